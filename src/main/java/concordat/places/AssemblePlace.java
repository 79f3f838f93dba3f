package concordat.places;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Select;
import concordat.design.SummaryList;
import concordat.design.Text;
import concordat.design.TextInput;
import concordat.design.Timeline;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together all that the page of one place shows to whoever looks.
@Component
class AssemblePlace {
    private static final int HISTORY = 50;

    private final Places places;
    private final LinkStore links;
    private final InstantSource time;

    AssemblePlace(Places places, LinkStore links, InstantSource time) {
        this.places = places;
        this.links = links;
        this.time = time;
    }

    /// @param typed how the staffing was typed, where it was wrong
    @Transactional(readOnly = true)
    PlacePage page(String code, ErrorSummary summary, StaffingForm typed) {
        Actor actor = CurrentActor.required();
        Instant now = time.instant();
        PlaceNow at = places.find(code);
        boolean own = at.place().organisation().equals(actor.agency()) && PlacesBoardPage.STAFF.contains(actor.role());
        return new PlacePage(
                summary,
                PlacesBoardPage.card(at, actor, now),
                facts(at.place()),
                own,
                own ? closures(at, summary) : List.of(),
                TextInput.of("staff", "Staff on this shift", typed.staff())
                        .asWholeNumber()
                        .withWidth(2)
                        .withErrorFrom(summary),
                TextInput.of("people", "How many people can they look after at once?", typed.people())
                        .asWholeNumber()
                        .withWidth(2)
                        .withErrorFrom(summary),
                own && actor.role() == Role.PLACE_COORDINATOR ? link(code, now) : null,
                Timeline.of(places.history(code, HISTORY).stream()
                        .map(said -> Timeline.Entry.of(
                                        said.suite() + ": " + said.state().words(),
                                        said.confirmedAt().toString(),
                                        LondonTime.of(said.confirmedAt(), now))
                                .withBy(said.confirmedBy())
                                .withDescription(Text.of(why(said, now))))
                        .toList()));
    }

    private String link(String code, Instant now) {
        return links.made(code)
                .map(made -> (made.expiresAt().isAfter(now) ? "Good until " : "Ended ")
                        + LondonTime.of(made.expiresAt(), now) + ". Made by " + made.maker() + ", "
                        + LondonTime.of(made.madeAt(), now) + ".")
                .orElse("There is none yet.");
    }

    private static String why(PlaceStore.Said said, Instant now) {
        if (said.closedReason() == null) {
            return "";
        }
        return said.closedReason().words()
                + (said.closedUntil() == null ? "" : ", until " + LondonTime.of(said.closedUntil(), now));
    }

    private static List<PlacePage.Closure> closures(PlaceNow at, ErrorSummary summary) {
        List<Choice> reasons = new ArrayList<>(List.of(Choice.of("", "Choose a reason")));
        reasons.addAll(Choice.each(ClosedReason.values(), ClosedReason::words));
        return at.suites().stream()
                .filter(suite -> suite.state() != SuiteState.CLOSED
                        && suite.state() != SuiteState.HELD
                        && !(suite.booked() && suite.state() == SuiteState.OCCUPIED))
                .map(suite -> new PlacePage.Closure(
                        suite.id().toString(),
                        suite.name(),
                        Select.of("reason", "Why is it closed?", "", reasons)
                                .withId("reason-" + suite.id())
                                .withErrorFrom(summary),
                        Select.of("hours", "For how long?", "", PlacePages.ClosureForm.LENGTHS)
                                .withId("hours-" + suite.id())))
                .toList();
    }

    private static SummaryList facts(Place place) {
        SummaryList facts = SummaryList.of(
                SummaryList.Row.of("Kind", place.kind().words()),
                SummaryList.Row.of("Run by", place.organisation()),
                SummaryList.Row.of("Takes", place.ageGroups().words()));
        if (place.address() != null) {
            facts = facts.with(SummaryList.Row.of(
                    "Address", place.address() + (place.postcode() == null ? "" : ", " + place.postcode())));
        }
        return place.unverified()
                ? facts.with(SummaryList.Row.of("Checked", "Nobody at the organisation has confirmed these facts yet"))
                : facts;
    }
}
