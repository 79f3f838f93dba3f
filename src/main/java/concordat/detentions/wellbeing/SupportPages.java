package concordat.detentions.wellbeing;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.design.InsetText;
import concordat.design.Radios;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.design.YesNo;
import concordat.detentions.ByHolders;
import concordat.detentions.DetentionActPage;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Who stands by the person: how to talk with them, an appropriate adult, and the family or friend who was told.
@Controller
@ByHolders
@Transactional
class SupportPages {
    private final Detentions detentions;
    private final WellbeingStore wellbeing;
    private final RecordCommunication recordCommunication;
    private final ArrangeAppropriateAdult arrangeAdult;
    private final TellFamily tellFamily;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    SupportPages(
            Detentions detentions,
            WellbeingStore wellbeing,
            RecordCommunication recordCommunication,
            ArrangeAppropriateAdult arrangeAdult,
            TellFamily tellFamily,
            InstantSource time) {
        this.detentions = detentions;
        this.wellbeing = wellbeing;
        this.recordCommunication = recordCommunication;
        this.arrangeAdult = arrangeAdult;
        this.tellFamily = tellFamily;
        this.time = time;
    }

    @GetMapping("/detentions/{id}/communication")
    View communicationForm(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        CommunicationForm form =
                wellbeing.communication(detention).map(CommunicationForm::of).orElse(CommunicationForm.BLANK);
        return Html.ok(templates.detentionsAct(communication(detention, form, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/communication")
    View communication(@PathVariable UUID id, CommunicationForm form) {
        DetentionId detention = new DetentionId(id);
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(communication(detention, form, form.errors())));
        }
        recordCommunication.record(
                detention, form.chosen(), form.language().strip(), form.words().strip());
        return saved(id);
    }

    private DetentionActPage communication(DetentionId id, CommunicationForm form, ErrorSummary summary) {
        List<Content> fields = List.of(
                TextInput.of("language", "Which language do they understand best?", form.language())
                        .withHint("Rights are shown in it, where there is a text"),
                Checkboxes.of(
                                "needs",
                                "What helps them?",
                                form.needs(),
                                Choice.each(CommunicationNeed.values(), CommunicationNeed::words))
                        .withErrorFrom(summary),
                Textarea.of("words", "What works, and what does not", form.words())
                        .withRows(3));
        return DetentionActPage.of(detentions.find(id), "Communication needs", summary, List.of(), fields, "Save");
    }

    @GetMapping("/detentions/{id}/appropriate-adult")
    View adultForm(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        AdultForm form =
                wellbeing.appropriateAdult(detention).map(AdultForm::of).orElse(AdultForm.BLANK);
        return Html.ok(templates.detentionsAct(adult(detention, form, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/appropriate-adult")
    View adult(@PathVariable UUID id, AdultForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(adult(detention, form, errors)));
        }
        arrangeAdult.arrange(detention, form.adult(now));
        return saved(id);
    }

    private DetentionActPage adult(DetentionId id, AdultForm form, ErrorSummary summary) {
        List<Content> intro = List.of(InsetText.of(
                "At a police station a vulnerable person must have one (PACE Code C, to be verified). Anywhere else it is"
                        + " good practice."));
        List<Content> fields = List.of(
                YesNo.ask("needed", "Do they need an appropriate adult?", form.needed())
                        .withErrorFrom(summary),
                TextInput.of("why", "Why, or why not?", form.why()),
                DateTime.of("askedAt", "When was one asked for?", form.askedAt())
                        .withErrorFrom(summary),
                TextInput.of("name", "Who?", form.name()).withErrorFrom(summary),
                TextInput.of("relation", "Who are they to the person?", form.relation())
                        .withHint("Such as mother, friend, or appropriate adult scheme"),
                DateTime.of("arrivedAt", "When did they arrive?", form.arrivedAt())
                        .withErrorFrom(summary));
        return DetentionActPage.of(detentions.find(id), "Appropriate adult", summary, intro, fields, "Save");
    }

    @GetMapping("/detentions/{id}/family")
    View familyForm(@PathVariable UUID id) {
        return Html.ok(templates.detentionsAct(family(new DetentionId(id), FamilyForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/family")
    View family(@PathVariable UUID id, FamilyForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(family(detention, form, errors)));
        }
        tellFamily.tell(detention, form.name().strip(), form.relation().strip(), form.happenedAt(now), form.reason());
        return saved(id);
    }

    private DetentionActPage family(DetentionId id, FamilyForm form, ErrorSummary summary) {
        List<Content> fields = List.of(
                Radios.of(
                                "told",
                                "Was somebody told where the person is?",
                                form.told(),
                                Choice.of("YES", "Yes")
                                        .revealing(DateTime.of("toldAt", "When?", form.toldAt())
                                                .withHint("Leave blank for now")
                                                .withErrorFrom(summary)),
                                Choice.of("NO", "No")
                                        .withHint("They may ask that nobody is told")
                                        .revealing(TextInput.of("whyNot", "Why not?", form.whyNot())
                                                .withErrorFrom(summary)))
                        .withErrorFrom(summary),
                TextInput.of("name", "Who?", form.name()).withErrorFrom(summary),
                TextInput.of("relation", "Who are they to the person?", form.relation())
                        .withHint("Such as mother, partner or friend"));
        return DetentionActPage.of(detentions.find(id), "Family or friend told", summary, List.of(), fields, "Save");
    }

    private static View saved(UUID id) {
        return new RedirectView(Done.SAVED.then("/detentions/" + id + "/wellbeing"));
    }
}
