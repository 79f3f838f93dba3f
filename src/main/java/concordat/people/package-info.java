/// Who people are, who cares for them and what helps them in a crisis; found again however their name was spelt.
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"actor", "records", "web", "design"})
@NullMarked
package concordat.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
