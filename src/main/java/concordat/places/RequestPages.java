package concordat.places;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.Choice;
import concordat.design.Colour;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.design.Radios;
import concordat.design.SummaryList;
import concordat.design.Tag;
import concordat.design.TextInput;
import concordat.design.YesNo;
import concordat.records.Journal;
import concordat.web.Done;
import concordat.web.LondonTime;
import concordat.web.May;
import concordat.web.NavigationLink;
import concordattemplates.StaticTemplates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What was asked of the places of an organisation, for those who answer it.
@Controller
@May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE})
class RequestPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Places places;
    private final Journal journal;
    private final InstantSource time;

    RequestPages(Places places, Journal journal, InstantSource time) {
        this.places = places;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    @GetMapping("/requests")
    View requests() {
        return Html.ok(templates.placesRequests(requestsPage("")));
    }

    /// @param seen the detentions that the page showed before: the same again is the same look
    @Transactional
    @GetMapping("/requests/list")
    View requestsAgain(@RequestParam String seen) {
        return Html.ok(templates.placesRequestList(requestsPage(seen)));
    }

    @Transactional
    @GetMapping("/requests/{id}")
    View request(@PathVariable UUID id) {
        PlaceRequest request = places.askedOfUs(new RequestId(id));
        journal.looked("A request to take somebody", List.of(request.detention().value()), "");
        return Html.ok(templates.placesRequest(page(request, RequestForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/requests/{id}/acceptances")
    View accept(@PathVariable UUID id, RequestForm form) {
        RequestId request = new RequestId(id);
        ErrorSummary wrong = form.acceptErrors();
        if (wrong.isEmpty()) {
            wrong = PlacePages.refusal(places.accept(request, form.chosen().orElseThrow()));
        }
        return answer(request, form, wrong, Done.ACCEPTED);
    }

    @PostMapping("/requests/{id}/declines")
    View decline(@PathVariable UUID id, RequestForm form) {
        RequestId request = new RequestId(id);
        ErrorSummary wrong = form.declineErrors();
        if (wrong.isEmpty()) {
            wrong = PlacePages.refusal(places.decline(request, form.why().orElseThrow(), String.valueOf(form.note())));
        }
        return answer(request, form, wrong, Done.DECLINED);
    }

    private View answer(RequestId request, RequestForm form, ErrorSummary wrong, Done done) {
        return wrong.isEmpty()
                ? new RedirectView(done.then("/requests"))
                : Html.unprocessable(templates.placesRequest(page(places.askedOfUs(request), form, wrong)));
    }

    private RequestsPage requestsPage(String seen) {
        Actor actor = CurrentActor.required();
        Instant now = time.instant();
        List<PlaceRequest> requests = places.askedOfUs();
        List<UUID> shown = requests.stream()
                .map(request -> request.detention().value())
                .distinct()
                .toList();
        journal.looked("Requests to take somebody", shown, seen);
        return new RequestsPage(
                Journal.digest(shown),
                "work:" + actor.agency(),
                requests.stream()
                        .filter(PlaceRequest::isOpen)
                        .map(request -> row(request, now))
                        .toList(),
                requests.stream()
                        .filter(request -> !request.isOpen())
                        .map(request -> row(request, now))
                        .toList());
    }

    private static RequestsPage.Row row(PlaceRequest request, Instant now) {
        Presentation person = request.presentation();
        return new RequestsPage.Row(
                "/requests/" + request.id(),
                request.placeName(),
                person.ageBand() + ", " + person.sex().toLowerCase(java.util.Locale.UK),
                person.summary(),
                person.borough() + ", " + request.askedBy(),
                person.eta() == null ? "Not known" : LondonTime.of(person.eta(), now),
                Tag.of(request.stateAt(now).words(), colour(request.stateAt(now))),
                answer(request, now));
    }

    private static Colour colour(RequestState state) {
        return switch (state) {
            case ASKED -> Colour.YELLOW;
            case LAPSED -> Colour.RED;
            case ACCEPTED -> Colour.GREEN;
            case DECLINED, WITHDRAWN -> Colour.GREY;
        };
    }

    /// "Answer in 12 minutes", "14 minutes overdue", or what was answered and by whom.
    static String answer(PlaceRequest request, Instant now) {
        return switch (request.stateAt(now)) {
            case ASKED -> "Answer in " + minutes(Duration.between(now, request.answerBy()));
            case LAPSED -> minutes(Duration.between(request.answerBy(), now)) + " overdue";
            case ACCEPTED ->
                request.suiteName()
                        + (request.heldUntil() == null || request.heldUntil().isBefore(now)
                                ? ", the hold has ended or they have arrived"
                                : ", held until " + LondonTime.of(request.heldUntil(), now));
            case DECLINED ->
                words(
                        request.declineReason() == null
                                ? null
                                : request.declineReason().words(),
                        request.answeredBy());
            case WITHDRAWN ->
                words(
                        request.withdrawnBecause() == null
                                ? null
                                : request.withdrawnBecause().words(),
                        null);
        };
    }

    private static String words(@Nullable String what, @Nullable String who) {
        return (what == null ? "" : what) + (who == null ? "" : ", " + who);
    }

    private static String minutes(Duration length) {
        long minutes = Math.max(1, length.toMinutes());
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private RequestPage page(PlaceRequest request, RequestForm form, ErrorSummary summary) {
        Instant now = time.instant();
        boolean accepted = request.state() == RequestState.ACCEPTED;
        List<SuiteNow> suites = places.find(request.place()).suites();
        List<SuiteNow> free =
                suites.stream().filter(suite -> canTake(suite, request)).toList();
        return new RequestPage(
                request.id().toString(),
                summary,
                "Request to " + request.placeName(),
                "/places/" + request.place(),
                answer(request, now),
                facts(request, now),
                request.isOpen() && !free.isEmpty() ? suites(free, form, summary, now) : null,
                request.isOpen() ? taken(request, suites, now) : List.of(),
                request.isOpen() || accepted ? reasons(accepted, form, summary) : null,
                request.isOpen() || accepted
                        ? TextInput.of("note", "Note, needed for another reason", String.valueOf(form.note()))
                                .withErrorFrom(summary)
                        : null);
    }

    private static Radios reasons(boolean accepted, RequestForm form, ErrorSummary summary) {
        String legend = accepted ? "Why can the place not take them after all?" : "Why can the place not take them?";
        return Radios.of(
                        "reason",
                        legend,
                        String.valueOf(form.reason()),
                        Choice.each(DeclineReason.values(), DeclineReason::words))
                .withErrorFrom(summary);
    }

    private static boolean canTake(SuiteNow suite, PlaceRequest request) {
        return suite.ageGroups().take(request.presentation().ageGroup())
                && switch (suite.state()) {
                    case FREE, CLEANING, UNKNOWN -> true;
                    case HELD, OCCUPIED, CLOSED -> false;
                };
    }

    /// The suites that cannot be given, each with why.
    private static List<String> taken(PlaceRequest request, List<SuiteNow> suites, Instant now) {
        return suites.stream()
                .filter(suite -> !canTake(suite, request))
                .map(suite -> suite.name() + ": "
                        + (suite.ageGroups().take(request.presentation().ageGroup())
                                ? SuiteWords.state(suite, now)
                                : SuiteWords.takes(suite)))
                .toList();
    }

    private static Radios suites(List<SuiteNow> free, RequestForm form, ErrorSummary summary, Instant now) {
        List<Choice> choices = free.stream()
                .map(suite -> Choice.of(suite.id().toString(), suite.name())
                        .withHint(SuiteWords.state(suite, now) + ". " + SuiteWords.takes(suite)))
                .toList();
        return Radios.of("suite", "Which suite will they come to?", String.valueOf(form.suite()), choices)
                .withErrorFrom(summary);
    }

    private static SummaryList facts(PlaceRequest request, Instant now) {
        Presentation person = request.presentation();
        return SummaryList.of(
                SummaryList.Row.of("Person", person.ageBand() + ", " + person.sex()),
                SummaryList.Row.of("Age group", person.ageGroup().words()),
                SummaryList.Row.of("What happened", person.summary()),
                SummaryList.Row.of(
                        "Physical health",
                        person.physicalHealth() == null
                                ? "Not known"
                                : person.physicalHealth().words()),
                SummaryList.Row.of("Intoxicated", YesNo.words(person.intoxicated())),
                SummaryList.Row.of("Restrained", YesNo.words(person.restrained())),
                SummaryList.Row.of("Risks", person.risks().isBlank() ? "Not known" : person.risks()),
                SummaryList.Row.of("Where they are", person.borough()),
                SummaryList.Row.of(
                        "Could be there", person.eta() == null ? "Not known" : LondonTime.of(person.eta(), now)),
                SummaryList.Row.of(
                        "Asked by",
                        request.askedByName() + ", " + request.askedBy() + ", "
                                + LondonTime.of(request.askedAt(), now)));
    }

    @Bean
    static NavigationLink requestsLink() {
        return new NavigationLink(20, "/requests", "Requests", Set.of(Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE));
    }
}
