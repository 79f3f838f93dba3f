package concordat.obligations;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.web.AnyStaff;
import concordat.web.Done;
import concordat.web.May;
import concordat.web.NavigationLink;
import concordattemplates.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.InstantSource;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The times that agencies have agreed: anybody on the staff may read them, an administrator records a new agreement.
@Controller
@AnyStaff
class ThresholdPages {
    private final Thresholds thresholds;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    ThresholdPages(Thresholds thresholds, InstantSource time) {
        this.thresholds = thresholds;
        this.time = time;
    }

    @Bean
    static NavigationLink thresholdsLink() {
        return new NavigationLink(
                85,
                "/thresholds",
                "Agreed times",
                EnumSet.of(Role.ADMINISTRATOR, Role.DUTY_INSPECTOR, Role.SUPERINTENDENT));
    }

    @GetMapping("/thresholds")
    View all() {
        return Html.ok(templates.obligationsThresholds(ThresholdsPage.of(thresholds.history(), time.instant())));
    }

    @GetMapping("/thresholds/{code}")
    View one(@PathVariable String code) {
        return Html.ok(page(Thresholds.named(code), new AgreeForm("", ""), ErrorSummary.none()));
    }

    @PostMapping("/thresholds/{code}")
    @May(Role.ADMINISTRATOR)
    View agree(@PathVariable String code, AgreeForm form) {
        Threshold threshold = Thresholds.named(code);
        ErrorSummary errors = form.errors();
        if (!errors.isEmpty()) {
            return Html.unprocessable(page(threshold, form, errors));
        }
        thresholds.agree(threshold, form.asMinutes(), form.reason());
        return new RedirectView(Done.SAVED.then("/thresholds/" + code));
    }

    private JteModel page(Threshold threshold, AgreeForm form, ErrorSummary errors) {
        boolean mayAgree = CurrentActor.required().role() == Role.ADMINISTRATOR;
        return templates.obligationsThreshold(
                ThresholdPage.of(threshold, thresholds.historyOf(threshold), mayAgree, form, errors, time.instant()));
    }
}
