package concordat.insight;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.web.Done;
import concordat.web.May;
import concordat.web.NavigationLink;
import concordattemplates.StaticTemplates;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The return of detentions that a force makes each year.
@Controller
@ByReturnMakers
class ReturnPages {
    private final DraftReturn draftReturn;
    private final FreezeReturn freezeReturn;
    private final SignReturn signReturn;
    private final Returns returns;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    ReturnPages(
            DraftReturn draftReturn,
            FreezeReturn freezeReturn,
            SignReturn signReturn,
            Returns returns,
            InstantSource time) {
        this.draftReturn = draftReturn;
        this.freezeReturn = freezeReturn;
        this.signReturn = signReturn;
        this.returns = returns;
        this.time = time;
    }

    @Bean
    static NavigationLink returnsLink() {
        return new NavigationLink(72, "/returns", "Returns", Set.of(Role.RECORDS_GUARDIAN, Role.SUPERINTENDENT));
    }

    @GetMapping("/returns")
    View years() {
        return Html.ok(templates.insightReturns(ReturnsPage.of(returns.latest(), time.instant())));
    }

    @GetMapping("/returns/{year}")
    View draft(@PathVariable int year) {
        return Html.ok(templates.insightReturn(page(new FinancialYear(year), ErrorSummary.none())));
    }

    @May(Role.RECORDS_GUARDIAN)
    @PostMapping("/returns/{year}")
    View freeze(@PathVariable int year) {
        FinancialYear of = new FinancialYear(year);
        return switch (freezeReturn.freeze(of)) {
            case FreezeReturn.Outcome.Frozen(UUID id, int _) ->
                new RedirectView(Done.FROZEN.then("/returns/versions/" + id));
            case FreezeReturn.Outcome.NotBegun() ->
                Html.unprocessable(templates.insightReturn(page(of, summary("The year has not begun"))));
        };
    }

    @GetMapping("/returns/versions/{id}")
    View version(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after) {
        return Html.ok(templates.insightReturnVersion(page(id, after, ErrorSummary.none())));
    }

    @PostMapping("/returns/versions/{id}/signature")
    View sign(@PathVariable UUID id) {
        return switch (signReturn.sign(id)) {
            case SignReturn.Outcome.Signed() -> new RedirectView(Done.SIGNED.then("/returns/versions/" + id));
            case SignReturn.Outcome.Refused(List<SignReturn.Ground> grounds) ->
                Html.unprocessable(templates.insightReturnVersion(page(
                        id,
                        0,
                        new ErrorSummary(grounds.stream()
                                .map(ground -> new ErrorSummary.Item("sign", ground.words()))
                                .toList()))));
        };
    }

    @GetMapping("/returns/versions/{id}/file.csv")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        return Download.csv(returns.disclose(id));
    }

    private ReturnPage page(FinancialYear year, ErrorSummary errors) {
        boolean guardian = CurrentActor.required().role() == Role.RECORDS_GUARDIAN;
        return ReturnPage.of(
                draftReturn.of(year),
                returns.versions(year),
                guardian && year.hasBegun(time.instant()),
                errors,
                time.instant());
    }

    private ReturnVersionPage page(UUID id, int after, ErrorSummary errors) {
        FrozenReturn frozen = returns.frozen(id);
        boolean another =
                !frozen.version().frozenBy().equals(CurrentActor.required().id());
        return ReturnVersionPage.of(
                frozen, returns.show(id, after), returns.changes(frozen.version()), another, errors, time.instant());
    }

    private static ErrorSummary summary(String message) {
        return new ErrorSummary(List.of(new ErrorSummary.Item("", message)));
    }
}
