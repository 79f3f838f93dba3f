package concordat.detentions;

import concordat.design.Choice;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.InsetText;
import concordat.design.Radios;
import concordat.design.TextInput;
import concordat.detentions.Assessment.Step;
import concordat.web.Done;
import concordat.web.LondonTime;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
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

/// The steps of an assessment: those that nobody has recorded yet, each in two taps.
@Controller
@ByAssessors
@Transactional
class AssessmentStepPages {
    private final DetentionStore detentions;
    private final AssessmentStore assessments;
    private final Assess assess;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    AssessmentStepPages(DetentionStore detentions, AssessmentStore assessments, Assess assess, InstantSource time) {
        this.detentions = detentions;
        this.assessments = assessments;
        this.assess = assess;
        this.time = time;
    }

    @GetMapping("/detentions/{id}/assessment-steps")
    View steps(@PathVariable UUID id) {
        return Html.ok(
                templates.detentionsAct(page(new DetentionId(id), AssessmentStepForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/assessment-steps")
    View record(@PathVariable UUID id, AssessmentStepForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        Assessment before = assessments.find(detention);
        ErrorSummary errors = form.errors(detentions.find(detention), before, now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(page(detention, form, errors)));
        }
        return switch (assess.record(form.command(detention, before, now))) {
            case Assess.Answer.Recorded() -> new RedirectView(Done.RECORDED.then("/detentions/" + id));
            case Assess.Answer.RecordedAlready(Instant at) ->
                Html.unprocessable(templates.detentionsAct(page(
                        detention,
                        form,
                        new Errors()
                                .add("step", "It is recorded already, at " + LondonTime.of(at, now))
                                .summary())));
        };
    }

    private DetentionActPage page(DetentionId id, AssessmentStepForm form, ErrorSummary summary) {
        Detention detention = detentions.find(id);
        Assessment assessment = assessments.find(id);
        List<Choice> waiting = Stream.of(Step.values())
                .filter(step -> assessment.at(step) == null)
                .map(step -> choice(step, form, summary))
                .toList();
        if (waiting.isEmpty()) {
            List<Content> intro = List.of(InsetText.of("Every step of this assessment is recorded."));
            return DetentionActPage.of(detention, "The assessment", summary, intro, List.of(), null);
        }
        List<Content> intro = assessment.awaitsBed()
                ? List.of(InsetText.of("An admission is agreed, and no bed is found yet."))
                : List.of();
        List<Content> fields = List.of(
                Radios.of("step", "What happened?", form.step(), waiting).withErrorFrom(summary),
                DateTime.of("at", "When?", form.at())
                        .withHint("Leave blank for now")
                        .withErrorFrom(summary));
        return DetentionActPage.of(detention, "The assessment", summary, intro, fields, "Record");
    }

    private static Choice choice(Step step, AssessmentStepForm form, ErrorSummary summary) {
        Choice choice = Choice.of(step.name(), step.words());
        return switch (step) {
            case STARTED, FINISHED, BED_ASKED -> choice;
            case AGREED ->
                choice.revealing(Radios.of(
                                "outcome",
                                "Which?",
                                form.outcome(),
                                Choice.each(AssessmentStepForm.OUTCOMES, Outcome::words))
                        .withErrorFrom(summary));
            case BED_FOUND ->
                choice.revealing(TextInput.of("bed", "Where is the bed?", form.bed())
                        .withHint("Hospital and ward")
                        .withErrorFrom(summary));
        };
    }
}
