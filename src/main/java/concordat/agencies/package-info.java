/// Who we work with: agencies and where they serve on any day, their teams and posts, and who is on duty.
@ApplicationModule(
        displayName = "Agencies",
        allowedDependencies = {"actor", "records", "design", "web"})
@NullMarked
package concordat.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
