/// How many suites are needed, and where: a simulation of people being held, placed and assessed, and the formulas
/// that it is compared with. Plain Java: no clock, no database, no framework. The same seed gives the same answer.
@ApplicationModule(
        displayName = "Capacity",
        allowedDependencies = {})
@NullMarked
package concordat.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
