/// Who works here: accounts and who may change them, sign-in, sessions, and the work that each person finds when they
/// come.
@ApplicationModule(
        displayName = "Staff",
        allowedDependencies = {"actor", "design", "web", "records", "obligations", "agencies", "vitals"})
@NullMarked
package concordat.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
