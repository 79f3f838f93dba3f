/// What was missing: when, where and why places of safety declined people and suites were closed.
@ApplicationModule(
        displayName = "Gaps",
        allowedDependencies = {"actor", "agencies", "design", "places", "web"})
@NullMarked
package concordat.places.gaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
