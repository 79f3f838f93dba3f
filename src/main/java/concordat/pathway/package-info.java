/// The pathway of somebody who is held: who waits for what and for how long, what each stage took, and what became of
/// them. It keeps nothing of its own.
@ApplicationModule(
        displayName = "Pathway",
        allowedDependencies = {
            "law",
            "actor",
            "design",
            "web",
            "records",
            "obligations",
            "staff",
            "people",
            "incidents",
            "detentions"
        })
@NullMarked
package concordat.pathway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
