package concordat.detentions;

import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.records.RecordId;
import concordat.web.Done;
import concordat.web.May;
import concordattemplates.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Using section 136, on a phone, in under three minutes; and what can be told later.
@Controller
@May({Role.RESPONSE_OFFICER, Role.DUTY_INSPECTOR, Role.MENTAL_HEALTH_TEAM, Role.CUSTODY_OFFICER})
class Section136Pages {
    private final UseSection136 useSection136;
    private final Care care;
    private final Agencies agencies;
    private final ScenePrefill scene;
    private final DetentionStore detentions;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    Section136Pages(
            UseSection136 useSection136,
            Care care,
            Agencies agencies,
            ScenePrefill scene,
            DetentionStore detentions,
            InstantSource time) {
        this.useSection136 = useSection136;
        this.care = care;
        this.agencies = agencies;
        this.scene = scene;
        this.detentions = detentions;
        this.time = time;
    }

    /// @param incident the incident that it arises from, whose place and person are not asked for again
    @GetMapping("/detentions/new")
    View form(@RequestParam(required = false) @Nullable UUID incident) {
        Section136Form form =
                incident == null ? Section136Form.about("", "", "", "", "") : scene.of(new RecordId(incident));
        return Html.ok(
                templates.detentionsSection136(Section136Page.of(form, agencies.boroughs(), ErrorSummary.none())));
    }

    @PostMapping("/detentions/new")
    View record(Section136Form form) {
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(
                    templates.detentionsSection136(Section136Page.of(form, agencies.boroughs(), errors)));
        }
        UseSection136.Recorded recorded = useSection136.record(form.command(now));
        return new RedirectView(Done.RECORDED.then("/detentions/" + recorded.id()));
    }

    @GetMapping("/detentions/{id}/care")
    View careForm(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        return Html.ok(carePage(detention, CareForm.of(care.of(detention)), ErrorSummary.none()));
    }

    @PostMapping("/detentions/{id}/care")
    View tellCare(@PathVariable UUID id, CareOnly form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        Errors errors = new Errors();
        form.care().check(errors, now);
        if (!errors.summary().isEmpty()) {
            return Html.unprocessable(carePage(detention, form.care(), errors.summary()));
        }
        care.record(detention, form.care().told(now), now);
        return new RedirectView(Done.SAVED.then("/detentions/" + id));
    }

    /// The same fields as in the first form, named alike.
    record CareOnly(CareForm care) {
        CareOnly(@Nullable CareForm care) {
            this.care = care == null ? CareForm.BLANK : care;
        }
    }

    private JteModel carePage(DetentionId id, CareForm form, ErrorSummary summary) {
        Detention detention = detentions.find(id);
        return templates.detentionsCare(
                new CarePage(id.toString(), detention.reference(), summary, form.fields(summary)));
    }
}
