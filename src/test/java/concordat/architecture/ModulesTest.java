package concordat.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import concordat.Concordat;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.Temporal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The walls between modules, and what each room may hold. Every rule is seen to fail on a canary that breaks it.
class ModulesTest {
    static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("concordat");
    static final JavaClasses CANARIES = new ClassFileImporter().importPackages("concordat.architecture.canary");

    static final ArchRule THE_LAW_IS_PLAIN_JAVA = classes()
            .that(resideInAnyPackage("concordat..law..", "concordat.capacity..")
                    .and(DescribedPredicate.not(simpleNameEndingWith("package-info"))))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("concordat..law..", "concordat.capacity..")
                    .or(resideInAPackage("java.lang.."))
                    .or(resideInAPackage("java.time.."))
                    .or(resideInAPackage("java.util.."))
                    .or(resideInAPackage("org.jspecify.."))
                    .or(annotatedWith(java.lang.annotation.Retention.class)))
            .as("the law, and the simulation of capacity, are plain Java");

    static final ArchRule SQL_IS_ONLY_IN_STORES = noClasses()
            .that(DescribedPredicate.not(simpleNameEndingWith("Store"))
                    .and(DescribedPredicate.not(resideInAPackage("concordat.actor")))
                    .and(DescribedPredicate.not(resideInAPackage("concordat.database"))))
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.jdbc.core.."))
            .as("SQL is only in stores");

    static final ArchRule TIME_IS_TOLD = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("concordat.actor"))
                    .and(DescribedPredicate.not(resideInAPackage("concordat.database"))))
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it reads the machine's clock", call -> readsTheClock(call.getTarget())))
            .as("time is told, and not read off the machine");

    static final ArchRule A_PAGE_IS_ITS_MODULES_OWN = classes()
            .that(resideInAPackage("concordat.."))
            .should(nameNoPageOfAnotherModule())
            .as("what a page shows is named by its own module, those nested in it, and the templates");

    static Set<ArchRule> rules() {
        return Set.of(THE_LAW_IS_PLAIN_JAVA, SQL_IS_ONLY_IN_STORES, TIME_IS_TOLD, A_PAGE_IS_ITS_MODULES_OWN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_program_keeps_every_rule(ArchRule rule) {
        rule.check(APPLICATION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_catches_the_canary_that_breaks_it(ArchRule rule) {
        assertThat(rule.evaluate(CANARIES).hasViolation()).isTrue();
    }

    @Test
    void modules_use_only_what_they_declare() {
        ApplicationModules.of(Concordat.class).verify();
    }

    @Test
    void every_module_declares_what_it_may_use() {
        assertThat(ApplicationModules.of(Concordat.class))
                .isNotEmpty()
                .allSatisfy(module -> assertThat(module.getBasePackage().getAnnotation(ApplicationModule.class))
                        .as("is a package-info.java in src/test hiding that of %s?", module.getIdentifier())
                        .isPresent());
    }

    private static boolean readsTheClock(MethodCallTarget target) {
        JavaClass owner = target.getOwner();
        return switch (target.getName()) {
            case "now" ->
                owner.isAssignableTo(Temporal.class)
                        && target.getRawParameterTypes().isEmpty();
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "system", "systemUTC", "systemDefaultZone" ->
                owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class);
            default -> false;
        };
    }

    private static ArchCondition<JavaClass> nameNoPageOfAnotherModule() {
        return new ArchCondition<>("name no page of another module") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    boolean page = target.getPackageName().startsWith("concordat.")
                            && target.getSimpleName().endsWith("Page");
                    boolean own = (item.getPackageName() + ".").startsWith(target.getPackageName() + ".");
                    if (page && !own) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
