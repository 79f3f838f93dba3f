package concordat.web;

import concordat.actor.Actor;
import concordat.actor.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/// Who may call a handler, as its annotation declares it: on the method, or else on its class.
sealed interface Rule {
    record Open() implements Rule {}

    record SignedIn(boolean guestToo) implements Rule {}

    record OneOf(Set<Role> roles) implements Rule {}

    record ByToken() implements Rule {}

    static Optional<Rule> of(HandlerMethod handler) {
        return declared(handler.getMethod()).or(() -> declared(handler.getBeanType()));
    }

    private static Optional<Rule> declared(java.lang.reflect.AnnotatedElement element) {
        May may = AnnotatedElementUtils.findMergedAnnotation(element, May.class);
        if (may != null) {
            return Optional.of(new OneOf(EnumSet.copyOf(java.util.List.of(may.value()))));
        }
        AnyStaff staff = AnnotatedElementUtils.findMergedAnnotation(element, AnyStaff.class);
        if (staff != null) {
            return Optional.of(new SignedIn(staff.orGuest()));
        }
        if (AnnotatedElementUtils.hasAnnotation(element, Operator.class)) {
            return Optional.of(new ByToken());
        }
        return AnnotatedElementUtils.hasAnnotation(element, Anyone.class) ? Optional.of(new Open()) : Optional.empty();
    }

    default boolean allows(Optional<Actor> actor) {
        return switch (this) {
            case Open _ -> true;
            case ByToken _ -> false;
            case SignedIn(boolean guestToo) ->
                actor.filter(who -> guestToo || who.role() != Role.GUEST).isPresent();
            case OneOf(Set<Role> roles) ->
                actor.filter(who -> roles.contains(who.role())).isPresent();
        };
    }
}
