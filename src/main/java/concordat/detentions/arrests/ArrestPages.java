package concordat.detentions.arrests;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.InsetText;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.detentions.ByOfficers;
import concordat.detentions.Detention;
import concordat.detentions.DetentionActPage;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.Refusals;
import concordat.law.Ground;
import concordat.law.LawWords;
import concordat.law.Rank;
import concordat.web.Done;
import concordat.web.LondonTime;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Somebody who is held is under arrest too, and what happens in custody.
@Controller
@ByOfficers
@Transactional
class ArrestPages {
    private final Detentions detentions;
    private final ArrestStore arrests;
    private final RecordArrest recordArrest;
    private final TakeStep takeStep;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    ArrestPages(
            Detentions detentions,
            ArrestStore arrests,
            RecordArrest recordArrest,
            TakeStep takeStep,
            InstantSource time) {
        this.detentions = detentions;
        this.arrests = arrests;
        this.recordArrest = recordArrest;
        this.takeStep = takeStep;
        this.time = time;
    }

    @GetMapping("/detentions/{id}/arrest")
    View arrestForm(@PathVariable UUID id) {
        Detention detention = detentions.find(new DetentionId(id));
        return arrests.open(detention.id()).isPresent()
                ? new RedirectView("/detentions/" + id + "/arrest-step")
                : Html.ok(templates.detentionsAct(arrestPage(detention, ArrestForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/arrest")
    View arrest(@PathVariable UUID id, ArrestForm form) {
        Detention detention = detentions.find(new DetentionId(id));
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(arrestPage(detention, form, errors)));
        }
        return switch (recordArrest.record(form.command(detention, now))) {
            case RecordArrest.Answer.Recorded() -> new RedirectView(Done.RECORDED.then("/detentions/" + id));
            case RecordArrest.Answer.ArrestedAlready(Instant since) ->
                refused(detention, form, "They are under arrest already, since " + LondonTime.of(since, now));
            case RecordArrest.Answer.NotHeld(Instant ended) ->
                refused(
                        detention,
                        form,
                        "The detention ended " + LondonTime.of(ended, now)
                                + ": record the arrest in the custody record");
        };
    }

    private View refused(Detention detention, ArrestForm form, String why) {
        return Html.unprocessable(templates.detentionsAct(
                arrestPage(detention, form, new Errors().add("offence", why).summary())));
    }

    @GetMapping("/detentions/{id}/arrest-step")
    View stepForm(@PathVariable UUID id) {
        Detention detention = detentions.find(new DetentionId(id));
        return arrests.open(detention.id())
                .<View>map(arrest -> Html.ok(
                        templates.detentionsAct(stepPage(detention, arrest, StepForm.BLANK, ErrorSummary.none()))))
                .orElseGet(() -> new RedirectView("/detentions/" + id + "/arrest"));
    }

    @PostMapping("/detentions/{id}/arrest-step")
    View step(@PathVariable UUID id, StepForm form) {
        Detention detention = detentions.lock(new DetentionId(id));
        Instant now = time.instant();
        Optional<Arrest> open = arrests.open(detention.id());
        ErrorSummary errors = form.errors(detention, open.orElse(null), now);
        if (open.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(arrestPage(detention, ArrestForm.BLANK, errors)));
        }
        Arrest arrest = open.get();
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(stepPage(detention, arrest, form, errors)));
        }
        List<Ground> grounds = takeStep.take(detention.id(), arrest, form, now);
        return grounds.isEmpty()
                ? new RedirectView(Done.RECORDED.then("/detentions/" + id))
                : Html.unprocessable(templates.detentionsAct(
                        stepPage(detention, arrest, form, Refusals.errors(grounds, StepForm::fieldOf))));
    }

    private static DetentionActPage arrestPage(Detention detention, ArrestForm form, ErrorSummary summary) {
        List<Content> intro = List.of(InsetText.of(
                "Two clocks then run beside each other: this hold under the Mental Health Act, and detention"
                        + " after arrest under PACE. Neither lengthens, stops or restarts the other."));
        List<Content> fields = List.of(
                TextInput.of("offence", "What offence?", form.offence()).withErrorFrom(summary),
                Radios.of(
                                "indictable",
                                "Is it indictable?",
                                form.indictable(),
                                Choice.of("YES", "Yes"),
                                Choice.of("NO", "No"))
                        .withHint("Only for an indictable offence can a superintendent extend detention")
                        .withErrorFrom(summary),
                DateTime.of("at", "When were they arrested?", form.at())
                        .withHint("Leave blank for now")
                        .withErrorFrom(summary));
        return DetentionActPage.of(
                detention, "They are under arrest as well", summary, intro, fields, "Record the arrest");
    }

    private DetentionActPage stepPage(Detention detention, Arrest arrest, StepForm form, ErrorSummary summary) {
        Instant now = time.instant();
        List<Choice> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            if (step.canFollow(arrest)) {
                steps.add(choice(step, form, summary));
            }
        }
        List<Choice> ranks = new ArrayList<>(List.of(Choice.of("", "Choose a rank")));
        ranks.addAll(Choice.each(Rank.values(), LawWords::of));
        List<Content> fields = new ArrayList<>();
        fields.add(Radios.of("step", "What happened?", form.step(), steps).withErrorFrom(summary));
        if (arrest.arrivedAt() != null) {
            fields.add(TextInput.of("by", "Who decided?", form.by())
                    .withHint("The officer’s name, or the court")
                    .withErrorFrom(summary));
        }
        if (arrest.authorisedAt() != null) {
            fields.add(Select.of("rank", "Their rank", form.rank(), ranks)
                    .withHint("For a review, or an extension by an officer")
                    .withErrorFrom(summary));
        }
        if (arrest.authorisedAt() != null && arrest.isLimited()) {
            fields.add(DateTime.of("until", "Until when is it extended?", form.until())
                    .withHint("Only for an extension: to 36 hours from arrival at the station by a superintendent, to"
                            + " 96 hours in all by a court")
                    .withErrorFrom(summary));
        }
        fields.add(DateTime.of("at", "When?", form.at())
                .withHint("Leave blank for now")
                .withErrorFrom(summary));
        if (form.extendsIt() && !summary.isEmpty()) {
            fields.add(Checkboxes.of(
                    "already",
                    "If the law refuses it",
                    form.already(),
                    Choice.of("YES", "It was made all the same: record it with its flags")));
        }
        List<Content> intro = List.of(InsetText.of(ArrestWords.why(arrest, arrests.extensions(arrest.id()), now)));
        return DetentionActPage.of(
                detention, "Arrest: station, reviews, charge or release", summary, intro, fields, "Record it");
    }

    private static Choice choice(Step step, StepForm form, ErrorSummary summary) {
        Choice choice = Choice.of(step.name(), step.words());
        return switch (step) {
            case ARRIVED ->
                choice.withHint(
                                "The clock of PACE begins. Where the station is their place of safety too, record that arrival as well")
                        .revealing(TextInput.of("station", "Which police station?", form.station())
                                .withErrorFrom(summary));
            case REVIEWED ->
                choice.withHint("Within 6 hours of authority, then at least every 9")
                        .revealing(output -> {
                            Checkboxes.of(
                                            "reviewer",
                                            "Whoever reviewed it",
                                            form.reviewer(),
                                            Choice.of("INVESTIGATES", "Is involved in the investigation"),
                                            Choice.of("CUSTODY_OFFICER", "Is the custody officer"))
                                    .writeTo(output);
                            Textarea.of("found", "What was found?", form.found())
                                    .withRows(3)
                                    .withErrorFrom(summary)
                                    .writeTo(output);
                        });
            case AUTHORISED -> choice.withHint("Reviews are counted from then");
            case CHARGED -> choice.withHint("The limit without charge no longer counts. Reviews go on");
            case RELEASED ->
                choice.withHint("Released, bailed or de-arrested. The hold under the Mental Health Act goes on");
            case EXTENDED, WARRANT -> choice;
        };
    }
}
