/// What police were told about one crisis, and what was done about it: the log, who is going, the ambulance, the
/// decision whether to attend, and what is still owed.
@ApplicationModule(
        displayName = "Incidents",
        allowedDependencies = {"actor", "records", "obligations", "agencies", "people", "law", "staff", "web", "design"
        })
@NullMarked
package concordat.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
