/// What the records add up to: returns that are frozen and signed, the legal status periods of a trust, and plans of
/// how many suites are needed.
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "law",
            "capacity",
            "actor",
            "design",
            "web",
            "records",
            "obligations",
            "agencies",
            "places",
            "detentions"
        })
@NullMarked
package concordat.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
