package concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.demonstration.Demonstration;
import concordat.london.London;
import concordat.london.StaffMember;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class DemonstrationSignInTest {
    static final String PASSWORD = "concordat-demonstration";
    static final Set<Role> WITHOUT_ACCOUNT =
            EnumSet.of(Role.GUEST, Role.SIGN_IN, Role.OBLIGATION_ENGINE, Role.SEALING, Role.SEEDING, Role.IMPORT);

    @Autowired
    Demonstration demonstration;

    @Autowired
    SignIn signIn;

    @Autowired
    SecondFactor secondFactor;

    @ParameterizedTest
    @MethodSource("plainNames")
    void one_person_of_each_role_can_sign_in(StaffMember member) {
        demonstration.load();

        Actor actor = switch (signIn.signIn(member.username(), PASSWORD, new Device("A test", true))) {
            case SignIn.Outcome.SignedIn(Actor in, String _) -> in;
            case SignIn.Outcome.Waits(Session waits, String token) -> {
                assertThat(waits.actor().role().isPowerful()).isTrue();
                Time.tell(InstantSource.fixed(Instant.now()), () -> {
                    String code = secondFactor.publishedCode(waits.actor()).orElseThrow();
                    assertThat(secondFactor.give(waits, token, code)).isEqualTo(SecondFactor.Outcome.GIVEN);
                });
                yield waits.actor();
            }
            case SignIn.Outcome.Refused() -> throw new AssertionError("Refused");
        };

        assertThat(actor)
                .extracting("name", "team", "role")
                .containsExactly(member.displayName(), member.team(), member.role());
    }

    @Test
    void every_role_of_a_person_has_a_plain_name() {
        assertThat(plainNames().map(StaffMember::role).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.copyOf(WITHOUT_ACCOUNT)));
    }

    static Stream<StaffMember> plainNames() {
        return London.load().staff().stream()
                .filter(member -> !member.username().contains("."));
    }
}
