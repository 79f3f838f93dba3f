/// What comes in from other systems: a mapping says what the columns of a file mean, and its rows become incidents.
@ApplicationModule(
        displayName = "Interop",
        allowedDependencies = {"actor", "records", "agencies", "incidents", "web", "design"})
@NullMarked
package concordat.interop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
