/// What agencies have agreed to share, as records that the program applies; asking for more; and what the person said
/// of it.
@ApplicationModule(
        displayName = "Agreements",
        allowedDependencies = {"actor", "agencies", "design", "obligations", "records", "staff", "web"})
@NullMarked
package concordat.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
