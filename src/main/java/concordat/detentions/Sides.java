package concordat.detentions;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Annotation;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Who acts for whom, as the handlers declare it.
public final class Sides {
    public static final Set<Role> OFFICERS = of(ByOfficers.class);
    public static final Set<Role> RECEIVERS = of(ByReceivers.class);
    static final Set<Role> ASSESSORS = of(ByAssessors.class);
    public static final Set<Role> HOLDERS = of(ByHolders.class);
    public static final Set<Role> USERS_OF_SECTION_136 = of(ByUsersOfSection136.class);

    /// The receivers who are not police, and so may ask that police stay.
    static final Set<Role> NHS = EnumSet.of(Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE, Role.GUEST);

    private Sides() {}

    private static Set<Role> of(Class<? extends Annotation> side) {
        May may = Objects.requireNonNull(side.getAnnotation(May.class));
        return EnumSet.copyOf(List.of(may.value()));
    }
}
