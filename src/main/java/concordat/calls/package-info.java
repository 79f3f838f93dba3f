/// The call screen: what was said, what to ask next, who it may be about, what is suggested and what was decided.
@ApplicationModule(
        displayName = "Calls",
        allowedDependencies = {"actor", "records", "agencies", "people", "law", "web", "design", "incidents", "prompts"
        })
@NullMarked
package concordat.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
