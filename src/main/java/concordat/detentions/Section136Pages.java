package concordat.detentions;

import concordat.agencies.Agencies;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.places.Place;
import concordat.places.PlaceNow;
import concordat.places.Places;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Using section 136, on a phone, in under three minutes; and what can be told later.
@Controller
@ByUsersOfSection136
@Transactional
class Section136Pages {
    private final UseSection136 useSection136;
    private final Care care;
    private final Agencies agencies;
    private final Places places;
    private final ScenePrefill scene;
    private final DetentionStore detentions;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    Section136Pages(
            UseSection136 useSection136,
            Care care,
            Agencies agencies,
            Places places,
            ScenePrefill scene,
            DetentionStore detentions,
            Journal journal,
            InstantSource time) {
        this.useSection136 = useSection136;
        this.care = care;
        this.agencies = agencies;
        this.places = places;
        this.scene = scene;
        this.detentions = detentions;
        this.journal = journal;
        this.time = time;
    }

    /// @param incident the incident that it arises from, whose place and person are not asked for again
    @GetMapping("/detentions/new")
    View form(@RequestParam(required = false) @Nullable UUID incident) {
        Section136Form form =
                incident == null ? Section136Form.about("", "", "", "", "") : scene.of(new RecordId(incident));
        return Html.ok(templates.detentionsSection136(page(form, ErrorSummary.none())));
    }

    @PostMapping("/detentions/new")
    View record(Section136Form form) {
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsSection136(page(form, errors)));
        }
        UseSection136.Recorded recorded = useSection136.record(form.command(now));
        return new RedirectView(Done.RECORDED.then("/detentions/" + recorded.id()));
    }

    @GetMapping("/detentions/{id}/care")
    View careForm(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        journal.look(detention.record(), "Rights, search and care");
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

    private Section136Page page(Section136Form form, ErrorSummary errors) {
        List<Place> known = places.board().stream().map(PlaceNow::place).toList();
        return Section136Page.of(form, agencies.boroughs(), known, errors);
    }

    private JteModel carePage(DetentionId id, CareForm form, ErrorSummary summary) {
        Detention detention = detentions.find(id);
        return templates.detentionsCare(
                new CarePage(id.toString(), detention.reference(), summary, form.fields(summary)));
    }
}
