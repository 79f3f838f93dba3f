/// What everything is about, what happened to it, and who may see it: records, the journal and involvement.
@ApplicationModule(
        displayName = "Records",
        allowedDependencies = {"actor", "design", "web"})
@NullMarked
package concordat.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
