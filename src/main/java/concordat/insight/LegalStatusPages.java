package concordat.insight;

import concordat.actor.Role;
import concordat.design.Html;
import concordat.insight.LegalStatusPeriods.Period;
import concordat.web.May;
import concordat.web.NavigationLink;
import concordattemplates.StaticTemplates;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What a trust takes into its own return to the Mental Health Services Data Set.
@Controller
@May(Role.PLACE_COORDINATOR)
class LegalStatusPages {
    private final LegalStatusPeriods periods;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    LegalStatusPages(LegalStatusPeriods periods, InstantSource time) {
        this.periods = periods;
        this.time = time;
    }

    @Bean
    static NavigationLink legalStatusLink() {
        return new NavigationLink(72, "/legal-status", "Legal status", Set.of(Role.PLACE_COORDINATOR));
    }

    @GetMapping("/legal-status")
    View now() {
        return new RedirectView(
                "/legal-status/" + FinancialYear.at(time.instant()).begins());
    }

    @GetMapping("/legal-status/{year}")
    View year(@PathVariable int year) {
        FinancialYear of = new FinancialYear(year);
        List<Period> all = periods.of(of);
        return Html.ok(templates.insightLegalStatus(
                LegalStatusPage.of(of, all, periods.show(all, LegalStatusPage.SHOWN), time.instant())));
    }

    @GetMapping(value = "/legal-status/{year}/file.csv", produces = "text/csv")
    ResponseEntity<byte[]> file(@PathVariable int year) {
        return Download.csv("legal-status-%d.csv".formatted(year), periods.disclose(new FinancialYear(year)));
    }
}
