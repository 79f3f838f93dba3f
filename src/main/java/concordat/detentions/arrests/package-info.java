/// Somebody who is held is under arrest for an offence too: how long they may be kept without charge and why, who
/// reviews it when, and how it ended. Its clock stands beside that of the detention, and shares nothing with it.
@ApplicationModule(
        displayName = "Arrests",
        allowedDependencies = {"law", "actor", "design", "web", "records", "obligations", "agencies", "detentions"})
@NullMarked
package concordat.detentions.arrests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
