/// The PostgreSQL that keeps the records: our own, started and stopped with the program, or one that somebody runs for
/// us.
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package concordat.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
