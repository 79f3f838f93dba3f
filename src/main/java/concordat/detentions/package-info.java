/// People held under section 136 of the Mental Health Act 1983, or on a warrant under its section 135(1): the decision,
/// the journey, the clock, the handover, the assessment and the end.
@ApplicationModule(
        displayName = "Detentions",
        allowedDependencies = {
            "law",
            "actor",
            "design",
            "web",
            "records",
            "obligations",
            "agencies",
            "staff",
            "people",
            "places",
            "incidents"
        })
@NullMarked
package concordat.detentions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
