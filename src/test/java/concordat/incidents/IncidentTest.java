package concordat.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.demonstration.Demonstration;
import concordat.incidents.AmbulanceRequest.Grade;
import concordat.law.Ground;
import concordat.law.Regime;
import concordat.law.RightCareRightPerson.Outcome;
import concordat.law.RightCareRightPerson.Threshold;
import concordat.law.Warning;
import concordat.obligations.Obligation;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.people.PersonId;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class IncidentTest {
    static final String CAMDEN = "E09000007";
    static final String CITY = "E09000001";

    static final Actor HANDLER = staff("Amara Example", "MPS", "MPS-CONTROL", Role.CALL_HANDLER);
    static final Actor OFFICER = staff("Catrin Example", "MPS", "BCU-CN-RESPONSE", Role.RESPONSE_OFFICER);
    static final Actor SUPERVISOR = staff("Dafydd Example", "MPS", "BCU-CN-DUTY", Role.DUTY_INSPECTOR);
    static final Actor NURSE = staff("Noor Example", "NLFT", "HIGHGATE-POS", Role.RECEIVING_NURSE);
    static final Actor AMBULANCE = staff("Lena Example", "LAS", "LAS-CONTROL", Role.AMBULANCE_CONTROLLER);

    @Autowired
    Demonstration demonstration;

    @Autowired
    OpenIncident openIncident;

    @Autowired
    LocateIncident locateIncident;

    @Autowired
    AddNarrative addNarrative;

    @Autowired
    DecideAttendance decideAttendance;

    @Autowired
    ReviewAttendance reviewAttendance;

    @Autowired
    RecontactCaller recontactCaller;

    @Autowired
    AssignUnit assignUnit;

    @Autowired
    MoveUnit moveUnit;

    @Autowired
    RequestAmbulance requestAmbulance;

    @Autowired
    RegradeAmbulance regradeAmbulance;

    @Autowired
    MoveAmbulance moveAmbulance;

    @Autowired
    AssessVulnerability assessVulnerability;

    @Autowired
    AssessThrive assessThrive;

    @Autowired
    LinkPerson linkPerson;

    @Autowired
    CloseIncident closeIncident;

    @Autowired
    Incidents incidents;

    @Autowired
    DecisionStore decisions;

    @Autowired
    Obligations obligations;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void london_is_loaded() {
        demonstration.load();
    }

    @Nested
    class An_incident {
        @Test
        void is_routed_by_its_borough_and_the_day() {
            Incident incident = as(HANDLER, () -> incidents.find(aCall(Instant.now(), CAMDEN)));
            Incident earlier = as(HANDLER, () -> incidents.find(aCall(Instant.parse("2024-10-31T12:00:00Z"), CAMDEN)));

            assertThat(incident.reference()).matches("INC-\\d{4}-\\d{6}");
            assertThat(incident.policeForce()).isEqualTo("MPS");
            assertThat(incident.policingUnit()).isEqualTo("BCU-CN");
            assertThat(incident.ambulance()).isEqualTo("LAS");
            assertThat(List.of(earlier.trust(), incident.trust())).containsExactly("CANDI", "NLFT");
        }

        @Test
        void is_seen_by_the_force_that_polices_the_borough_and_not_by_its_trust() {
            IncidentId id = aCall();

            assertThat(as(OFFICER, () -> incidents.find(id)).id()).isEqualTo(id);
            assertThatThrownBy(() -> as(NURSE, () -> incidents.find(id))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(AMBULANCE, () -> incidents.find(id))).isInstanceOf(NotFound.class);
        }

        @Test
        void cannot_be_written_in_by_an_agency_that_does_not_see_it() {
            IncidentId id = aCall();

            assertThatThrownBy(() -> CurrentActor.run(NURSE, () -> addNarrative.add(id, "Let me in", null)))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void is_routed_anew_when_it_turns_out_to_be_in_another_borough() {
            IncidentId id = aCall();
            Place bridge = new Place(LocationKind.HEIGHT, "Example Bridge", "ec4r 9xx", "", null, null);

            CurrentActor.run(HANDLER, () -> locateIncident.locate(id, new LocateIncident.Command(CITY, bridge)));

            Incident incident = as(HANDLER, () -> incidents.find(id));
            assertThat(incident.policeForce()).isEqualTo("COLP");
            assertThat(incident.postcode()).isEqualTo("EC4R 9XX");
            Actor city = staff("Cy Example", "COLP", "COLP-CONTROL", Role.DISPATCHER);
            assertThat(as(city, () -> incidents.find(id)).locationKind()).isEqualTo(LocationKind.HEIGHT);
        }

        @Test
        void keeps_its_log_and_labels_what_was_written_late() {
            IncidentId id = aCall(Instant.now().minus(Duration.ofHours(2)), CAMDEN);
            CurrentActor.run(
                    HANDLER,
                    () -> addNarrative.add(
                            id, "He has stepped back", Instant.now().minus(Duration.ofHours(1))));

            Entry entry = timeline(id).stream()
                    .filter(one -> one.act().equals("incident.narrative"))
                    .findFirst()
                    .orElseThrow();

            assertThat(entry.facts()).containsEntry("Said", "He has stepped back");
            assertThat(entry.isLate()).isTrue();
        }

        @Test
        void keeps_the_definition_by_which_it_is_one_of_mental_health() {
            assertThat(as(HANDLER, () -> incidents.find(aCall())).definitionVersion())
                    .isEqualTo("NPCC-2019");
        }

        @Test
        void is_linked_to_the_people_it_concerns_and_found_by_them() {
            IncidentId id = aCall();
            PersonId person = aPerson();

            CurrentActor.run(HANDLER, () -> linkPerson.link(id, person, Subject.Role.IN_CRISIS, "Jordan Samplewright"));

            assertThat(as(HANDLER, () -> incidents.subjects(id)))
                    .containsExactly(new Subject(person, Subject.Role.IN_CRISIS, "Jordan Samplewright"));
            assertThat(as(HANDLER, () -> incidents.concerning(List.of(person), 5)))
                    .extracting(IncidentRow::id)
                    .containsExactly(id);
            assertThat(as(HANDLER, () -> records.story(id.record()))).containsExactly(id.record(), person.record());
        }
    }

    @Nested
    class Somebody_whom_it_concerns {
        /// The categories of Data Protection Act 2018 s38(3), and the law that each is kept under.
        @ParameterizedTest
        @CsvSource({
            "IN_CRISIS, UK_GDPR",
            "CARER, UK_GDPR",
            "VICTIM, LAW_ENFORCEMENT",
            "WITNESS, LAW_ENFORCEMENT",
            "SUSPECT, LAW_ENFORCEMENT",
            "CONVICTED, LAW_ENFORCEMENT"
        })
        void is_told_apart_with_the_law_that_it_is_kept_under(Subject.Role role, Regime regime) {
            IncidentId id = aCall();

            CurrentActor.run(HANDLER, () -> linkPerson.link(id, aPerson(), role, "Jordan Samplewright"));

            assertThat(as(HANDLER, () -> incidents.subjects(id)))
                    .singleElement()
                    .satisfies(one -> assertThat(one.regime()).isEqualTo(regime));
            assertThat(as(HANDLER, () -> journal.timeline(List.of(id.record()), 10)))
                    .anySatisfy(entry -> assertThat(entry.facts()).containsEntry("Kept under", regime.words()));
        }
    }

    @Nested
    class A_decision_whether_to_attend {
        @Test
        void is_owed_from_the_call_and_met_when_it_is_made() {
            IncidentId id = aCall();
            assertThat(owed(id)).containsExactly(ObligationKind.ATTENDANCE_DECIDED);

            decide(id, notAttending("A neighbour can stay with her", "NLFT", inHours(4), "That nobody comes, and why"));

            assertThat(owed(id)).containsExactly(ObligationKind.CALLER_RECONTACTED);
        }

        @Test
        void not_to_attend_is_refused_with_every_ground_while_it_cannot_be_checked() {
            IncidentId id = aCall();

            var outcome = decide(id, notAttending("", "", null, ""));

            assertThat(outcome)
                    .isEqualTo(new DecideAttendance.Outcome.Refused(List.of(
                            Ground.NO_REASON_FOR_NOT_ATTENDING,
                            Ground.NO_RECEIVING_AGENCY,
                            Ground.NO_REASSESSMENT_TIME,
                            Ground.CALLER_NOT_TOLD)));
            assertThat(as(HANDLER, () -> decisionOf(id))).isNull();
            assertThat(timeline(id)).extracting(Entry::act).contains("attendance.refused");
            assertThat(owed(id)).containsExactly(ObligationKind.ATTENDANCE_DECIDED);
        }

        @Test
        void not_to_attend_although_life_is_at_risk_is_warned_of_and_kept() {
            IncidentId id = aCall();
            var command = new DecideAttendance.Command(
                    "Member of the public",
                    "Check on her",
                    Attendance.Power.NONE,
                    Set.of(Threshold.IMMEDIATE_RISK_TO_LIFE),
                    "Herself",
                    true,
                    Outcome.NO_DEPLOY_SIGNPOST,
                    "An ambulance is with her",
                    "NHS 111",
                    inHours(1),
                    "To call again",
                    Known.YES,
                    "She wants police");

            assertThat(decide(id, command))
                    .isEqualTo(
                            new DecideAttendance.Outcome.Decided(List.of(Warning.NOT_ATTENDING_THOUGH_THRESHOLD_MET)));
        }

        @Test
        void to_transfer_opens_the_incident_to_whoever_takes_it() {
            IncidentId id = aCall();

            decide(id, notAttending("It is a health matter", "NLFT", inHours(4), "Who will call"));

            assertThat(as(NURSE, () -> incidents.find(id)).id()).isEqualTo(id);
        }

        @Test
        void is_followed_by_another_contact_with_the_caller() {
            IncidentId id = aCall();
            decide(id, notAttending("It is a health matter", "NLFT", inHours(4), "Who will call"));

            CurrentActor.run(HANDLER, () -> recontactCaller.recontact(id, false, "No answer", null));
            assertThat(owed(id)).containsExactly(ObligationKind.CALLER_RECONTACTED);

            CurrentActor.run(HANDLER, () -> recontactCaller.recontact(id, true, "The nurse has called her", null));
            assertThat(owed(id)).isEmpty();
        }

        @Test
        void is_owed_again_when_a_supervisor_does_not_agree() {
            IncidentId id = aCall();
            decide(id, notAttending("It is a health matter", "NLFT", inHours(4), "Who will call"));

            assertThat(as(SUPERVISOR, () -> reviewAttendance.review(id, false, "Her father heard a threat")))
                    .isTrue();
            assertThat(as(SUPERVISOR, () -> reviewAttendance.review(id, true, "Second thoughts")))
                    .isFalse();

            assertThat(owed(id))
                    .containsExactlyInAnyOrder(ObligationKind.ATTENDANCE_DECIDED, ObligationKind.CALLER_RECONTACTED);
        }
    }

    @Nested
    class A_unit {
        @Test
        void is_assigned_goes_arrives_and_is_clear() {
            IncidentId id = aCall(Instant.now().minus(Duration.ofHours(1)), CAMDEN);
            Instant arrived = Instant.now().minus(Duration.ofMinutes(30));
            var command = new AssignUnit.Command(
                    "ek21",
                    List.of("PC Catrin Example", " "),
                    Unit.Kind.RESPONSE,
                    Instant.now().minusSeconds(3_000));
            UUID unit = as(HANDLER, () -> assignUnit.assign(id, command));

            CurrentActor.run(OFFICER, () -> {
                moveUnit.move(id, unit, Unit.Step.EN_ROUTE, arrived.minusSeconds(600), "");
                moveUnit.move(id, unit, Unit.Step.AT_SCENE, arrived, "");
                moveUnit.move(id, unit, Unit.Step.CLEAR, null, "Handed over");
            });

            Unit now = as(HANDLER, () -> incidents.units(id)).getFirst();
            assertThat(now.callsign()).isEqualTo("EK21");
            assertThat(now.officers()).isEqualTo("PC Catrin Example");
            assertThat(now.atSceneAt())
                    .isCloseTo(
                            arrived, org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MILLIS));
            assertThat(now.stateWords()).isEqualTo("clear");
        }

        @Test
        void of_another_incident_is_not_found() {
            IncidentId id = aCall();
            UUID unit = as(
                    HANDLER,
                    () -> assignUnit.assign(id, new AssignUnit.Command("EK21", List.of(), Unit.Kind.OTHER, null)));

            assertThatThrownBy(() ->
                            CurrentActor.run(HANDLER, () -> moveUnit.move(aCall(), unit, Unit.Step.CLEAR, null, "")))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Nested
    class An_ambulance {
        @Test
        void is_owed_on_scene_within_thirty_minutes_by_a_service_that_can_then_see_the_incident() {
            IncidentId id = aCall(Instant.now().minus(Duration.ofHours(1)), CAMDEN);
            Instant asked = Instant.now().minus(Duration.ofMinutes(20));
            UUID request = anAmbulance(id, asked);

            Obligation owed = as(AMBULANCE, () -> obligations.openOn(id.record())).stream()
                    .filter(one -> one.kind() == ObligationKind.AMBULANCE_ON_SCENE)
                    .findFirst()
                    .orElseThrow();

            assertThat(owed.ownerAgency()).isEqualTo("LAS");
            assertThat(owed.ownerTeam()).isEqualTo("LAS-CONTROL");
            assertThat(owed.subject()).isEqualTo(request);
            assertThat(Duration.between(asked, owed.dueAt())).isCloseTo(Duration.ofMinutes(30), Duration.ofSeconds(1));
            assertThat(as(AMBULANCE, () -> incidents.ambulanceRequests(id)))
                    .extracting(AmbulanceRequest::stateWords)
                    .containsExactly("awaited");
        }

        @Test
        void that_arrives_is_owed_no_more() {
            IncidentId id = aCall();
            UUID request = anAmbulance(id, null);

            CurrentActor.run(
                    AMBULANCE, () -> moveAmbulance.move(id, request, AmbulanceRequest.Step.ON_SCENE, null, ""));

            assertThat(owed(id)).doesNotContain(ObligationKind.AMBULANCE_ON_SCENE);
        }

        @Test
        void that_is_declined_is_owed_no_more_and_says_why() {
            IncidentId id = aCall();
            UUID request = anAmbulance(id, null);

            CurrentActor.run(
                    AMBULANCE,
                    () -> moveAmbulance.move(id, request, AmbulanceRequest.Step.DECLINED, null, "None is free"));

            assertThat(owed(id)).doesNotContain(ObligationKind.AMBULANCE_ON_SCENE);
            assertThat(ambulance(id).declinedReason()).isEqualTo("None is free");
        }

        @Test
        void whose_priority_was_lowered_because_police_were_there_says_so_for_ever() {
            IncidentId id = aCall();
            UUID request = anAmbulance(id, null);
            CurrentActor.run(AMBULANCE, () -> regrade(id, request, Grade.C3, true));
            CurrentActor.run(AMBULANCE, () -> regrade(id, request, Grade.C2, false));

            assertThat(ambulance(id).givenGrade()).isEqualTo(Grade.C2);
            assertThat(ambulance(id).loweredAt()).isNotNull();
            assertThat(timeline(id)).extracting(Entry::act).contains("ambulance.lowered");
            for (String removal : List.of(
                    "update incidents.ambulance_grade set because_police = false",
                    "delete from incidents.ambulance_grade")) {
                assertThatThrownBy(() -> as(
                                AMBULANCE,
                                () -> transaction.execute(_ -> jdbc.sql(removal).update())))
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }

        private void regrade(IncidentId id, UUID request, Grade grade, boolean becausePolice) {
            regradeAmbulance.regrade(
                    id, request, new RegradeAmbulance.Command(grade, becausePolice, "Police are there", null));
        }

        private AmbulanceRequest ambulance(IncidentId id) {
            return as(HANDLER, () -> incidents.ambulanceRequests(id)).getFirst();
        }
    }

    @Nested
    class An_assessment {
        @Test
        void of_vulnerability_keeps_the_latest_of_each_domain() {
            IncidentId id = aCall();
            observe(id, new AssessVulnerability.Observed("D", Known.UNKNOWN, 0, "", Vulnerability.Source.TOLD));
            observe(id, new AssessVulnerability.Observed("D", Known.YES, 3, "On a ledge", Vulnerability.Source.SEEN));

            assertThat(as(OFFICER, () -> incidents.vulnerability(id)))
                    .extracting(Vulnerability::domain, Vulnerability::concern, Vulnerability::evidence)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("D", Known.YES, "On a ledge"));
        }

        @Test
        void by_thrive_is_kept_in_words() {
            IncidentId id = aCall();
            var command =
                    new AssessThrive.Command("None", "To herself", "High", "None", "Alone", "Wants to talk", "Said so");
            CurrentActor.run(HANDLER, () -> assessThrive.assess(id, command));

            String why = as(
                    HANDLER,
                    () -> transaction.execute(
                            _ -> decisions.thrive(id).orElseThrow().rationale()));
            assertThat(why).isEqualTo("Said so");
        }

        private void observe(IncidentId id, AssessVulnerability.Observed observed) {
            CurrentActor.run(
                    OFFICER,
                    () -> assessVulnerability.assess(
                            id, new AssessVulnerability.Command("local", List.of(observed), null)));
        }
    }

    @Nested
    class Closing {
        @Test
        void is_refused_while_anything_is_owed_and_says_what() {
            IncidentId id = aCall();

            var outcome = as(HANDLER, () -> closeIncident.close(id, Set.of(Ending.ADVICE), ""));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            CloseIncident.Outcome.StillOwed.class,
                            refused -> assertThat(refused.open())
                                    .extracting(Obligation::kind)
                                    .containsExactly(ObligationKind.ATTENDANCE_DECIDED));
            assertThat(as(HANDLER, () -> incidents.find(id)).isOpen()).isTrue();
        }

        @Test
        void is_refused_while_anything_is_owed_on_what_arose_from_it() {
            IncidentId id = anOfficersIncident();
            RecordId detention = as(OFFICER, () -> records.open(RecordKind.DETENTION, Instant.now()));
            CurrentActor.run(OFFICER, () -> {
                incidents.arose(detention, id, Instant.now(), "Section 136 used");
                obligations.owe(concordat.obligations.Owed.of(
                        ObligationKind.POLICE_RELEASED, detention, "MPS", Instant.now(), inHours(1)));
            });

            assertThat(as(OFFICER, () -> closeIncident.close(id, Set.of(), "")))
                    .isInstanceOf(CloseIncident.Outcome.StillOwed.class);
        }

        @Test
        void happens_when_nothing_is_owed_and_keeps_how_it_ended() {
            IncidentId id = anOfficersIncident();

            assertThat(as(OFFICER, () -> closeIncident.close(id, Set.of(Ending.ADVICE, Ending.WITH_CARER), "")))
                    .isInstanceOf(CloseIncident.Outcome.Closed.class);

            assertThat(as(OFFICER, () -> incidents.find(id)).isOpen()).isFalse();
            assertThat(timeline(id).getFirst().facts().get("How it ended"))
                    .isEqualTo("The person stayed with family or a carer; Advice was given");
        }
    }

    private IncidentId aCall() {
        return aCall(Instant.now(), CAMDEN);
    }

    private IncidentId aCall(Instant at, String borough) {
        return as(
                        HANDLER,
                        () -> openIncident.open(new OpenIncident.Command(
                                Incident.Source.CALL,
                                at,
                                borough,
                                "Woman shouting",
                                Place.UNKNOWN,
                                Caller.NOBODY,
                                Known.YES,
                                "She is shouting")))
                .id();
    }

    private IncidentId anOfficersIncident() {
        return as(
                        OFFICER,
                        () -> openIncident.open(new OpenIncident.Command(
                                Incident.Source.OFFICER,
                                null,
                                CAMDEN,
                                "Man in the road",
                                Place.UNKNOWN,
                                Caller.NOBODY,
                                Known.UNKNOWN,
                                "")))
                .id();
    }

    private UUID anAmbulance(IncidentId id, @Nullable Instant at) {
        return as(
                HANDLER,
                () -> requestAmbulance.request(
                        id, new RequestAmbulance.Command(Grade.C2, "Overdose", true, "CAD 1", at)));
    }

    private PersonId aPerson() {
        return as(
                HANDLER,
                () -> new PersonId(
                        records.open(RecordKind.PERSON, Instant.now()).value()));
    }

    private DecideAttendance.Outcome decide(IncidentId id, DecideAttendance.Command command) {
        return as(HANDLER, () -> decideAttendance.decide(id, command));
    }

    private static DecideAttendance.Command notAttending(
            String reason, String agency, @Nullable Instant reassessAt, String told) {
        return new DecideAttendance.Command(
                "NHS trust",
                "A welfare check",
                Attendance.Power.NONE,
                Set.of(),
                "",
                true,
                Outcome.NO_DEPLOY_TRANSFER,
                reason,
                agency,
                reassessAt,
                told,
                Known.NO,
                "");
    }

    private @Nullable Attendance decisionOf(IncidentId id) {
        return transaction.execute(_ -> decisions.latest(id).orElse(null));
    }

    private List<ObligationKind> owed(IncidentId id) {
        return as(HANDLER, () -> obligations.openOn(id.record())).stream()
                .map(Obligation::kind)
                .toList();
    }

    private List<Entry> timeline(IncidentId id) {
        return as(HANDLER, () -> journal.timeline(List.of(id.record()), 50));
    }

    private static Instant inHours(int hours) {
        return Instant.now().plus(Duration.ofHours(hours));
    }

    private static Actor staff(String name, String agency, String team, Role role) {
        return Actor.staff(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                agency,
                team,
                role);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.call(actor, work::get);
    }
}
