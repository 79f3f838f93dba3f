package concordat.insight;

import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.web.Done;
import concordat.web.NavigationLink;
import concordattemplates.StaticTemplates;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// How many suites are needed, and where.
@Controller
@ByPlanners
@Transactional
class CapacityPages {
    private static final int SHOWN = 20;
    private static final ErrorSummary BUSY = new ErrorSummary(
            List.of(new ErrorSummary.Item("", "Other plans are being worked out. Ask again in a few minutes")));
    private static final ErrorSummary TOO_LITTLE =
            new ErrorSummary(List.of(new ErrorSummary.Item("", "Too little was recorded to plan from")));

    private final MeasureHistory measureHistory;
    private final AskCapacity askCapacity;
    private final CapacityStore plans;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    CapacityPages(MeasureHistory measureHistory, AskCapacity askCapacity, CapacityStore plans, InstantSource time) {
        this.measureHistory = measureHistory;
        this.askCapacity = askCapacity;
        this.plans = plans;
        this.time = time;
    }

    @Bean
    static NavigationLink capacityLink() {
        return new NavigationLink(
                74, "/capacity", "Capacity", Set.of(Role.PLACE_COORDINATOR, Role.DUTY_INSPECTOR, Role.SUPERINTENDENT));
    }

    @GetMapping("/capacity")
    View plans() {
        Measured measured = measureHistory.measure();
        return Html.ok(templates.insightCapacity(page(measured, CapacityForm.of(measured), ErrorSummary.none())));
    }

    @PostMapping("/capacity")
    View ask(CapacityForm form) {
        Measured measured = measureHistory.measure();
        ErrorSummary errors = measured.isEnough() ? form.errors(measured) : TOO_LITTLE;
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.insightCapacity(page(measured, form, errors)));
        }
        return switch (askCapacity.ask(form.inputs(measured))) {
            case AskCapacity.Outcome.Asked(UUID id) -> new RedirectView("/capacity/" + id);
            case AskCapacity.Outcome.Busy() ->
                Html.unprocessable(templates.insightCapacity(page(measured, form, BUSY)));
        };
    }

    @GetMapping("/capacity/{id}")
    View plan(@PathVariable UUID id) {
        return Html.ok(
                templates.insightCapacityPlan(CapacityPlanPage.of(find(id), ErrorSummary.none(), time.instant())));
    }

    @PostMapping("/capacity/{id}")
    View again(@PathVariable UUID id) {
        return switch (askCapacity.again(find(id))) {
            case AskCapacity.Outcome.Asked(UUID asked) -> new RedirectView(Done.SENT.then("/capacity/" + asked));
            case AskCapacity.Outcome.Busy() ->
                Html.unprocessable(templates.insightCapacityPlan(CapacityPlanPage.of(find(id), BUSY, time.instant())));
        };
    }

    /// The table behind the chart.
    @GetMapping(value = "/capacity/{id}/file.csv", produces = "text/csv")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        CapacityPlan plan = find(id);
        CapacityAnswer answer = plan.answer();
        if (answer == null) {
            throw new NotFound("Plan " + id + " is not worked out yet");
        }
        return Download.csv("capacity-%s.csv".formatted(id), new CapacityTable(plan.inputs(), answer).file());
    }

    private CapacityPlan find(UUID id) {
        return plans.find(id).orElseThrow(() -> new NotFound("No plan " + id));
    }

    private CapacityPage page(Measured measured, CapacityForm form, ErrorSummary errors) {
        return CapacityPage.of(measured, form, errors, plans.latest(SHOWN), time.instant());
    }
}
