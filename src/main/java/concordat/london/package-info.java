/// The demonstration London: its boroughs, organisations, teams, posts, places of safety and fictional staff, as data.
@ApplicationModule(
        displayName = "Demonstration London",
        allowedDependencies = {"actor"})
@NullMarked
package concordat.london;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
