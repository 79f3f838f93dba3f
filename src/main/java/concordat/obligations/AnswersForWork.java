package concordat.obligations;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.Set;

/// Those who answer for what their agency owes, and may say that it is owed no longer.
@May({
    Role.DISPATCHER,
    Role.DUTY_INSPECTOR,
    Role.SUPERINTENDENT,
    Role.PLACE_COORDINATOR,
    Role.AMHP,
    Role.AMBULANCE_CONTROLLER,
    Role.RECORDS_GUARDIAN
})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface AnswersForWork {
    /// Read from the annotation, so that it is said once.
    final class Roles {
        private static final Set<Role> ALL =
                Set.of(Objects.requireNonNull(AnswersForWork.class.getAnnotation(May.class))
                        .value());

        private Roles() {}

        static boolean include(Role role) {
            return ALL.contains(role);
        }
    }
}
