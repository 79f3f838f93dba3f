/// Places of safety: what each suite is like, what is known of it and since when, who was asked, and who holds what.
@ApplicationModule(
        displayName = "Places",
        allowedDependencies = {"actor", "agencies", "design", "obligations", "records", "staff", "web"})
@NullMarked
package concordat.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
