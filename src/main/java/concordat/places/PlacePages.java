package concordat.places;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.web.AnyStaff;
import concordat.web.Done;
import concordat.web.May;
import concordat.web.NavigationLink;
import concordattemplates.StaticTemplates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The board of places of safety, and each of them. It shows nothing about anybody, so a look at it is no look at a
/// record.
@Controller
class PlacePages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Places places;
    private final AssemblePlace assemble;
    private final VacateSuite vacateSuite;
    private final InstantSource time;

    PlacePages(Places places, AssemblePlace assemble, VacateSuite vacateSuite, InstantSource time) {
        this.places = places;
        this.assemble = assemble;
        this.vacateSuite = vacateSuite;
        this.time = time;
    }

    /// Why a suite is closed and for how many hours, as typed.
    record ClosureForm(@Nullable String reason, @Nullable String hours) {
        static final List<Choice> LENGTHS = List.of(
                Choice.of("", "Not known"),
                Choice.of("1", "1 hour"),
                Choice.of("2", "2 hours"),
                Choice.of("4", "4 hours"),
                Choice.of("8", "8 hours"),
                Choice.of("24", "24 hours"));

        Optional<ClosedReason> why() {
            return RequestForm.one(ClosedReason.values(), reason == null ? "" : reason);
        }

        @Nullable Instant until(Instant now) {
            return hours != null && hours.matches("1|2|4|8|24")
                    ? now.plus(Duration.ofHours(Integer.parseInt(hours)))
                    : null;
        }
    }

    @AnyStaff
    @GetMapping("/places")
    View board() {
        return Html.ok(templates.placesBoard(boardPage(ErrorSummary.none())));
    }

    @AnyStaff
    @GetMapping("/places/board")
    View boardAgain() {
        return Html.ok(templates.placesBoardList(boardPage(ErrorSummary.none())));
    }

    @AnyStaff
    @GetMapping("/places/{code}")
    View place(@PathVariable String code) {
        return Html.ok(templates.placesPlace(assemble.page(code, ErrorSummary.none(), StaffingForm.BLANK)));
    }

    /// @param from the code of the place whose page this was said on, or empty on the board
    @May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE})
    @PostMapping("/places/suites/{id}/confirmations")
    View confirm(@PathVariable UUID id, @RequestParam String state, @RequestParam(defaultValue = "") String from) {
        Optional<SuiteState> said = RequestForm.one(SuiteState.values(), state).filter(SuiteState::confirmable);
        ErrorSummary wrong = said.map(word -> refusal(places.confirm(new SuiteId(id), word)))
                .orElseGet(() -> new Errors().add("", "Choose how the suite is").summary());
        return answer(wrong, Done.CONFIRMED, from);
    }

    @May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE})
    @PostMapping("/places/suites/{id}/closures")
    View close(@PathVariable UUID id, ClosureForm form, @RequestParam(defaultValue = "") String from) {
        ErrorSummary wrong = form.why()
                .map(why -> refusal(places.close(new SuiteId(id), why, form.until(time.instant()))))
                .orElseGet(() -> new Errors()
                        .add("reason-" + id, "Choose why the suite is closed")
                        .summary());
        return answer(wrong, Done.CLOSED, from);
    }

    @May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE})
    @PostMapping("/places/suites/{id}/departures")
    View vacate(@PathVariable UUID id, @RequestParam(defaultValue = "") String from) {
        return answer(refusal(vacateSuite.vacate(new SuiteId(id))), Done.RECORDED, from);
    }

    @May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE})
    @PostMapping("/places/{code}/staffing")
    View staffing(@PathVariable String code, StaffingForm form) {
        ErrorSummary wrong = form.errors();
        if (wrong.isEmpty()) {
            SayStaffing.Command said = form.command(code);
            wrong = refusal(places.staffed(said.place(), said.staff(), said.people()));
        }
        return wrong.isEmpty()
                ? new RedirectView(Done.CONFIRMED.then(
                        "/places/" + places.find(code).place().code()))
                : Html.unprocessable(templates.placesPlace(assemble.page(code, wrong, form)));
    }

    private View answer(ErrorSummary wrong, Done done, String from) {
        if (wrong.isEmpty()) {
            return new RedirectView(done.then(
                    from.isEmpty()
                            ? "/places"
                            : "/places/" + places.find(from).place().code()));
        }
        return from.isEmpty()
                ? Html.unprocessable(templates.placesBoard(boardPage(wrong)))
                : Html.unprocessable(templates.placesPlace(assemble.page(from, wrong, StaffingForm.BLANK)));
    }

    static <T> ErrorSummary refusal(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> ErrorSummary.none();
            case Outcome.Refused<T>(List<Ground> grounds) -> {
                Errors errors = new Errors();
                grounds.forEach(ground -> errors.add("", ground.words()));
                yield errors.summary();
            }
        };
    }

    private PlacesBoardPage boardPage(ErrorSummary summary) {
        return PlacesBoardPage.of(places.board(), CurrentActor.required(), summary, time.instant());
    }

    @Bean
    static NavigationLink placesLink() {
        EnumSet<Role> staff = EnumSet.allOf(Role.class);
        staff.removeAll(EnumSet.of(Role.GUEST, Role.SIGN_IN, Role.OBLIGATION_ENGINE, Role.SEEDING, Role.IMPORT));
        return new NavigationLink(40, "/places", "Places of safety", staff);
    }
}
