package concordat.detentions;

import concordat.actor.CurrentActor;
import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.InsetText;
import concordat.design.Link;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.design.WarningText;
import concordat.law.Ground;
import concordat.law.HoldClock;
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

/// The assessment: who was asked and came, an extension as the law allows, the outcome and the end.
@Controller
@ByAssessors
@Transactional
class AssessmentPages {
    private final DetentionStore detentions;
    private final AssessorStore assessors;
    private final AssessmentStore assessments;
    private final AskAssessor askAssessor;
    private final ExtendHold extendHold;
    private final EndDetention endDetention;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    AssessmentPages(
            DetentionStore detentions,
            AssessorStore assessors,
            AssessmentStore assessments,
            AskAssessor askAssessor,
            ExtendHold extendHold,
            EndDetention endDetention,
            InstantSource time) {
        this.detentions = detentions;
        this.assessors = assessors;
        this.assessments = assessments;
        this.askAssessor = askAssessor;
        this.extendHold = extendHold;
        this.endDetention = endDetention;
        this.time = time;
    }

    @GetMapping("/detentions/{id}/assessment")
    View assessment(@PathVariable UUID id) {
        return Html.ok(templates.detentionsAct(askPage(new DetentionId(id), AssessorForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/assessment")
    View ask(@PathVariable UUID id, AssessorForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(askPage(detention, form, errors)));
        }
        Instant at = form.happenedAt(now);
        if (form.what().startsWith(AssessorForm.ARRIVED)) {
            UUID asked = UUID.fromString(form.what().substring(AssessorForm.ARRIVED.length()));
            askAssessor.arrived(detention, asked, form.name().strip(), at);
        } else {
            askAssessor.ask(detention, AskAssessor.Kind.valueOf(form.what()), at);
        }
        return new RedirectView(Done.RECORDED.then("/detentions/" + id));
    }

    @GetMapping("/detentions/{id}/extension")
    View extendForm(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean made) {
        DetentionId detention = new DetentionId(id);
        Detention held = detentions.find(detention);
        Ground never = neverExtended(held);
        return Html.ok(templates.detentionsAct(
                never == null || made
                        ? extendPage(detention, ExtendHoldForm.BLANK, ErrorSummary.none())
                        : noExtensionPage(held, never)));
    }

    @PostMapping("/detentions/{id}/extension")
    View extend(@PathVariable UUID id, ExtendHoldForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        Detention held = detentions.find(detention);
        ErrorSummary errors = form.errors(held, now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(extendPage(detention, form, errors)));
        }
        return switch (extendHold.extend(form.command(held, now))) {
            case ExtendHold.Answer.Extended _, ExtendHold.Answer.WithoutAuthority _ ->
                new RedirectView(Done.RECORDED.then("/detentions/" + id));
            case ExtendHold.Answer.Refused(var grounds) ->
                Html.unprocessable(templates.detentionsAct(
                        extendPage(detention, form, Refusals.errors(grounds, ExtendHoldForm::fieldOf))));
        };
    }

    @ByHolders
    @GetMapping("/detentions/{id}/end")
    View endForm(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        EndDetentionForm form = EndDetentionForm.of(assessments.find(detention));
        return Html.ok(templates.detentionsAct(endPage(detention, form, ErrorSummary.none())));
    }

    @ByHolders
    @PostMapping("/detentions/{id}/end")
    View end(@PathVariable UUID id, EndDetentionForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(detentions.find(detention), now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(endPage(detention, form, errors)));
        }
        return switch (endDetention.end(form.command(detention, now))) {
            case EndDetention.Answer.Ended _ -> new RedirectView(Done.RECORDED.then("/detentions/" + id));
            case EndDetention.Answer.EndedAlready(Instant at) ->
                Html.unprocessable(templates.detentionsAct(endPage(
                        detention,
                        form,
                        new Errors()
                                .add("outcome", "It ended already, at " + LondonTime.of(at, now))
                                .summary())));
        };
    }

    private DetentionActPage askPage(DetentionId id, AssessorForm form, ErrorSummary summary) {
        List<Choice> what = new ArrayList<>();
        for (AssessorStore.Asked asked : assessors.asked(id)) {
            if (asked.arrivedAt() == null) {
                what.add(Choice.of(
                        AssessorForm.ARRIVED + asked.id(),
                        asked.kind().words() + " arrived, asked " + LondonTime.of(asked.askedAt(), time.instant())));
            }
        }
        for (AskAssessor.Kind kind : AskAssessor.Kind.values()) {
            what.add(Choice.of(kind.name(), kind.words() + " asked to attend"));
        }
        List<Content> fields = List.of(
                Radios.of("what", "What happened?", form.what(), what).withErrorFrom(summary),
                TextInput.of("name", "Name of whoever arrived", form.name()).withErrorFrom(summary),
                DateTime.of("at", "When?", form.at())
                        .withHint("Leave blank for now")
                        .withErrorFrom(summary));
        return DetentionActPage.of(detentions.find(id), "Assessment", summary, List.of(), fields, "Record");
    }

    /// Why no extension of it could be lawful, whatever is asked for; null where one could be.
    private static @Nullable Ground neverExtended(Detention detention) {
        if (!detention.clock().power().allowsExtension()) {
            return Ground.LAW_ALLOWS_NO_EXTENSION;
        }
        if (detention.clockStartedAt() == null) {
            return Ground.PERIOD_HAS_NOT_STARTED;
        }
        return detention.extensionAt() == null ? null : Ground.ALREADY_EXTENDED;
    }

    private static DetentionActPage noExtensionPage(Detention detention, Ground ground) {
        List<Content> intro = List.of(
                WarningText.of(LawWords.of(ground) + " " + LawWords.instead(ground) + " (" + ground.citation() + ")"),
                Link.of(
                        "/detentions/" + detention.id() + "/extension?made=true",
                        "An extension was made all the same: record it with its flags"));
        return DetentionActPage.of(detention, "Extend the hold", ErrorSummary.none(), intro, List.of(), null);
    }

    private DetentionActPage extendPage(DetentionId id, ExtendHoldForm form, ErrorSummary summary) {
        Detention detention = detentions.find(id);
        List<Choice> ranks = new ArrayList<>(List.of(Choice.of("", "Not at a police station")));
        ranks.addAll(Choice.each(Rank.values(), LawWords::of));
        List<Content> intro = List.of(
                InsetText.of(DetentionWords.clock(detention, time.instant()).words()));
        List<Content> fields = List.of(
                TextInput.of("hours", "How many more hours?", form.hours())
                        .withHint("12 at most")
                        .asWholeNumber()
                        .withWidth(2)
                        .withErrorFrom(summary),
                Radios.of("reason", "Why?", form.reason(), Choice.each(HoldClock.Reason.values(), LawWords::of))
                        .withHint("The law allows only the person’s own condition")
                        .withErrorFrom(summary),
                TextInput.of("doctor", "Who authorises it?", form.doctor()).withErrorFrom(summary),
                Radios.of(
                                "authoriser",
                                "They are",
                                form.authoriser(),
                                Choice.each(HoldClock.Authoriser.values(), LawWords::of))
                        .withErrorFrom(summary),
                Select.of("rank", "At a police station: rank of the officer who approves", form.rank(), ranks)
                        .withErrorFrom(summary),
                DateTime.of("at", "When was it authorised?", form.at()).withErrorFrom(summary),
                Checkboxes.of(
                        "already",
                        "If the law refuses it",
                        form.already(),
                        Choice.of("YES", "It was made all the same: record it with its flags")));
        return DetentionActPage.of(detention, "Extend the hold", summary, intro, fields, "Extend");
    }

    private DetentionActPage endPage(DetentionId id, EndDetentionForm form, ErrorSummary summary) {
        Detention detention = detentions.find(id);
        boolean byOfficers = CurrentActor.required().agency().equals(detention.officerAgency());
        List<Content> fields = List.of(
                Radios.of("outcome", "Outcome", form.outcome(), Choice.each(Outcome.values(), Outcome::words))
                        .withErrorFrom(summary),
                Textarea.of("words", "What happens next for the person", form.words())
                        .withHint(
                                byOfficers
                                        ? "For those who care for them, and read by your own agency too"
                                        : "For those who care for them. The officers who detained them do not see this")
                        .withRows(3)
                        .withErrorFrom(summary),
                Textarea.of("told", "What the officers may be told", form.told())
                        .withHint("They are told the outcome. Add nothing about health or treatment")
                        .withRows(2),
                DateTime.of("at", "When did it end?", form.at()).withErrorFrom(summary));
        return DetentionActPage.of(detention, "End the detention", summary, List.of(), fields, "End the detention");
    }
}
