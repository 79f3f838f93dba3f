/// What every request passes through: a rule on every handler, one layout, errors, each change made once, live updates.
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"actor", "database", "design"})
@NullMarked
package concordat.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
