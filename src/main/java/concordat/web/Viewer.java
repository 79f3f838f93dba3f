package concordat.web;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;

/// Which links whoever looks is shown: those that lead to what their role may do.
public final class Viewer {
    private Viewer() {}

    /// Whether the actor's role is one that this rule names.
    public static boolean may(Class<? extends Annotation> rule) {
        return roles(rule).contains(CurrentActor.required().role());
    }

    /// The roles that a rule names.
    public static Set<Role> roles(Class<? extends Annotation> rule) {
        May may = AnnotatedElementUtils.findMergedAnnotation(rule, May.class);
        return may == null ? Set.of() : Set.of(may.value());
    }
}
