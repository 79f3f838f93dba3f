package concordat.detentions.corrections;

import concordat.actor.CurrentActor;
import concordat.design.Choice;
import concordat.design.DateInput;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.InsetText;
import concordat.design.Radios;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.detentions.ByOfficers;
import concordat.detentions.Detention;
import concordat.detentions.DetentionActPage;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
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

/// A correction is asked for, and the receiver who signed answers.
@Controller
@Transactional
class CorrectionPages {
    private final Detentions detentions;
    private final CorrectionStore corrections;
    private final CorrectDetention correct;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    CorrectionPages(Detentions detentions, CorrectionStore corrections, CorrectDetention correct, InstantSource time) {
        this.detentions = detentions;
        this.corrections = corrections;
        this.correct = correct;
        this.time = time;
    }

    @ByOfficers
    @GetMapping("/detentions/{id}/correction")
    View form(@PathVariable UUID id) {
        Detention detention = detentions.find(new DetentionId(id));
        return Html.ok(templates.detentionsAct(page(detention, CorrectionForm.BLANK, ErrorSummary.none())));
    }

    @ByOfficers
    @PostMapping("/detentions/{id}/correction")
    View correct(@PathVariable UUID id, CorrectionForm form) {
        Detention detention = detentions.find(new DetentionId(id));
        ErrorSummary errors = form.errors(time.instant());
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(page(detention, form, errors)));
        }
        return switch (correct.correct(form.command(detention.id()))) {
            case CorrectDetention.Answer.Made() -> new RedirectView(Done.SAVED.then("/detentions/" + id));
            case CorrectDetention.Answer.Waits _ -> new RedirectView(Done.SENT.then("/detentions/" + id));
            case CorrectDetention.Answer.NothingChanges() ->
                Html.unprocessable(templates.detentionsAct(page(
                        detention,
                        form,
                        new Errors().add("part", "The record says that already").summary())));
        };
    }

    @ByWhoeverSigned
    @GetMapping("/detentions/{id}/correction-answer")
    View answerForm(@PathVariable UUID id) {
        Detention detention = detentions.find(new DetentionId(id));
        return Html.ok(templates.detentionsAct(answerPage(detention, DecisionForm.BLANK, ErrorSummary.none())));
    }

    @ByWhoeverSigned
    @PostMapping("/detentions/{id}/correction-answer")
    View answer(@PathVariable UUID id, DecisionForm form) {
        Detention detention = detentions.find(new DetentionId(id));
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(answerPage(detention, form, form.errors())));
        }
        return switch (correct.decide(
                detention.id(), form.which(), form.accepts(), form.answer().strip())) {
            case CorrectDetention.Decision.Decided() ->
                new RedirectView((form.accepts() ? Done.ACCEPTED : Done.DECLINED).then("/detentions/" + id));
            case CorrectDetention.Decision.DecidedAlready() -> refused(detention, form, "It was decided already");
            case CorrectDetention.Decision.OwnCorrection() ->
                refused(detention, form, "You asked for it: somebody else at your place decides");
            case CorrectDetention.Decision.NotTheReceiver() ->
                refused(detention, form, "Only the place that has the person now can accept it");
        };
    }

    private View refused(Detention detention, DecisionForm form, String why) {
        return Html.unprocessable(templates.detentionsAct(
                answerPage(detention, form, new Errors().add("accept", why).summary())));
    }

    private static DetentionActPage page(Detention detention, CorrectionForm form, ErrorSummary summary) {
        List<Content> intro = List.of(InsetText.of(
                detention.handedOverAt() == null
                        ? "Nobody has signed for the person yet, so it is put right at once. What it was stays on the record."
                        : detention.receiver()
                                + " has signed for the person. The record says what they signed until their place accepts the"
                                + " correction; both versions stay on the record."));
        List<Content> fields = List.of(
                Radios.of(
                                "part",
                                "What is wrong?",
                                form.part(),
                                Choice.of(Part.NAME.name(), Part.NAME.words())
                                        .withHint("Now: " + Part.NAME.of(detention))
                                        .revealing(TextInput.of("name", "Name", form.name())
                                                .withErrorFrom(summary)),
                                Choice.of(Part.BORN_ON.name(), Part.BORN_ON.words())
                                        .withHint("Now: " + Part.BORN_ON.of(detention))
                                        .revealing(DateInput.of("born", "Date of birth", form.born())
                                                .withErrorFrom(summary)),
                                Choice.of(Part.LOCATION.name(), Part.LOCATION.words())
                                        .withHint("Now: " + Part.LOCATION.of(detention))
                                        .revealing(TextInput.of("location", "Where they were found", form.location())
                                                .withErrorFrom(summary)),
                                Choice.of(Part.GROUNDS.name(), Part.GROUNDS.words())
                                        .withHint("Now: " + Part.GROUNDS.of(detention))
                                        .revealing(Textarea.of("grounds", "Grounds", form.grounds())
                                                .withErrorFrom(summary)),
                                Choice.of(Part.OTHER.name(), Part.OTHER.words()).revealing(output -> {
                                    TextInput.of("was", "What the record says", form.was())
                                            .withErrorFrom(summary)
                                            .writeTo(output);
                                    TextInput.of("becomes", "What it should say", form.becomes())
                                            .withErrorFrom(summary)
                                            .writeTo(output);
                                }))
                        .withErrorFrom(summary),
                Textarea.of("why", "Why is it wrong, and how do you know?", form.why())
                        .withRows(2)
                        .withErrorFrom(summary));
        return DetentionActPage.of(detention, "Correct the record", summary, intro, fields, "Correct");
    }

    private DetentionActPage answerPage(Detention detention, DecisionForm form, ErrorSummary summary) {
        Instant now = time.instant();
        UUID actor = CurrentActor.required().id();
        List<Choice> waiting = new ArrayList<>();
        for (Correction each : corrections.of(detention.id())) {
            if (each.waits() && !each.askedById().equals(actor)) {
                waiting.add(
                        Choice.of(each.id().toString(), each.part().words()).withHint(CorrectionWords.of(each, now)));
            }
        }
        if (waiting.isEmpty() && summary.isEmpty()) {
            return DetentionActPage.of(
                    detention,
                    "Corrections",
                    summary,
                    List.of(InsetText.of("There is no correction to answer.")),
                    List.of(),
                    null);
        }
        String chosen = waiting.size() == 1 ? waiting.getFirst().value() : form.correction();
        List<Content> fields = List.of(
                Radios.of("correction", "Which correction?", chosen, waiting).withErrorFrom(summary),
                Radios.of(
                                "accept",
                                "Do you accept it?",
                                form.accept(),
                                Choice.of("YES", "Yes: the record changes, and keeps what it was"),
                                Choice.of("NO", "No: the record stays as it was signed"))
                        .withErrorFrom(summary),
                Textarea.of("answer", "Why?", form.answer()).withRows(2).withErrorFrom(summary));
        return DetentionActPage.of(detention, "Accept or decline a correction", summary, List.of(), fields, "Answer");
    }
}
