package concordat.people;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Those who write a crisis plan with the person.
@May({Role.MENTAL_HEALTH_TEAM, Role.RECEIVING_NURSE, Role.AMHP, Role.SECTION_12_DOCTOR})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface WritesPlans {}
