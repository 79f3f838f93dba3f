package concordat.places.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.places.AgeGroup;
import concordat.places.Ages;
import concordat.places.ClosedReason;
import concordat.places.DeclineReason;
import concordat.places.PhysicalHealth;
import concordat.places.Place;
import concordat.places.Places;
import concordat.places.Presentation;
import concordat.places.RequestId;
import concordat.places.SuiteId;
import concordat.places.SuiteState;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// In a February long ago of each test's own, in which no other closes or declines anything.
@ConcordatTest
class GapPagesTest {
    private static final AtomicInteger NEXT = new AtomicInteger(1980);

    private final int year = NEXT.incrementAndGet();
    private final String days =
            "?from.day=1&from.month=2&from.year=%1$d&to.day=28&to.month=2&to.year=%1$d".formatted(year);

    private final String trust =
            "GAPS-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final String police = "POLICE-" + trust;

    @Autowired
    Places places;

    @Autowired
    Records records;

    @Autowired
    SignedIn signedIn;

    private Person coordinator;

    @BeforeEach
    void a_suite_that_was_closed_and_a_request_that_was_declined() {
        Place place = new Place(
                trust,
                "The " + trust,
                Place.Kind.HBPOS,
                trust,
                trust,
                "E09000007",
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
        coordinator = signedIn.as(Role.PLACE_COORDINATOR, trust, null);
        Actor officer = Actor.staff(UUID.randomUUID(), "Sam Example", police, null, Role.RESPONSE_OFFICER);
        SuiteId suite =
                coordinator.call(() -> places.find(trust).suites().getFirst().id());

        // Closed the evening before the report begins, and opened again at two on its first morning.
        at("01-31T22:00", coordinator.actor(), () -> places.close(suite, ClosedReason.NO_STAFF, null));
        at("02-01T02:00", coordinator.actor(), () -> places.confirm(suite, SuiteState.FREE));
        RecordId[] detention = new RecordId[1];
        at("02-03T23:10", officer, () -> {
            detention[0] = records.open(RecordKind.DETENTION, london("02-03T23:00"));
            places.ask(
                    detention[0],
                    Set.of(trust),
                    new Presentation(
                            AgeGroup.ADULT, "Adult", "Female", null, null, null, "", "Camden", null, "Distressed"));
        });
        at("02-03T23:40", coordinator.actor(), () -> {
            RequestId request = places.requestsOf(detention[0]).getFirst().id();
            places.decline(request, DeclineReason.NO_STAFF, "");
        });
    }

    @Test
    void the_report_says_when_where_and_why_people_were_declined_and_what_was_closed() {
        String page = Jsoup.parse(text(coordinator.get("/gaps" + days))).text();

        assertThat(page)
                .contains("1 February %1$d to 28 February %1$d".formatted(year))
                .contains("1 requests to places: 0 accepted, 1 declined, 1 not answered in time")
                .contains("23:00 to 23:59 1 0.5 0 0.0")
                .contains("Declined: Not enough staff 1 0.5 0 0.0")
                .contains("Suite closed: No staff 0 0.0 1 2.0");
    }

    @Test
    void an_agency_that_neither_asked_nor_was_asked_counts_no_decline() {
        Person other = signedIn.as(Role.SUPERINTENDENT, "OTHER-" + trust, null);

        assertThat(text(other.get("/gaps" + days))).contains("0 requests to places: 0 accepted, 0 declined");
    }

    @Test
    void days_that_are_none_are_told_and_kept_as_typed() {
        MvcTestResult wrong =
                coordinator.get("/gaps?from.day=31&from.month=2&from.year=2019&to.day=1&to.month=1&to.year=2019");

        assertThat(wrong).hasStatus(422);
        assertThat(Jsoup.parse(text(wrong)).select("#from-day").val()).isEqualTo("31");
        assertThat(coordinator.get("/gaps?from.day=1&from.month=1&from.year=2017&to.day=1&to.month=1&to.year=2019"))
                .hasStatus(422);
        assertThat(coordinator.api(HttpMethod.GET, "/api/gaps?from=2017-01-01&to=2019-01-01", ""))
                .hasStatus(422);
    }

    @Test
    void the_download_holds_the_same_facts() {
        MvcTestResult csv = coordinator.get("/api/gaps.csv?from=%1$d-02-01&to=%1$d-02-28".formatted(year));

        assertThat(csv).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        assertThat(text(csv)).contains("Declined,23,\"Camden\",\"Not enough staff\",1,30");
    }

    private void at(String time, Actor actor, Runnable work) {
        Time.tell(InstantSource.fixed(london(time)), () -> CurrentActor.run(actor, work));
    }

    private Instant london(String time) {
        return LocalDateTime.parse(year + "-" + time)
                .atZone(concordat.web.LondonTime.ZONE)
                .toInstant();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
