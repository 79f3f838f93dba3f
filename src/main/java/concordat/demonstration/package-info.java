/// The demonstration: fills an empty database with a London to try Concordat in.
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "actor",
            "agencies",
            "calls",
            "detentions",
            "incidents",
            "law",
            "london",
            "people",
            "places",
            "prompts",
            "records",
            "staff",
            "web"
        })
@NullMarked
package concordat.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
