package concordat.detentions.wellbeing;

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
import concordat.detentions.TypedTimes;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What the person takes, and whom they leave behind.
@Controller
@ByHolders
@Transactional
class BelongingsPages {
    private final Detentions detentions;
    private final WellbeingStore wellbeing;
    private final RecordMedication recordMedication;
    private final LookAfterLeftBehind lookAfter;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    BelongingsPages(
            Detentions detentions,
            WellbeingStore wellbeing,
            RecordMedication recordMedication,
            LookAfterLeftBehind lookAfter,
            InstantSource time) {
        this.detentions = detentions;
        this.wellbeing = wellbeing;
        this.recordMedication = recordMedication;
        this.lookAfter = lookAfter;
        this.time = time;
    }

    @GetMapping("/detentions/{id}/medication")
    View medicationForm(@PathVariable UUID id) {
        return Html.ok(
                templates.detentionsAct(medication(new DetentionId(id), MedicationForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/medication")
    View medication(@PathVariable UUID id, MedicationForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(medication(detention, form, errors)));
        }
        recordMedication.record(
                detention,
                form.name().strip(),
                form.dose().strip(),
                TypedTimes.instantOrNull(form.lastTakenAt(), now),
                YesNo.read(form.withProperty()));
        return saved(id);
    }

    private DetentionActPage medication(DetentionId id, MedicationForm form, ErrorSummary summary) {
        List<Content> intro = new ArrayList<>();
        for (WellbeingStore.Medication each : wellbeing.medication(id)) {
            intro.add(InsetText.of(WellbeingWords.of(each, time.instant())));
        }
        List<Content> fields = List.of(
                TextInput.of("name", "Medicine", form.name())
                        .withHint("As it is on the packet")
                        .withErrorFrom(summary),
                TextInput.of("dose", "Dose, and how often", form.dose()),
                DateTime.of("lastTakenAt", "When did they last take it?", form.lastTakenAt())
                        .withHint("Leave blank if nobody knows")
                        .withErrorFrom(summary),
                YesNo.ask("withProperty", "Is it with their property?", form.withProperty())
                        .inline());
        return DetentionActPage.of(detentions.find(id), "Medicine", summary, intro, fields, "Add");
    }

    @GetMapping("/detentions/{id}/left-behind")
    View leftBehindForm(@PathVariable UUID id) {
        return Html.ok(
                templates.detentionsAct(leftBehind(new DetentionId(id), LeftBehindForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/left-behind")
    View leftBehind(@PathVariable UUID id, LeftBehindForm form) {
        DetentionId detention = new DetentionId(id);
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(leftBehind(detention, form, form.errors())));
        }
        String by = form.caredForBy().strip();
        if (form.isArranged()) {
            lookAfter.arranged(detention, form.leftId(), by);
        } else {
            lookAfter.leave(
                    detention,
                    Dependant.valueOf(form.kind()),
                    form.words().strip(),
                    form.place().strip(),
                    by);
        }
        return saved(id);
    }

    private DetentionActPage leftBehind(DetentionId id, LeftBehindForm form, ErrorSummary summary) {
        List<WellbeingStore.LeftBehind> left = wellbeing.leftBehind(id);
        Instant now = time.instant();
        List<Content> intro = new ArrayList<>();
        left.forEach(each -> intro.add(InsetText.of(WellbeingWords.of(each, now))));
        List<Choice> alone = left.stream()
                .filter(each -> each.caredForAt() == null)
                .map(each -> Choice.of(each.id().toString(), each.kind().words() + ": " + each.words()))
                .toList();
        List<Content> fields = new ArrayList<>();
        if (alone.isEmpty()) {
            fields.addAll(whoIsLeft(form, summary));
        } else {
            Choice another = Choice.of(LeftBehindForm.SOMEBODY_ELSE, "Somebody else is left behind")
                    .revealing(output -> whoIsLeft(form, summary).forEach(each -> each.writeTo(output)));
            fields.add(Radios.of(
                    "left",
                    "Who is it about?",
                    form.left().isBlank() ? alone.getFirst().value() : form.left(),
                    Stream.concat(alone.stream(), Stream.of(another)).toList()));
        }
        fields.add(TextInput.of("caredForBy", "Who looks after them?", form.caredForBy())
                .withHint("Name, and how to reach them. While nobody does, your team owes it")
                .withErrorFrom(summary));
        return DetentionActPage.of(detentions.find(id), "People and pets left behind", summary, intro, fields, "Save");
    }

    private static List<Content> whoIsLeft(LeftBehindForm form, ErrorSummary summary) {
        return List.of(
                Radios.of(
                                "kind",
                                "Who or what is left behind?",
                                form.kind(),
                                Choice.each(Dependant.values(), Dependant::words))
                        .withErrorFrom(summary),
                Textarea.of("words", "Who they are, and what they need", form.words())
                        .withHint("Such as age, medicine, keys")
                        .withRows(3)
                        .withErrorFrom(summary),
                TextInput.of("place", "Where are they?", form.place()));
    }

    private static View saved(UUID id) {
        return new RedirectView(Done.SAVED.then("/detentions/" + id + "/wellbeing"));
    }
}
