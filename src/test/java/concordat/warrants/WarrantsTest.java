package concordat.warrants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.demonstration.Demonstration;
import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.Power;
import concordat.detentions.Sex;
import concordat.detentions.TellDetention;
import concordat.law.Breach;
import concordat.law.ClockStart;
import concordat.law.PlaceOfSafetyRule.Occupancy;
import concordat.law.PlaceOfSafetyRule.PlaceUse;
import concordat.law.Section135.Cause;
import concordat.law.Section135.Purpose;
import concordat.obligations.Obligation;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.places.Places;
import concordat.records.Records;
import concordat.warrants.Warrant.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class WarrantsTest {
    private static final Instant TEN = Instant.parse("2027-03-04T10:00:00Z");
    private static final String CAMDEN = "E09000007";
    private static final Actor AMHP = staff("Idris Sample", "LBC-CAMDEN", "LBC-CAMDEN-AMHP", Role.AMHP);
    private static final Actor OFFICER = staff("Sam Example", "MPS", "BCU-CN-RESPONSE", Role.RESPONSE_OFFICER);
    private static final Actor STRANGER = staff("Ola Example", "COLP", "COLP-RESPONSE", Role.RESPONSE_OFFICER);

    @Autowired
    Demonstration demonstration;

    @Autowired
    WarrantActs acts;

    @Autowired
    WarrantStore warrants;

    @Autowired
    Detentions detentions;

    @Autowired
    TellDetention tell;

    @Autowired
    Places places;

    @Autowired
    Obligations obligations;

    @Autowired
    Records records;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SignedIn signedIn;

    @BeforeEach
    void london_is_loaded() {
        demonstration.load();
    }

    @Nested
    class A_warrant_to_assess {
        @Test
        void is_seen_by_the_police_of_its_borough_once_it_is_granted() {
            WarrantId id = applied(Purpose.TO_ASSESS);
            assertThatThrownBy(() -> at(hours(1), OFFICER, () -> warrants.find(id)))
                    .isInstanceOf(NotFound.class);

            granted(id);

            Warrant granted = at(hours(3), OFFICER, () -> warrants.find(id));
            assertThat(granted.stateAt(hours(3))).isEqualTo(State.GRANTED);
            assertThat(granted.expiresAt()).isEqualTo(Instant.parse("2027-04-04T23:00:00Z"));
            assertThat(owed(hours(3), id)).containsExactly(ObligationKind.WARRANT_EXECUTED);
            assertThatThrownBy(() -> at(hours(3), STRANGER, () -> warrants.find(id)))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void begins_a_detention_whose_clock_runs_from_arrival_where_the_person_is_removed() {
            WarrantId id = granted(applied(Purpose.TO_ASSESS));
            ExecuteWarrant.Recorded done = executed(id, hours(5), Result.REMOVED, null, "Dr Example");

            Detention held = detention(done, hours(5));
            assertThat(held.power()).isEqualTo(Power.S135_1);
            assertThat(held.warrantId()).isEqualTo(id.record());
            assertThat(held.clockStartedAt()).isNull();
            assertThat(done.breaches()).isEmpty();
            assertThat(at(hours(5), AMHP, () -> detentions.find(held.id())).personName())
                    .isEqualTo("Alex Sample");

            at(
                    hours(6),
                    OFFICER,
                    () -> tell.arrive(
                            held.id(), leg(held.id()), places.find("HIGHGATE").place()));
            Detention there = detention(done, hours(6));
            assertThat(there.clockBasis()).isEqualTo(ClockStart.Basis.WARRANT_REMOVED);
            assertThat(there.mustEndBy()).isEqualTo(hours(30));
            assertThat(at(hours(6), AMHP, () -> warrants.find(id)).stateAt(hours(6)))
                    .isEqualTo(State.EXECUTED);
            assertThat(records(hours(6), id)).isTrue();
        }

        @Test
        void begins_one_whose_clock_runs_from_the_entry_where_the_person_is_kept() {
            WarrantId id = granted(applied(Purpose.TO_ASSESS));
            ExecuteWarrant.Recorded done = executed(
                    id,
                    hours(5),
                    Result.KEPT,
                    new PlaceUse.PrivateHome(Occupancy.JOINT_OCCUPIER, true, false),
                    "Dr Example");

            Detention held = detention(done, hours(5));
            assertThat(held.clockBasis()).isEqualTo(ClockStart.Basis.WARRANT_KEPT);
            assertThat(held.mustEndBy()).isEqualTo(hours(29));
            assertThat(held.placeName()).isEqualTo("12 Example Road, the blue door");
            assertThat(done.breaches()).containsExactly(Breach.HOME_USED_WITHOUT_OCCUPIER);
        }

        @Test
        void is_recorded_and_flagged_when_executed_too_late_alone_or_twice() {
            WarrantId id = granted(applied(Purpose.TO_ASSESS));
            Instant late = TEN.plus(Duration.ofDays(40));
            assertThat(at(late, AMHP, () -> warrants.find(id)).stateAt(late)).isEqualTo(State.EXPIRED);

            assertThat(executed(id, late, Result.NOT_FOUND, null, "").breaches())
                    .containsExactly(Breach.ENTERED_AFTER_WARRANT_EXPIRED, Breach.WARRANT_WITHOUT_DOCTOR);
            assertThat(executed(id, late.plusSeconds(60), Result.NOT_FOUND, null, "Dr Example")
                            .breaches())
                    .contains(Breach.ENTERED_TWICE_ON_WARRANT);
            assertThat(at(late, AMHP, () -> warrants.entries(id))).hasSize(2);
        }

        @Test
        void authorises_nothing_where_the_court_refused_it() {
            WarrantId id = applied(Purpose.TO_ASSESS);
            at(
                    hours(2),
                    AMHP,
                    () -> acts.decide()
                            .decide(new DecideWarrant.Command(
                                    id, Warrant.Decision.REFUSED, "Jo Example", "Not enough was tried", hours(2))));

            assertThat(at(hours(2), AMHP, () -> warrants.find(id)).stateAt(hours(2)))
                    .isEqualTo(State.REFUSED);
            assertThat(records(hours(2), id)).isTrue();
            assertThat(at(hours(3), AMHP, () -> acts.withdraw().withdraw(id, "Came alone", hours(3))))
                    .isFalse();
        }

        @Test
        void is_withdrawn_when_it_is_of_no_more_use_and_then_owes_nothing() {
            WarrantId id = granted(applied(Purpose.TO_ASSESS));

            assertThat(at(hours(4), AMHP, () -> acts.withdraw().withdraw(id, "Came to hospital", hours(4))))
                    .isTrue();
            assertThat(owed(hours(4), id)).isEmpty();
            assertThat(records(hours(4), id)).isTrue();
        }
    }

    @Test
    void a_warrant_to_return_a_patient_starts_no_clock_and_ends_with_the_return() {
        WarrantId id = granted(applied(Purpose.TO_RETURN));
        ExecuteWarrant.Recorded done = executed(id, hours(5), Result.TAKEN, null, "");

        assertThat(done.detention()).isNull();
        assertThat(done.breaches()).isEmpty();
        assertThat(owed(hours(5), id)).containsExactly(ObligationKind.PATIENT_RETURNED);
        assertThat(at(hours(7), OFFICER, () -> acts.returnPatient().returned(id, "Highgate", hours(7))))
                .isTrue();
        assertThat(at(hours(7), AMHP, () -> warrants.find(id)).stateAt(hours(7)))
                .isEqualTo(State.RETURNED);
        assertThat(records(hours(7), id)).isTrue();
    }

    @Nested
    class The_pages {
        @Test
        void keep_everything_typed_when_something_is_wrong() {
            Person amhp = signedIn.as(Role.AMHP, "LBC-CAMDEN", "LBC-CAMDEN-AMHP");

            assertThat(amhp.post(
                            "/warrants/new",
                            "purpose",
                            "TO_RETURN",
                            "personName",
                            "Alex Sample",
                            "person",
                            "PER-1999-000001",
                            "grounds",
                            "Absent since Tuesday"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Alex Sample", "Absent since Tuesday", "Enter what makes the patient liable");
        }

        @Test
        void refuse_a_second_decision_of_the_court() {
            Person amhp = signedIn.as(Role.AMHP, "LBC-CAMDEN", "LBC-CAMDEN-AMHP");
            String warrant = amhp.api(HttpMethod.POST, "/api/warrants", application(Instant.now()))
                    .getResponse()
                    .getHeader("Location");
            String decision = """
                    {"decision": "GRANTED", "justice": "Jo Example", "at": "%s"}
                    """.formatted(Instant.now());

            assertThat(amhp.api(HttpMethod.POST, warrant + "/decision", decision))
                    .hasStatusOk();
            assertThat(amhp.api(HttpMethod.POST, warrant + "/decision", decision))
                    .hasStatus(422)
                    .bodyText()
                    .contains("DECIDED_ALREADY");
            assertThat(amhp.get("/warrants")).hasStatusOk().bodyText().contains("Alex Sample");
            Person constable = signedIn.as(Role.RESPONSE_OFFICER, "MPS", "BCU-CN-RESPONSE");
            assertThat(constable.get(warrant.replace("/api", "") + "/execution"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("A constable executes it, with an AMHP and a doctor.");
            assertThat(constable.api(HttpMethod.POST, warrant + "/execution", """
                            {"entered": "%s", "forced": "NO", "amhp": "Idris Sample", "doctor": "", "result": "REMOVED"}
                            """.formatted(Instant.now())))
                    .hasStatusOk()
                    .bodyText()
                    .contains("WARRANT_WITHOUT_DOCTOR", "EXECUTED");
        }
    }

    private static String application(Instant at) {
        return """
                {"purpose": "TO_ASSESS", "personName": "Alex Sample", "sex": "FEMALE", "borough": "E09000007",
                 "premises": "12 Example Road", "causes": ["ALONE_AND_UNABLE_TO_CARE"], "grounds": "Not seen for weeks",
                 "court": "Example court", "applied": "%s"}
                """.formatted(at);
    }

    private WarrantId applied(Purpose purpose) {
        boolean assess = purpose == Purpose.TO_ASSESS;
        return at(
                TEN,
                AMHP,
                () -> acts.apply()
                        .apply(new ApplyForWarrant.Command(
                                purpose,
                                null,
                                "Alex Sample",
                                null,
                                Sex.FEMALE,
                                CAMDEN,
                                "12 Example Road, the blue door",
                                assess ? List.of(Cause.ALONE_AND_UNABLE_TO_CARE) : List.of(),
                                "Not seen for weeks",
                                assess ? "" : "Section 3, absent without leave",
                                assess ? "" : "Highgate",
                                "Example court",
                                TEN)));
    }

    private WarrantId granted(WarrantId id) {
        at(
                hours(2),
                AMHP,
                () -> acts.decide()
                        .decide(new DecideWarrant.Command(id, Warrant.Decision.GRANTED, "Jo Example", "", hours(2))));
        return id;
    }

    private ExecuteWarrant.Recorded executed(WarrantId id, Instant at, Result result, PlaceUse keptAt, String doctor) {
        return at(
                at,
                OFFICER,
                () -> acts.execute()
                        .execute(
                                new ExecuteWarrant.Command(id, at, false, "Idris Sample", doctor, result, keptAt, "")));
    }

    private Detention detention(ExecuteWarrant.Recorded done, Instant at) {
        return at(at, OFFICER, () -> detentions.find(done.detention()));
    }

    private UUID leg(DetentionId id) {
        return tell.convey(
                id,
                concordat.law.Conveyance.Mode.AMBULANCE,
                null,
                hours(5),
                places.find("HIGHGATE").place());
    }

    private List<ObligationKind> owed(Instant at, WarrantId id) {
        return at(at, AMHP, () -> obligations.openOn(id.record())).stream()
                .map(Obligation::kind)
                .toList();
    }

    private boolean records(Instant at, WarrantId id) {
        return at(at, AMHP, () -> records.find(id.record())).isClosed();
    }

    private static Instant hours(int after) {
        return TEN.plus(Duration.ofHours(after));
    }

    private <T> T at(Instant time, Actor actor, Supplier<T> work) {
        return Time.call(
                InstantSource.fixed(time), () -> CurrentActor.call(actor, () -> transaction.execute(_ -> work.get())));
    }

    private static Actor staff(String name, String agency, String team, Role role) {
        return Actor.staff(UUID.randomUUID(), name, agency, team, role);
    }
}
