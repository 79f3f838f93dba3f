/// The records guardian's room: who looked, who broke the glass, to whom a record was disclosed, and to whom it is
/// kept.
@ApplicationModule(
        displayName = "Guardians",
        allowedDependencies = {"actor", "agencies", "design", "obligations", "records", "staff", "web"})
@NullMarked
package concordat.guardians;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
