/// What is owed next, by whom, by when. One engine watches; a record cannot close while something on it is owed.
@ApplicationModule(
        displayName = "Obligations",
        allowedDependencies = {"actor", "design", "records", "vitals", "web"})
@NullMarked
package concordat.obligations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
