/// GOV.UK and MOJ design-system components as typed templates, the assets they need, and pages as responses.
@ApplicationModule(
        displayName = "Design",
        allowedDependencies = {})
@NullMarked
package concordat.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
