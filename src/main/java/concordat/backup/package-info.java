/// Copies of all that a program with its own PostgreSQL keeps, made while it works, encrypted, and put back on an
/// empty machine. What was erased meanwhile is erased there too.
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"database", "evidence", "vitals"})
@NullMarked
package concordat.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
