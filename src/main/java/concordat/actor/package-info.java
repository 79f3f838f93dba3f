/// Who is acting, for which agency, in which role and for what purpose: carried from the request to the database, where
/// row-level security reads it.
@ApplicationModule(
        displayName = "Actor",
        allowedDependencies = {})
@NullMarked
package concordat.actor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
