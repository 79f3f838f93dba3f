/// How the program does, for whoever operates it: as metrics, and as one word with its reasons. Each module
/// says what is to be known of it. Nothing here is about a person or an agency.
@ApplicationModule(
        displayName = "Vitals",
        allowedDependencies = {"database", "web"})
@NullMarked
package concordat.vitals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
