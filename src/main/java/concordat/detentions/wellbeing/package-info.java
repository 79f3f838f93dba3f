/// What is owed to a person who is held, beside the clock: rights in words they understand, an appropriate adult, their
/// medicine, whoever waits for them at home, and what the place that receives them asks for.
@ApplicationModule(
        displayName = "Wellbeing of a person who is held",
        allowedDependencies = {
            "law",
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
package concordat.detentions.wellbeing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
