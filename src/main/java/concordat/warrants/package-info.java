/// Warrants under section 135 of the Mental Health Act 1983: applied for by an AMHP, granted or refused by a court, and
/// executed by a constable.
@ApplicationModule(
        displayName = "Warrants",
        allowedDependencies = {
            "law",
            "actor",
            "design",
            "web",
            "records",
            "obligations",
            "agencies",
            "people",
            "detentions"
        })
@NullMarked
package concordat.warrants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
