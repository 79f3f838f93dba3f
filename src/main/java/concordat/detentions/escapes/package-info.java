/// Somebody who is held gets away: who is told, until when they may be taken back and why, and how they came back.
@ApplicationModule(
        displayName = "Escapes",
        allowedDependencies = {"law", "actor", "design", "web", "records", "obligations", "agencies", "detentions"})
@NullMarked
package concordat.detentions.escapes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
