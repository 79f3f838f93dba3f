package concordat.detentions;

import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Ethnicity, asked when there is time to ask.
@Controller
@ByOfficers
@Transactional
class EthnicityPages {
    private final RecordEthnicity recordEthnicity;
    private final DetentionStore detentions;
    private final StaticTemplates templates = new StaticTemplates();

    EthnicityPages(RecordEthnicity recordEthnicity, DetentionStore detentions) {
        this.recordEthnicity = recordEthnicity;
        this.detentions = detentions;
    }

    @GetMapping("/detentions/{id}/ethnicity")
    View form(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        Detention found = detentions.find(detention);
        EthnicityForm known = EthnicityForm.of(recordEthnicity.of(detention));
        return Html.ok(templates.detentionsAct(page(found, known, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/ethnicity")
    View record(@PathVariable UUID id, EthnicityForm form) {
        DetentionId detention = new DetentionId(id);
        ErrorSummary errors = form.errors();
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(page(detentions.find(detention), form, errors)));
        }
        recordEthnicity.record(detention, form.ethnicity());
        return new RedirectView(Done.RECORDED.then("/detentions/" + id));
    }

    private static DetentionActPage page(Detention detention, EthnicityForm form, ErrorSummary summary) {
        List<Choice> categories = new ArrayList<>(List.of(Choice.of("", "Not known: not asked yet")));
        categories.addAll(Choice.each(Ethnicity.SelfDefined.values(), Ethnicity.SelfDefined::words));
        List<Choice> seen =
                new ArrayList<>(Choice.each(Ethnicity.OfficerDefined.values(), Ethnicity.OfficerDefined::words));
        seen.add(Choice.of("", "Not known"));
        return DetentionActPage.of(
                detention,
                "Ethnicity",
                summary,
                List.of(),
                List.of(
                        Select.of(
                                        "selfDefined",
                                        "How do they describe their ethnicity?",
                                        form.selfDefined(),
                                        categories)
                                .withHint("Ask them. It shows whether the power is used fairly")
                                .withErrorFrom(summary),
                        Radios.of("officerDefined", "How would you describe it?", form.officerDefined(), seen)
                                .withHint("Your own view, which never stands for theirs")
                                .inline()
                                .withErrorFrom(summary)),
                "Save");
    }
}
