package concordat.people;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;

/// Which links whoever looks is shown: those that lead to what their role may do.
final class Viewer {
    private Viewer() {}

    static boolean writesPeople() {
        return is(WritesPeople.class);
    }

    static boolean writesPlans() {
        return is(WritesPlans.class);
    }

    /// The roles that a rule of this module names.
    static Set<Role> roles(Class<? extends Annotation> rule) {
        May may = AnnotatedElementUtils.findMergedAnnotation(rule, May.class);
        return may == null ? Set.of() : Set.of(may.value());
    }

    private static boolean is(Class<? extends Annotation> rule) {
        return roles(rule).contains(CurrentActor.required().role());
    }
}
