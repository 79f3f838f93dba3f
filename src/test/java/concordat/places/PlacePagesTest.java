package concordat.places;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.design.Html;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

@ConcordatTest
class PlacePagesTest {
    private static final String TRUST = "PAGES-TRUST";
    private static final String CODE = "PAGES-PLACE";

    static final Actor OFFICER =
            Actor.staff(UUID.randomUUID(), "Sam Example", "MPS", "MPS-TEST", Role.RESPONSE_OFFICER);
    static final Actor COORDINATOR =
            Actor.staff(UUID.randomUUID(), "Noor Example", TRUST, null, Role.PLACE_COORDINATOR);

    @Autowired
    PlacePages placePages;

    @Autowired
    RequestPages requestPages;

    @Autowired
    Places places;

    @Autowired
    Records records;

    @Test
    void the_board_shows_each_suite_with_its_age_and_one_tap_to_its_own_staff_only() throws Exception {
        SuiteId suite = aSuite();
        CurrentActor.run(COORDINATOR, () -> places.confirm(suite, SuiteState.FREE));

        assertThat(page(COORDINATOR, () -> placePages.board()).select("#places").text())
                .contains("Your places", "Free", "confirmed just now", "Still free");
        assertThat(page(OFFICER, () -> placePages.board()).select("form[action*=" + suite + "]"))
                .isEmpty();
    }

    @Test
    void a_place_is_closed_with_a_reason_and_says_what_is_wrong_without_one() throws Exception {
        SuiteId suite = aSuite();
        CurrentActor.run(COORDINATOR, () -> places.confirm(suite, SuiteState.FREE));
        Document wrong =
                page(COORDINATOR, () -> placePages.close(suite.value(), new PlacePages.ClosureForm("", "2"), CODE));

        assertThat(wrong.title()).startsWith("Error: ");
        assertThat(wrong.select(".govuk-error-summary a").attr("href")).isEqualTo("#reason-" + suite);
        assertThat(view(
                        COORDINATOR,
                        () -> placePages.close(suite.value(), new PlacePages.ClosureForm("NO_STAFF", "2"), CODE)))
                .isInstanceOf(RedirectView.class);
        assertThat(page(COORDINATOR, () -> placePages.place(CODE)).text()).contains("No staff", "Open again, free");
    }

    @Test
    void a_request_is_answered_from_its_page_without_saying_who_the_person_is() throws Exception {
        SuiteId suite = aSuite();
        CurrentActor.run(COORDINATOR, () -> places.confirm(suite, SuiteState.FREE));
        account(COORDINATOR);
        RecordId detention = CurrentActor.call(OFFICER, () -> records.open(RecordKind.DETENTION, Instant.now()));
        Presentation presentation = new Presentation(
                AgeGroup.ADULT,
                "25 to 34",
                "Female",
                PhysicalHealth.NONE,
                false,
                false,
                "",
                "Camden",
                null,
                "Distressed");
        RequestId request = CurrentActor.call(OFFICER, () -> places.ask(detention, Set.of(CODE), presentation))
                .getFirst();

        assertThat(page(COORDINATOR, () -> requestPages.requests()).text())
                .contains("Waiting for an answer", "25 to 34, female", "Answer in 14 minutes");
        assertThat(page(COORDINATOR, () -> requestPages.request(request.value()))
                        .select("input[name=suite]"))
                .hasSize(1);
        assertThat(page(COORDINATOR, () -> requestPages.accept(request.value(), RequestForm.BLANK))
                        .title())
                .startsWith("Error: ");
        assertThat(view(
                        COORDINATOR,
                        () -> requestPages.accept(request.value(), new RequestForm(suite.toString(), "", ""))))
                .isInstanceOf(RedirectView.class);
        assertThat(page(COORDINATOR, () -> placePages.board()).text()).contains("One person on the way", "Held until");
        CurrentActor.run(OFFICER, () -> places.withdrawAll(detention));
    }

    @Test
    void a_suite_that_cannot_be_given_is_named_with_why_and_is_no_choice() throws Exception {
        SuiteId suite = aSuite();
        account(COORDINATOR);
        RecordId detention = CurrentActor.call(OFFICER, () -> records.open(RecordKind.DETENTION, Instant.now()));
        RequestId request = CurrentActor.call(
                        OFFICER, () -> places.ask(detention, Set.of(CODE), PlacesTest.presenting(AgeGroup.ADULT)))
                .getFirst();
        CurrentActor.run(COORDINATOR, () -> places.close(suite, ClosedReason.DAMAGED, null));

        Document closed = page(COORDINATOR, () -> requestPages.request(request.value()));
        assertThat(closed.select("input[name=suite]")).isEmpty();
        assertThat(closed.text()).contains("No suite here can be given now", "Suite 1: Closed, damaged");
        CurrentActor.run(COORDINATOR, () -> places.confirm(suite, SuiteState.FREE));
        assertThat(page(COORDINATOR, () -> requestPages.request(request.value()))
                        .select("input[name=suite]"))
                .hasSize(1);
        CurrentActor.run(OFFICER, () -> places.withdrawAll(detention));
    }

    private SuiteId aSuite() {
        Place place = new Place(
                CODE,
                "Pages House",
                Place.Kind.HBPOS,
                TRUST,
                "PAGES-TEAM",
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
                () -> places.add(place, List.of(new Place.Suite("Suite 1", Ages.BOTH, PhysicalHealth.BASIC, true))));
        return CurrentActor.call(COORDINATOR, () -> places.find(CODE))
                .suites()
                .getFirst()
                .id();
    }

    private void account(Actor actor) {
        RecordId account = new RecordId(actor.id());
        try {
            CurrentActor.call(actor, () -> records.find(account));
        } catch (NotFound none) {
            CurrentActor.run(actor, () -> records.open(account, RecordKind.ACCOUNT, Instant.now()));
        }
    }

    private static View view(Actor actor, Callable<View> handler) throws Exception {
        return CurrentActor.call(actor, handler::call);
    }

    private static Document page(Actor actor, Callable<View> handler) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/places");
        MockHttpServletResponse response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            CurrentActor.call(actor, () -> {
                ((Html) handler.call()).render(Map.of(), request, response);
                return true;
            });
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        return Jsoup.parse(response.getContentAsString());
    }
}
