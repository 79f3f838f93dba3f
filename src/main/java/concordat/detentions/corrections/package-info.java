/// What was recorded of a detention turns out to be wrong: what it was, what it becomes, why, and that the receiver who
/// signed for it accepts it. Modelled on section 15 of the Mental Health Act 1983, which is about other papers.
@ApplicationModule(
        displayName = "Corrections",
        allowedDependencies = {"law", "actor", "design", "web", "records", "obligations", "agencies", "detentions"})
@NullMarked
package concordat.detentions.corrections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
