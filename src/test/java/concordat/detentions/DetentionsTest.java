package concordat.detentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.agencies.Agencies;
import concordat.database.TestDatabase;
import concordat.demonstration.Demonstration;
import concordat.design.Text;
import concordat.law.Breach;
import concordat.law.Consultation;
import concordat.law.Conveyance;
import concordat.law.Ground;
import concordat.law.HoldClock;
import concordat.law.HoldClock.Authoriser;
import concordat.law.HoldClock.Reason;
import concordat.law.PlaceOfSafetyRule.StationTest;
import concordat.law.PrivateDwelling;
import concordat.law.Rank;
import concordat.law.Warning;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Watch;
import concordat.places.Ages;
import concordat.places.PhysicalHealth;
import concordat.places.Place;
import concordat.places.PlaceRequest;
import concordat.places.Places;
import concordat.places.SuiteId;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import concordat.staff.Sessions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/// Everything is told to happen at a time to come, so that the program's own engine, which keeps the true time, lets
/// it be.
@ConcordatTest
class DetentionsTest {
    static final Instant TEN = Instant.parse("2027-03-01T10:00:00Z");
    static final String CAMDEN = "E09000007";

    static final Actor OFFICER = staff("Sam Example", "BCU-CN", "BCU-CN-RESPONSE", Role.RESPONSE_OFFICER);
    static final Actor CUSTODY = staff("Kit Example", "MPS", "BRIXTON-CUSTODY", Role.CUSTODY_OFFICER);
    static final Actor NURSE = staff("Noor Example", "NLFT", "HIGHGATE-POS", Role.RECEIVING_NURSE);
    static final Actor STRANGER = staff("Ola Example", "SLAM", "MAUDSLEY-POS", Role.RECEIVING_NURSE);
    static final Actor ED_NURSE = staff("Una Example", "UCLH", "UCH-ED", Role.RECEIVING_NURSE);

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Demonstration demonstration;

    @Autowired
    UseSection136 useSection136;

    @Autowired
    Arrive arrive;

    @Autowired
    Convey convey;

    @Autowired
    PlanStation planStation;

    @Autowired
    StationChecks stationChecks;

    @Autowired
    HandOver handOver;

    @Autowired
    PoliceStay policeStay;

    @Autowired
    AskAssessor askAssessor;

    @Autowired
    ExtendHold extendHold;

    @Autowired
    EndDetention endDetention;

    @Autowired
    Care care;

    @Autowired
    FindPlace findPlace;

    @Autowired
    AssembleDetention assemble;

    @Autowired
    HandoverForm handoverForm;

    @Autowired
    DetentionView view;

    @Autowired
    Detentions detentions;

    @Autowired
    Places places;

    @Autowired
    Agencies agencies;

    @Autowired
    Records records;

    @Autowired
    Obligations obligations;

    @Autowired
    Journal journal;

    @Autowired
    Sessions sessions;

    @Autowired
    List<Watch> watches;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SignedIn signedIn;

    @Autowired
    WebApplicationContext context;

    @BeforeEach
    void london_is_loaded() {
        demonstration.load();
    }

    @Nested
    class The_thread {
        @Test
        void goes_from_the_street_to_a_safe_handover_and_an_end_with_nothing_owed() {
            Place highgate = aPlace(Place.Kind.HBPOS, "NLFT", "HIGHGATE-POS");
            RecordId incident = at(TEN, OFFICER, () -> records.open(RecordKind.INCIDENT, TEN));
            DetentionId id = detained(TEN, facts(TEN).incident(incident));
            assertThatThrownBy(() -> at(TEN, NURSE, () -> detentions.find(id))).isInstanceOf(NotFound.class);

            at(minutes(5), OFFICER, () -> {
                findPlace.ask(id, new FindPlaceForm(List.of(highgate.code()), "25", "", "", "", ""));
                return id;
            });
            assertThatThrownBy(() -> at(minutes(6), NURSE, () -> detentions.find(id)))
                    .isInstanceOf(NotFound.class);
            accept(minutes(8), id, highgate);
            assertThat(at(minutes(9), NURSE, () -> detentions.find(id)).personName())
                    .isEqualTo("Alex Sample");
            assertThatThrownBy(() -> at(minutes(9), STRANGER, () -> detentions.find(id)))
                    .isInstanceOf(NotFound.class);

            Instant arrived = minutes(40);
            arrived(arrived, id, highgate);
            Detention there = at(arrived, OFFICER, () -> detentions.find(id));
            assertThat(there.clockStartedAt()).isEqualTo(arrived);
            assertThat(there.mustEndBy()).isEqualTo(arrived.plus(Duration.ofHours(24)));
            assertThat(owed(arrived, id))
                    .containsExactlyInAnyOrder(
                            ObligationKind.AUTHORITY_TO_HOLD,
                            ObligationKind.POLICE_RELEASED,
                            ObligationKind.ASSESSMENT_STARTS);
            assertThat(at(arrived, OFFICER, () -> places.heldFor(id.record())))
                    .hasValueSatisfying(
                            booking -> assertThat(booking.heldUntil()).isNull());

            String code = at(minutes(45), OFFICER, () -> handOver.makeCode(id)).orElseThrow();
            Actor guest = redeemed(minutes(46), code).orElseThrow();
            assertThat(redeemed(minutes(47), code)).isEmpty();
            assertThat(at(minutes(47), guest, () -> detentions.find(id)).id()).isEqualTo(id);
            assertThatThrownBy(() -> at(minutes(47), guest, () -> records.find(incident)))
                    .isInstanceOf(NotFound.class);
            assertThat(at(minutes(47), guest, () -> transaction.execute(_ -> view.of(id, guest)))
                            .sections())
                    .anySatisfy(section -> assertThat(section.facts().rows())
                            .anySatisfy(
                                    row -> assertThat(row.value()).isEqualTo(Text.of("Not shared with your agency"))));
            assertThat(at(minutes(48), guest, () -> detentions.open(50))).hasSize(1);

            assertThat(at(minutes(50), guest, () -> handOver.accept(id, guest.name(), "Calm", minutes(50))))
                    .isEqualTo(new HandOver.Answer.Accepted(false));
            assertThat(at(minutes(51), NURSE, () -> handOver.accept(id, "Noor Example", "", minutes(51))))
                    .isEqualTo(new HandOver.Answer.AlreadyAccepted(guest.name(), minutes(50)));
            assertThat(at(minutes(51), OFFICER, () -> detentions.find(id)).releasedAt())
                    .isEqualTo(minutes(50));
            assertThat(owed(minutes(51), id))
                    .containsExactlyInAnyOrder(ObligationKind.AUTHORITY_TO_HOLD, ObligationKind.ASSESSMENT_STARTS);

            Actor amhp = amhp();
            assertThatThrownBy(() -> at(minutes(55), amhp, () -> detentions.find(id)))
                    .isInstanceOf(NotFound.class);
            UUID asked = at(minutes(60), NURSE, () -> askAssessor.ask(id, AskAssessor.Kind.AMHP, minutes(60)));
            at(minutes(61), NURSE, () -> askAssessor.ask(id, AskAssessor.Kind.DOCTOR, minutes(61)));
            assertThat(at(minutes(62), amhp, () -> detentions.find(id)).id()).isEqualTo(id);
            at(minutes(120), amhp, () -> {
                askAssessor.arrived(id, asked, "Ari Example", minutes(120));
                return id;
            });

            assertThat(extended(minutes(600), id, 6, Reason.NO_BED, false))
                    .isEqualTo(new ExtendHold.Answer.Refused(List.of(Ground.REASON_IS_NOT_THE_PERSONS_CONDITION)));
            assertThat(extended(minutes(601), id, 6, Reason.TOO_INTOXICATED, false))
                    .isEqualTo(new ExtendHold.Answer.Extended(arrived.plus(Duration.ofHours(30))));

            assertThat(ended(minutes(700), amhp, id)).isEqualTo(new EndDetention.Answer.Ended(List.of()));
            assertThat(ended(minutes(701), amhp, id)).isEqualTo(new EndDetention.Answer.EndedAlready(minutes(700)));
            assertThat(owed(minutes(702), id)).isEmpty();
            assertThat(titles(minutes(702), id))
                    .contains("Record closed", "Detention ended: " + Outcome.COMMUNITY.words());
            assertThat(at(minutes(702), NURSE, () -> detentions.find(id)).outcome())
                    .isEqualTo(Outcome.COMMUNITY);
        }
    }

    @Nested
    class The_clock {
        @Test
        void is_started_by_an_emergency_department_and_not_by_the_move_from_it() {
            DetentionId id = detained(TEN, facts(TEN));
            arrived(minutes(20), id, emergencyDepartment());
            arrived(minutes(300), id, aPlace(Place.Kind.HBPOS, "NLFT", "HIGHGATE-POS"));

            Detention moved = at(minutes(301), OFFICER, () -> detentions.find(id));
            assertThat(moved.clockStartedAt()).isEqualTo(minutes(20));
            assertThat(moved.placeAgency()).isEqualTo("NLFT");
            assertThat(told(minutes(301), id).clock().why()).contains("emergency department", "did not restart it");
        }

        @Test
        void goes_back_to_an_earlier_arrival_that_is_entered_late_and_the_person_stays_where_they_are() {
            DetentionId id = detained(TEN, facts(TEN));
            arrived(minutes(200), id, aPlace(Place.Kind.HBPOS, "NLFT", "HIGHGATE-POS"));
            Place department = emergencyDepartment();
            at(minutes(210), OFFICER, () -> arrive.arrive(Arrive.Command.of(id, department, minutes(30))));

            Detention corrected = at(minutes(211), OFFICER, () -> detentions.find(id));
            assertThat(corrected.clockStartedAt()).isEqualTo(minutes(30));
            assertThat(corrected.placeAgency()).isEqualTo("NLFT");
            assertThat(due(minutes(211), id)).isEqualTo(minutes(30).plus(Duration.ofHours(24)));
        }

        @Test
        void loses_an_extension_that_proves_to_have_come_after_the_period() {
            DetentionId id = detained(TEN, facts(TEN));
            arrived(minutes(200), id, aPlace(Place.Kind.HBPOS, "NLFT", "HIGHGATE-POS"));
            Instant given = minutes(30).plus(Duration.ofHours(25));
            assertThat(extended(given, id, 12, Reason.TOO_DISTRESSED, false))
                    .isInstanceOf(ExtendHold.Answer.Extended.class);
            Place department = emergencyDepartment();
            Instant later = given.plusSeconds(600);
            at(later, OFFICER, () -> arrive.arrive(Arrive.Command.of(id, department, minutes(30))));

            assertThat(at(later, OFFICER, () -> detentions.find(id)).mustEndBy())
                    .isEqualTo(minutes(30).plus(Duration.ofHours(24)));
            assertThat(flags(later, id)).contains(Breach.EXTENDED_AFTER_PERIOD_ENDED.name());
        }

        @Test
        void counts_elapsed_hours_on_the_night_the_clocks_go_back() {
            Instant evening = Instant.parse("2027-10-30T19:00:00Z");
            DetentionId id = detained(evening, facts(evening));
            arrived(evening, id, emergencyDepartment());

            assertThat(at(evening, OFFICER, () -> detentions.find(id)).mustEndBy())
                    .isEqualTo(Instant.parse("2027-10-31T19:00:00Z"));
            assertThat(told(evening, id).clock().why()).contains("19:00", "clocks go back");
        }

        @Test
        void of_a_detention_before_december_2017_runs_for_72_hours_and_is_not_extended() {
            Instant then = Instant.parse("2016-05-01T12:00:00Z");
            DetentionId id = detained(then, facts(then));
            arrived(then.plusSeconds(1800), id, emergencyDepartment());

            assertThat(at(then.plusSeconds(1900), OFFICER, () -> detentions.find(id))
                            .mustEndBy())
                    .isEqualTo(then.plusSeconds(1800).plus(Duration.ofHours(72)));
            assertThat(extended(then.plusSeconds(7200), id, 6, Reason.TOO_DISTRESSED, false))
                    .isEqualTo(new ExtendHold.Answer.Refused(List.of(Ground.LAW_ALLOWS_NO_EXTENSION)));
        }

        @Test
        void is_not_moved_by_an_extension_that_the_law_did_not_allow() {
            DetentionId id = detained(TEN, facts(TEN));
            arrived(TEN, id, emergencyDepartment());
            Instant late = TEN.plus(Duration.ofHours(25));

            assertThat(extended(late, id, 6, Reason.TOO_DISTRESSED, true))
                    .isEqualTo(new ExtendHold.Answer.WithoutAuthority(List.of(Breach.EXTENDED_AFTER_PERIOD_ENDED)));
            assertThat(at(late, OFFICER, () -> detentions.find(id)).mustEndBy())
                    .isEqualTo(TEN.plus(Duration.ofHours(24)));
            assertThat(flags(late, id)).containsExactly(Breach.EXTENDED_AFTER_PERIOD_ENDED.name());
        }

        @Test
        void that_ran_out_is_loss_of_authority_sounded_once_and_never_renewed() {
            DetentionId id = detained(TEN, facts(TEN));
            arrived(TEN, id, emergencyDepartment());
            Instant after = TEN.plus(Duration.ofHours(24)).plusSeconds(60);
            soundDue(after);
            arrived(after.plusSeconds(60), id, aPlace(Place.Kind.HBPOS, "NLFT", "HIGHGATE-POS"));
            soundDue(after.plusSeconds(120));

            assertThat(told(after.plusSeconds(180), id).clock().state()).isEqualTo("Authority lost");
            assertThat(told(after.plusSeconds(180), id).clock().why())
                    .contains("4 minutes ago, and nothing renews it. The person is free to leave")
                    .doesNotContain("It ends at");
            assertThat(page(after.plusSeconds(180), NURSE, id).acts())
                    .filteredOn(DetentionPage.Act::first)
                    .extracting(DetentionPage.Act::words)
                    .containsExactly("End the detention");
            assertThat(owed(after.plusSeconds(180), id)).doesNotContain(ObligationKind.AUTHORITY_TO_HOLD);
            assertThat(titles(after.plusSeconds(180), id))
                    .filteredOn(title -> title.contains("authority has expired"))
                    .hasSize(1);
            assertThat(ended(after.plusSeconds(600), NURSE, id))
                    .isEqualTo(new EndDetention.Answer.Ended(List.of(Breach.HELD_AFTER_PERIOD_ENDED)));
            assertThat(flags(after.plusSeconds(700), id))
                    .contains(Breach.MOVED_AFTER_PERIOD_ENDED.name(), Breach.HELD_AFTER_PERIOD_ENDED.name());
        }

        @Test
        void takes_an_arrival_that_is_entered_after_the_end() {
            DetentionId id = detained(TEN, facts(TEN));
            arrived(minutes(60), id, emergencyDepartment());
            ended(minutes(90), OFFICER, id);
            Place department = emergencyDepartment();
            at(minutes(100), OFFICER, () -> arrive.arrive(Arrive.Command.of(id, department, minutes(10))));

            assertThat(at(minutes(101), OFFICER, () -> detentions.find(id)).clockStartedAt())
                    .isEqualTo(minutes(10));
            assertThat(owed(minutes(101), id)).isEmpty();
        }
    }

    @Nested
    class A_person_who_is_kept {
        @Test
        void is_held_from_the_decision_and_can_be_handed_over_there() {
            Place department = emergencyDepartment();
            DetentionId id = detained(TEN, facts(TEN).keptAt(department.code()));
            Detention kept = at(TEN, OFFICER, () -> detentions.find(id));

            assertThat(kept.clockStartedAt()).isEqualTo(TEN);
            assertThat(kept.placeName()).isEqualTo(department.name());
            assertThat(owed(TEN, id))
                    .containsExactlyInAnyOrder(
                            ObligationKind.AUTHORITY_TO_HOLD,
                            ObligationKind.POLICE_RELEASED,
                            ObligationKind.ASSESSMENT_STARTS);
            assertThat(told(TEN, id).clock().why()).contains("decision to keep").doesNotContain("move");
            assertThat(at(minutes(10), ED_NURSE, () -> handOver.accept(id, "Una Example", "", minutes(10))))
                    .isEqualTo(new HandOver.Answer.Accepted(false));
        }

        @Test
        void at_a_police_station_as_a_child_is_recorded_and_flagged() {
            Place station = station();
            DetentionId id =
                    detained(TEN, facts(TEN).bornOn(LocalDate.of(2012, 1, 1)).keptAt(station.code()));

            assertThat(flags(TEN, id)).contains(Breach.CHILD_AT_POLICE_STATION.name());
        }
    }

    @Nested
    class A_police_station {
        @Test
        void is_refused_for_a_child_and_flagged_once_it_happened() {
            Place station = station();
            DetentionId id = detained(TEN, facts(TEN).bornOn(LocalDate.of(2012, 1, 1)));

            assertThat(planned(id, station, full(Rank.INSPECTOR)))
                    .isEqualTo(new PlanStation.Answer.Refused(List.of(Ground.UNDER_18_AT_POLICE_STATION)));
            assertThat(arrived(minutes(30), id, station)).containsExactly(Breach.CHILD_AT_POLICE_STATION);
        }

        @Test
        void needs_every_statement_an_inspector_and_a_second_consultation() {
            DetentionId id = detained(TEN, facts(TEN).bornOn(LocalDate.of(1980, 1, 1)));
            var nothing = new StationTest(false, false, false, Rank.CONSTABLE, null, null);

            assertThat(planned(id, station(), nothing))
                    .isEqualTo(new PlanStation.Answer.Refused(List.of(
                            Ground.NO_IMMINENT_RISK,
                            Ground.ANOTHER_PLACE_COULD_HOLD_THEM,
                            Ground.NO_HEALTHCARE_AT_STATION,
                            Ground.NO_INSPECTOR_AUTHORITY,
                            Ground.NO_CONSULTATION_ABOUT_STATION)));
            assertThat(planned(id, station(), full(Rank.INSPECTOR))).isEqualTo(new PlanStation.Answer.Allowed());
            assertThat(arrived(minutes(30), id, station())).isEmpty();
        }

        @Test
        void owes_a_move_once_a_review_finds_that_it_is_not_needed_until_the_person_is_moved() {
            DetentionId id = detained(TEN, facts(TEN).bornOn(LocalDate.of(1980, 1, 1)));
            planned(id, station(), full(Rank.INSPECTOR));
            arrived(minutes(30), id, station());
            reviewed(minutes(60), id, new StationChecks.Review("Asleep", false, false, true, true));
            assertThat(owed(minutes(60), id)).doesNotContain(ObligationKind.STATION_MOVE_ON);

            reviewed(minutes(90), id, new StationChecks.Review("Calm", false, false, true, false));
            assertThat(owed(minutes(90), id)).contains(ObligationKind.STATION_MOVE_ON);
            assertThat(get(minutes(91), OFFICER, "/detentions/" + id))
                    .bodyText()
                    .contains("Move the person to another place of safety");
            assertThat(get(minutes(91), OFFICER, "/detentions/" + id + "/station"))
                    .bodyText()
                    .contains("No day has been named for England yet");

            arrived(minutes(120), id, emergencyDepartment());
            assertThat(owed(minutes(120), id)).doesNotContain(ObligationKind.STATION_MOVE_ON);
        }

        @Test
        void owes_a_move_where_the_health_checks_cannot_be_made_until_they_can() {
            DetentionId id = detained(TEN, facts(TEN).bornOn(LocalDate.of(1980, 1, 1)));
            planned(id, station(), full(Rank.INSPECTOR));
            arrived(minutes(30), id, station());
            reviewed(minutes(60), id, new StationChecks.Review("No nurse", false, true, false, true));
            assertThat(owed(minutes(60), id)).contains(ObligationKind.STATION_MOVE_ON);

            reviewed(minutes(70), id, new StationChecks.Review("A nurse has come", false, true, true, false));
            assertThat(owed(minutes(70), id)).doesNotContain(ObligationKind.STATION_MOVE_ON);
        }

        @Test
        void owes_checks_and_reviews_from_arrival_there_and_flags_the_late_ones() {
            DetentionId id = detained(TEN, facts(TEN).bornOn(LocalDate.of(1980, 1, 1)));
            arrived(minutes(10), id, emergencyDepartment());
            planned(id, station(), full(Rank.INSPECTOR));
            arrived(minutes(100), id, station());
            assertThat(owed(minutes(100), id))
                    .contains(ObligationKind.STATION_WELFARE_CHECK, ObligationKind.STATION_REVIEW);

            checked(minutes(130), id);
            assertThat(flags(minutes(130), id)).isEmpty();
            checked(minutes(165), id);
            assertThat(flags(minutes(165), id)).containsExactly(Breach.HEALTH_CHECK_LATE.name());
            reviewed(minutes(155), minutes(166), id, true);
            reviewed(minutes(330), minutes(330), id, false);
            assertThat(flags(minutes(330), id)).containsExactly(Breach.HEALTH_CHECK_LATE.name());
            reviewed(minutes(400), minutes(400), id, false);
            assertThat(flags(minutes(400), id)).contains(Breach.STATION_REVIEW_LATE.name());
        }

        @Test
        void hands_over_to_custody_and_officers_who_bring_them_on_hand_over_again() {
            DetentionId id = detained(TEN, facts(TEN).bornOn(LocalDate.of(1980, 1, 1)));
            arrived(minutes(30), id, station());
            at(minutes(40), CUSTODY, () -> handOver.accept(id, "Kit Example", "", minutes(40)));
            assertThat(at(minutes(41), OFFICER, () -> detentions.find(id)).releasedAt())
                    .isEqualTo(minutes(40));
            arrived(minutes(90), id, aPlace(Place.Kind.HBPOS, "NLFT", "HIGHGATE-POS"));

            assertThat(at(minutes(91), OFFICER, () -> detentions.find(id)).handedOverAt())
                    .isNull();
            assertThat(owed(minutes(91), id))
                    .containsExactlyInAnyOrder(
                            ObligationKind.AUTHORITY_TO_HOLD,
                            ObligationKind.POLICE_RELEASED,
                            ObligationKind.ASSESSMENT_STARTS);
            assertThat(at(minutes(92), CUSTODY, () -> handOver.accept(id, "Kit Example", "", minutes(92))))
                    .isInstanceOf(HandOver.Answer.Elsewhere.class);
            assertThat(at(minutes(95), NURSE, () -> handOver.accept(id, "Noor Example", "", minutes(95))))
                    .isEqualTo(new HandOver.Answer.Accepted(false));
        }
    }

    @Nested
    class Conveyance_by_police_vehicle {
        @Test
        void without_a_reason_is_refused_when_proposed_and_flagged_once_it_happened() {
            DetentionId id = detained(TEN, facts(TEN));

            assertThat(at(minutes(5), OFFICER, () -> convey.arrange(leg(id, false))))
                    .isEqualTo(new Convey.Answer.Refused(
                            List.of(Ground.NO_REASON_FOR_POLICE_VEHICLE, Ground.NO_AMBULANCE_REQUEST_TIME)));
            assertThat(at(minutes(5), OFFICER, () -> convey.arrange(leg(id, true))))
                    .isInstanceOf(Convey.Answer.Arranged.class);
            assertThat(flags(minutes(5), id))
                    .containsExactlyInAnyOrder(
                            Breach.POLICE_VEHICLE_WITHOUT_REASON.name(),
                            Breach.POLICE_VEHICLE_WITHOUT_AMBULANCE_TIME.name());
        }

        private Convey.Command leg(DetentionId id, boolean already) {
            return new Convey.Command(id, Conveyance.Mode.POLICE_VEHICLE, null, null, "Highgate", minutes(5), already);
        }
    }

    @Nested
    class A_place_that_accepted {
        @Test
        void loses_its_hold_and_its_sight_when_the_person_is_taken_elsewhere() {
            Place highgate = aPlace(Place.Kind.HBPOS, "NLFT", "HIGHGATE-POS");
            DetentionId id = detained(TEN, facts(TEN));
            at(minutes(1), OFFICER, () -> {
                findPlace.ask(id, new FindPlaceForm(List.of(highgate.code()), "", "", "", "", ""));
                return id;
            });
            SuiteId suite = accept(minutes(2), id, highgate);
            arrived(minutes(30), id, emergencyDepartment());

            assertThatThrownBy(() -> at(minutes(31), NURSE, () -> detentions.find(id)))
                    .isInstanceOf(NotFound.class);
            assertThat(at(minutes(31), NURSE, () -> places.find(highgate.code()).suites()))
                    .allMatch(each -> each.id().equals(suite) && each.heldUntil() == null);
        }

        @Test
        void whose_hold_released_itself_still_sees_the_person_who_arrives() {
            Place highgate = aPlace(Place.Kind.HBPOS, "NLFT", "HIGHGATE-POS");
            DetentionId id = detained(TEN, facts(TEN));
            at(minutes(1), OFFICER, () -> {
                findPlace.ask(id, new FindPlaceForm(List.of(highgate.code()), "", "", "", "", ""));
                return id;
            });
            accept(minutes(2), id, highgate);
            assertThat(at(minutes(200), OFFICER, () -> places.heldFor(id.record())))
                    .isEmpty();
            arrived(minutes(201), id, highgate);

            assertThat(at(minutes(202), NURSE, () -> detentions.find(id)).id()).isEqualTo(id);
        }
    }

    @Nested
    class Officers_who_are_asked_to_stay {
        @Test
        void are_released_when_they_decline_after_the_handover() {
            DetentionId id = detained(TEN, facts(TEN));
            arrived(minutes(20), id, emergencyDepartment());
            UUID stay = at(minutes(25), ED_NURSE, () -> policeStay.ask(id, "He threatens staff", minutes(90)));
            at(minutes(26), ED_NURSE, () -> handOver.accept(id, "Una Example", "", minutes(26)));
            assertThat(at(minutes(27), OFFICER, () -> detentions.find(id)).releasedAt())
                    .isNull();
            at(minutes(30), OFFICER, () -> {
                policeStay.answer(id, stay, false, "Security is here");
                return id;
            });

            assertThat(at(minutes(31), OFFICER, () -> detentions.find(id)).releasedAt())
                    .isEqualTo(minutes(30));
            assertThat(owed(minutes(31), id))
                    .containsExactlyInAnyOrder(ObligationKind.AUTHORITY_TO_HOLD, ObligationKind.ASSESSMENT_STARTS);
        }
    }

    @Nested
    class What_was_done_for_the_person {
        @Test
        void can_be_told_again_and_taken_back() {
            DetentionId id = detained(TEN, facts(TEN));
            at(minutes(5), OFFICER, () -> cared(id, restrained(false)));
            assertThat(told(minutes(6), id).care().restrained()).isTrue();
            at(minutes(7), OFFICER, () -> cared(id, Care.Told.NOTHING));

            assertThat(told(minutes(8), id).care()).isEqualTo(Care.Told.NOTHING);
        }

        @Test
        void is_sealed_in_the_journal_at_once_where_they_died_or_were_seriously_injured() throws Exception {
            DetentionId id = detained(TEN, facts(TEN));
            at(minutes(5), OFFICER, () -> cared(id, restrained(true)));

            assertThat(told(minutes(6), id).care().grave()).isTrue();
            for (int tries = 0; tries < 500 && unsealed(id) > 0; tries++) {
                Thread.sleep(20);
            }
            assertThat(unsealed(id)).isZero();
        }

        private static int unsealed(DetentionId id) throws java.sql.SQLException {
            try (var connection = TestDatabase.administrator().connect();
                    var query = connection.prepareStatement(
                            "select count(*) from records.unsealed u where u.record_id = ?")) {
                query.setObject(1, id.value());
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        }

        private DetentionId cared(DetentionId id, Care.Told told) {
            care.record(id, told, minutes(5));
            return id;
        }
    }

    @Nested
    class The_handover_form {
        @Test
        void holds_the_facts_and_every_letter_it_can() throws Exception {
            String grounds = "Standing on the parapet, Зоя 李 said. " + "Very long words ".repeat(500) + "the end";
            DetentionId id = detained(TEN, facts(TEN).name("Łucja Ђорђевић").grounds(grounds));
            arrived(minutes(20), id, emergencyDepartment());
            String text = text(print(minutes(30), ED_NURSE, id));

            assertThat(text)
                    .contains("Łucja Ђорђевић", "Standing on the parapet, Зоя ? said.", "the end", "Not accepted yet")
                    .contains("Arrived at the emergency department", "Sheet 2 of ");
        }

        @Test
        void says_not_recorded_of_what_nobody_asked() throws Exception {
            DetentionId id = detained(TEN, facts(TEN));
            String text = text(print(minutes(10), OFFICER, id));

            assertThat(text)
                    .contains("Physical health care needed Not known", "Intoxicated Not known")
                    .contains("Searched Not recorded", "Restrained Not recorded", "Rights told Not recorded")
                    .contains("Risks Not recorded", "Condition on arrival Not recorded", "Sheet 1 of 1")
                    .contains("Signature");
        }

        @Test
        void holds_the_needs_the_risks_the_legs_and_the_condition_on_arrival() throws Exception {
            Place highgate = aPlace(Place.Kind.HBPOS, "NLFT", "HIGHGATE-POS");
            RecordId incident = at(TEN, OFFICER, () -> records.open(RecordKind.INCIDENT, TEN));
            DetentionId id = detained(
                    TEN, facts(TEN).incident(incident).needsPhysicalCare().care(restrained(false)));
            at(minutes(1), OFFICER, () -> {
                findPlace.ask(
                        id, new FindPlaceForm(List.of(highgate.code()), "", "Has hidden a blade before", "", "", ""));
                return id;
            });
            accept(minutes(2), id, highgate);
            at(minutes(3), OFFICER, () -> {
                var leg = new Convey.Command(
                        id, Conveyance.Mode.AMBULANCE, null, null, highgate.name(), minutes(3), false);
                UUID asked = ((Convey.Answer.Arranged) convey.arrange(leg)).leg();
                convey.move(id, asked, Convey.Step.ON_SCENE, minutes(3));
                return id;
            });
            arrived(minutes(20), id, highgate);
            at(minutes(25), NURSE, () -> handOver.accept(id, "Noor Example", "Calm, a cut on one hand", minutes(25)));
            String text = text(print(minutes(30), OFFICER, id));

            assertThat(text)
                    .contains(
                            "Physical health care needed Yes", "Has hidden a blade before", "Restrained Yes. Arms held")
                    .contains("Ambulance to " + highgate.name(), "on scene 10:03", "Calm, a cut on one hand")
                    .contains("Sam Example, Central North", "Accepted by Noor Example")
                    .contains(at(minutes(30), OFFICER, () -> records.find(incident))
                            .reference());
            assertThat(text(print(minutes(30), NURSE, id))).contains("Incident Not shared with your agency");
            assertThat(at(minutes(30), NURSE, () -> transaction.execute(_ -> view.of(id, NURSE)))
                            .sections())
                    .anySatisfy(section -> assertThat(section.facts().rows())
                            .anySatisfy(
                                    row -> assertThat(row.value()).isEqualTo(Text.of("Has hidden a blade before"))));
        }

        private byte[] print(Instant at, Actor by, DetentionId id) {
            return at(at, by, () -> transaction.execute(_ -> handoverForm.of(id)));
        }

        private String text(byte[] pdf) throws Exception {
            Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(Path.of("target", "screenshots", "handover.pdf"), pdf);
            try (var document = Loader.loadPDF(pdf)) {
                return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            }
        }
    }

    @Nested
    class What_to_do {
        @Test
        void is_the_next_act_of_the_stage_and_nothing_that_could_only_be_refused() {
            Place highgate = aPlace(Place.Kind.HBPOS, "NLFT", "HIGHGATE-POS");
            DetentionId id = detained(TEN, facts(TEN));
            assertThat(next(minutes(1), OFFICER, id)).isEqualTo("Find a place of safety");
            at(minutes(1), OFFICER, () -> {
                findPlace.ask(id, new FindPlaceForm(List.of(highgate.code()), "", "", "", "", ""));
                return id;
            });
            accept(minutes(2), id, highgate);
            assertThat(next(minutes(3), OFFICER, id)).isEqualTo("Arrange conveyance");
            assertThat(acts(minutes(3), NURSE, id)).doesNotContain("Accept the handover", "Extend the hold");
            var leg = new Convey.Command(id, Conveyance.Mode.AMBULANCE, null, null, "There", minutes(4), false);
            at(minutes(4), OFFICER, () -> convey.arrange(leg));
            assertThat(next(minutes(5), OFFICER, id)).isEqualTo("Record arrival");

            arrived(minutes(20), id, highgate);
            assertThat(next(minutes(21), OFFICER, id)).isEqualTo("Read out a handover code");
            assertThat(next(minutes(21), NURSE, id)).isEqualTo("Accept the handover");
            assertThat(acts(minutes(21), NURSE, id)).contains("Extend the hold");
            at(minutes(22), NURSE, () -> policeStay.ask(id, "He threatens staff", minutes(90)));
            assertThat(next(minutes(23), OFFICER, id)).isEqualTo("Answer the request to stay");
            at(minutes(25), NURSE, () -> handOver.accept(id, "Noor Example", "", minutes(25)));
            assertThat(next(minutes(26), NURSE, id)).isEqualTo("Assessment");
            assertThat(acts(minutes(26), OFFICER, id)).doesNotContain("Police station", "Conveyance");

            extended(minutes(600), id, 6, Reason.TOO_INTOXICATED, false);
            assertThat(acts(minutes(601), NURSE, id)).doesNotContain("Extend the hold");
            assertThat(get(minutes(601), NURSE, "/detentions/" + id + "/extension"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("extended once already", "made all the same")
                    .doesNotContain("How many more hours");
            ended(minutes(700), NURSE, id);
            DetentionPage page = page(minutes(701), OFFICER, id);
            assertThat(page.acts()).noneMatch(DetentionPage.Act::first);
            assertThat(page.clocks().getFirst().face().words()).isEqualTo("21:40");
            assertThat(page.clocks().getFirst().why())
                    .contains("It would have ended at")
                    .doesNotContain("It ends at");
        }

        @Test
        void for_a_child_in_a_cell_is_to_move_them_and_the_board_says_so() {
            DetentionId id = detained(TEN, facts(TEN).bornOn(LocalDate.of(2012, 1, 1)));
            assertThat(acts(minutes(1), OFFICER, id)).doesNotContain("Police station");
            arrived(minutes(30), id, station());

            assertThat(next(minutes(31), CUSTODY, id)).isEqualTo("Find a place of safety for under-18s");
            assertThat(page(minutes(31), CUSTODY, id).urgent()).isNotEmpty();
            assertThat(board(minutes(31), id).tag()).isNotNull();
        }

        @Test
        void on_the_board_comes_first_for_whoever_must_be_let_go_soonest() {
            DetentionId onTheWay = detained(TEN, facts(TEN));
            DetentionId held = detained(minutes(5), facts(minutes(5)));
            arrived(minutes(30), held, emergencyDepartment());

            assertThat(at(minutes(31), OFFICER, () -> detentions.open(200)).stream()
                            .map(Detention::id)
                            .filter(id -> id.equals(onTheWay) || id.equals(held)))
                    .containsExactly(held, onTheWay);
        }

        private DetentionBoardPage.Row board(Instant at, DetentionId id) {
            Detention detention = at(at, OFFICER, () -> detentions.find(id));
            return DetentionBoardPage.of(List.of(detention), "BCU-CN", "", at)
                    .rows()
                    .getFirst();
        }

        private List<String> acts(Instant at, Actor by, DetentionId id) {
            return page(at, by, id).acts().stream()
                    .map(DetentionPage.Act::words)
                    .toList();
        }

        private String next(Instant at, Actor by, DetentionId id) {
            List<DetentionPage.Act> acts = page(at, by, id).acts();
            assertThat(acts).filteredOn(DetentionPage.Act::first).containsExactly(acts.getFirst());
            return acts.getFirst().words();
        }
    }

    @Nested
    class A_refusal {
        @Test
        void stands_at_the_field_that_caused_it() {
            DetentionId id = detained(TEN, facts(TEN).bornOn(LocalDate.of(2012, 1, 1)));
            assertThat(form(
                            minutes(1),
                            OFFICER,
                            "/detentions/" + id + "/station",
                            "station",
                            station().code(),
                            "rank",
                            "CONSTABLE"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("href=\"#station\"", "id=\"station-error\"")
                    .doesNotContain("statements-error");

            arrived(minutes(20), id, emergencyDepartment());
            assertThat(form(
                            minutes(40),
                            ED_NURSE,
                            "/detentions/" + id + "/extension",
                            "hours",
                            "6",
                            "reason",
                            "NO_BED",
                            "doctor",
                            "Dr Example",
                            "authoriser",
                            "RESPONSIBLE_MEDICAL_PRACTITIONER",
                            "at.day",
                            "1",
                            "at.month",
                            "3",
                            "at.year",
                            "2027",
                            "at.time",
                            "10:30"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("id=\"reason-error\"")
                    .doesNotContain("hours-error");
        }

        private MvcTestResult form(Instant at, Actor by, String path, String... fields) {
            return at(at, by, () -> {
                var request = mvc().post().uri(path);
                for (int i = 0; i < fields.length; i += 2) {
                    request.param(fields[i], fields[i + 1]);
                }
                return request.exchange();
            });
        }
    }

    @Nested
    class A_program {
        @Test
        void uses_section_136_and_reads_the_clock_the_flags_and_what_is_owed() {
            Place department = emergencyDepartment();
            String created = """
                    {"sex": "FEMALE", "borough": "E09000007", "locationKind": "DWELLING", "location": "Flat 2",
                     "how": "KEPT", "keptAt": "%s", "detained": "%s", "grounds": "Wandering on the line",
                     "age": "30 to 40", "care": {"rightsToldAt": "%s"}}
                    """.formatted(department.code(), TEN, TEN);

            MvcTestResult result = post(minutes(1), OFFICER, "/api/detentions", created);

            assertThat(result)
                    .hasStatus(201)
                    .bodyJson()
                    .extractingPath("$.clock.startedAt")
                    .isEqualTo(TEN.toString());
            assertThat(result)
                    .bodyJson()
                    .extractingPath("$.flags[*].code")
                    .asArray()
                    .contains(Warning.PRIVATE_DWELLING.name(), Warning.NOT_CONSULTED.name());
            assertThat(result)
                    .bodyJson()
                    .extractingPath("$.owed[*].kind")
                    .asArray()
                    .contains("AUTHORITY_TO_HOLD");
            String path = Objects.requireNonNull(result.getResponse().getHeader("Location"));
            assertThat(get(minutes(2), OFFICER, path + "/timeline"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("kept at the place");
            assertThat(get(minutes(2), STRANGER, path)).hasStatus(404);
        }

        @Test
        void is_told_every_error_by_its_field() {
            assertThat(post(TEN, OFFICER, "/api/detentions", "{\"detained\": \"2027-03-01T12:00:00Z\"}"))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.errors[*].fieldId")
                    .asArray()
                    .contains("sex", "borough", "locationKind", "location", "how", "detained", "grounds");
        }

        @Test
        void is_told_why_the_law_says_no() {
            DetentionId id = detained(TEN, facts(TEN));
            arrived(minutes(20), id, emergencyDepartment());
            String more = """
                    {"hours": "6", "reason": "NO_BED", "doctor": "Dr Example", "authoriser": "AMHP", "at": "%s"}
                    """.formatted(minutes(60));

            MvcTestResult refused = post(minutes(61), ED_NURSE, "/api/detentions/" + id + "/extension", more);

            assertThat(refused).hasStatus(422).bodyText().contains("/problems/extension-refused", "citation");
            assertThat(refused)
                    .bodyJson()
                    .extractingPath("$.grounds[*].code")
                    .asArray()
                    .containsExactly("REASON_IS_NOT_THE_PERSONS_CONDITION", "NOT_THE_RESPONSIBLE_DOCTOR");
        }

        @Test
        void cannot_arrive_before_the_detention_began() {
            DetentionId id = detained(TEN, facts(TEN));
            Place department = emergencyDepartment();

            assertThat(post(minutes(5), OFFICER, "/api/detentions/" + id + "/arrivals", """
                    {"place": "%s", "at": "%s"}""".formatted(
                                    department.code(), minutes(-10))))
                    .hasStatus(422)
                    .bodyText()
                    .contains("before they were detained");
        }
    }

    @Nested
    class The_pages {
        @Test
        void of_every_act_open_for_whoever_may_do_it() {
            DetentionId id = detained(TEN, facts(TEN));
            arrived(minutes(5), id, emergencyDepartment());
            for (String act : List.of(
                    "",
                    "/places",
                    "/conveyance",
                    "/arrival",
                    "/station",
                    "/station-checks",
                    "/handover-code",
                    "/stay",
                    "/release",
                    "/care",
                    "/end")) {
                assertThat(get(minutes(6), OFFICER, "/detentions/" + id + act))
                        .as(act)
                        .hasStatusOk();
            }
            for (String act : List.of("", "/handover", "/stay", "/assessment", "/extension", "/end", "/handover.pdf")) {
                assertThat(get(minutes(6), ED_NURSE, "/detentions/" + id + act))
                        .as(act)
                        .hasStatusOk();
            }
            assertThat(get(minutes(6), OFFICER, "/detentions/new"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Another place");
        }

        @Test
        void let_somebody_in_by_a_code_who_is_signed_in_as_another() {
            DetentionId id = detained(TEN, facts(TEN));
            arrived(minutes(5), id, emergencyDepartment());
            String code = at(minutes(6), OFFICER, () -> handOver.makeCode(id)).orElseThrow();
            AtomicReference<MvcTestResult> answer = new AtomicReference<>();
            Time.tell(
                    InstantSource.fixed(minutes(7)),
                    () -> answer.set(signedIn.as(Role.RECEIVING_NURSE, "SLAM", "MAUDSLEY-POS")
                            .post("/handover", "code", code, "name", "Gil Example", "job", "charge nurse")));

            assertThat(answer.get()).hasStatus3xxRedirection().cookies().containsCookie("__Host-concordat");
        }

        @Test
        void keep_everything_typed_when_something_is_wrong() {
            assertThat(at(
                            TEN,
                            OFFICER,
                            () -> mvc().post()
                                    .uri("/detentions/new")
                                    .param("location", "Under the bridge")
                                    .param("grounds", "Talking to the river")
                                    .param("how", "KEPT")
                                    .param("age", "thirty")
                                    .param("care.property", "A grey dog")
                                    .exchange()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Under the bridge", "Talking to the river", "thirty", "A grey dog")
                    .contains("Choose the place of safety where they are kept");
        }
    }

    private DetentionPage page(Instant at, Actor by, DetentionId id) {
        return at(at, by, () -> transaction.execute(_ -> view.of(id, by)));
    }

    private static final class Facts {
        private final Instant at;
        private @Nullable RecordId incident;
        private @Nullable LocalDate bornOn;
        private @Nullable String keptAt;
        private @Nullable Boolean physicalNeeds;
        private String name = "Alex Sample";
        private String grounds = "Standing on the parapet";
        private Care.Told care = Care.Told.NOTHING;

        Facts(Instant at) {
            this.at = at;
        }

        Facts incident(RecordId id) {
            incident = id;
            return this;
        }

        Facts bornOn(LocalDate day) {
            bornOn = day;
            return this;
        }

        Facts keptAt(String place) {
            keptAt = place;
            return this;
        }

        Facts grounds(String words) {
            grounds = words;
            return this;
        }

        Facts name(String words) {
            name = words;
            return this;
        }

        Facts needsPhysicalCare() {
            physicalNeeds = true;
            return this;
        }

        Facts care(Care.Told told) {
            care = told;
            return this;
        }

        UseSection136.Command command() {
            return new UseSection136.Command(
                    incident,
                    null,
                    name,
                    bornOn,
                    null,
                    null,
                    Sex.FEMALE,
                    CAMDEN,
                    PrivateDwelling.Location.ANYWHERE_ELSE,
                    "Example Bridge",
                    grounds,
                    at,
                    keptAt != null,
                    keptAt,
                    new Consultation.Held(Consultation.Role.REGISTERED_NURSE, at.minusSeconds(300), "Use it"),
                    "Noor Example",
                    physicalNeeds,
                    null,
                    care);
        }
    }

    private static Facts facts(Instant at) {
        return new Facts(at);
    }

    private DetentionId detained(Instant at, Facts facts) {
        return at(at, OFFICER, () -> useSection136.record(facts.command()).id());
    }

    private List<Breach> arrived(Instant at, DetentionId id, Place place) {
        return at(at, OFFICER, () -> arrive.arrive(Arrive.Command.of(id, place, at)));
    }

    private SuiteId accept(Instant at, DetentionId id, Place place) {
        return at(at, NURSE, () -> {
            PlaceRequest request = places.requestsOf(id.record()).getFirst();
            SuiteId suite = places.find(place.code()).suites().getFirst().id();
            assertThat(places.accept(request.id(), suite)).isInstanceOf(concordat.places.Outcome.Done.class);
            return suite;
        });
    }

    private Optional<Actor> redeemed(Instant at, String code) {
        AtomicReference<Optional<Actor>> actor = new AtomicReference<>(Optional.empty());
        Sessions all = AopTestUtils.getTargetObject(sessions);
        Time.tell(
                InstantSource.fixed(at),
                () -> actor.set(handOver.redeem(pasted(code), "Gil Example, charge nurse")
                        .flatMap(opened -> Objects.requireNonNull(ReflectionTestUtils.<Optional<?>>invokeMethod(
                                        all, "find", opened.sessionToken(), false))
                                .map(session -> ReflectionTestUtils.<Actor>invokeMethod(session, "actor")))));
        return actor.get();
    }

    /// With the space that the page shows it with, which breaks no line.
    private static String pasted(String code) {
        return code.toLowerCase(Locale.ROOT).replace(' ', '\u00a0');
    }

    private ExtendHold.Answer extended(Instant at, DetentionId id, int hours, Reason reason, boolean already) {
        var request = new HoldClock.Request(
                Duration.ofHours(hours), Authoriser.RESPONSIBLE_MEDICAL_PRACTITIONER, reason, false, null);
        return at(at, OFFICER, () -> extendHold.extend(new ExtendHold.Command(id, request, "Dr Example", at, already)));
    }

    private EndDetention.Answer ended(Instant at, Actor by, DetentionId id) {
        return at(
                at,
                by,
                () -> endDetention.end(
                        new EndDetention.Command(id, Outcome.COMMUNITY, "Home treatment", "Gone home", at)));
    }

    private PlanStation.Answer planned(DetentionId id, Place station, StationTest test) {
        return at(
                minutes(20),
                OFFICER,
                () -> planStation.plan(new PlanStation.Command(
                        id, station.code(), station.name(), test, "Sam Example", "Insp Example", "Noor Example")));
    }

    private static StationTest full(Rank authorisedBy) {
        return new StationTest(
                true, true, true, Rank.CONSTABLE, authorisedBy, new Consultation.NotPracticable("No answer"));
    }

    private void checked(Instant at, DetentionId id) {
        at(at, CUSTODY, () -> {
            stationChecks.check(id, "Dr Example", "Awake", at);
            return id;
        });
    }

    private void reviewed(Instant at, Instant entered, DetentionId id, boolean asleep) {
        at(entered, CUSTODY, () -> {
            stationChecks.review(id, new StationChecks.Review("Still needed", asleep, true, true, false), at);
            return id;
        });
    }

    private void reviewed(Instant at, DetentionId id, StationChecks.Review found) {
        at(at, CUSTODY, () -> {
            stationChecks.review(id, found, at);
            return id;
        });
    }

    private DetentionTold told(Instant at, DetentionId id) {
        return at(at, OFFICER, () -> assemble.tell(id));
    }

    private List<String> flags(Instant at, DetentionId id) {
        return told(at, id).flags().stream()
                .map(DetentionTold.FlagTold::code)
                .distinct()
                .toList();
    }

    private List<ObligationKind> owed(Instant at, DetentionId id) {
        return told(at, id).owed().stream().map(DetentionTold.OwedTold::kind).toList();
    }

    private Instant due(Instant at, DetentionId id) {
        return told(at, id).owed().stream()
                .filter(owed -> owed.kind() == ObligationKind.AUTHORITY_TO_HOLD)
                .findFirst()
                .orElseThrow()
                .due();
    }

    private List<String> titles(Instant at, DetentionId id) {
        return at(at, OFFICER, () -> journal.timeline(List.of(id.record()), 100)).stream()
                .map(Entry::title)
                .toList();
    }

    private void soundDue(Instant at) {
        Time.tell(InstantSource.fixed(at), () -> watches.forEach(Watch::look));
    }

    private Actor amhp() {
        String council = at(TEN, OFFICER, () -> agencies.cover(CAMDEN, LocalDate.of(2027, 3, 1)))
                .council()
                .code();
        return staff("Ari Example", council, "AMHP-TEST", Role.AMHP);
    }

    private Place emergencyDepartment() {
        return aPlace(Place.Kind.EMERGENCY_DEPARTMENT, "UCLH", "UCH-ED");
    }

    private Place station() {
        return aPlace(Place.Kind.POLICE_STATION, "MPS", "BRIXTON-CUSTODY");
    }

    private Place aPlace(Place.Kind kind, String organisation, String team) {
        String code = "DET-" + NEXT.incrementAndGet();
        Place place = new Place(
                code,
                "Example place " + code,
                kind,
                organisation,
                team,
                CAMDEN,
                null,
                null,
                51.5,
                -0.1,
                false,
                Ages.BOTH,
                true);
        CurrentActor.run(
                Actor.job(Role.SEEDING, "TEST"),
                () -> places.add(place, List.of(new Place.Suite("Suite", Ages.BOTH, PhysicalHealth.BASIC, true))));
        return place;
    }

    private static Care.Told restrained(boolean grave) {
        return new Care.Told(
                null,
                "",
                null,
                Set.of(),
                false,
                false,
                "",
                true,
                false,
                null,
                null,
                "Arms held",
                "",
                false,
                "",
                grave,
                "",
                "");
    }

    private MockMvcTester mvc() {
        return MockMvcTester.from(context);
    }

    private MvcTestResult get(Instant at, Actor actor, String path) {
        return at(at, actor, () -> mvc().get().uri(path).exchange());
    }

    private MvcTestResult post(Instant at, Actor actor, String path, String json) {
        return at(
                at,
                actor,
                () -> mvc().post()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json)
                        .exchange());
    }

    private static Instant minutes(int after) {
        return TEN.plus(Duration.ofMinutes(after));
    }

    private static <T> T at(Instant time, Actor actor, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        Time.tell(InstantSource.fixed(time), () -> result.set(CurrentActor.call(actor, work::get)));
        return result.get();
    }

    private static Actor staff(String name, String agency, String team, Role role) {
        return Actor.staff(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, agency, team, role);
    }
}
