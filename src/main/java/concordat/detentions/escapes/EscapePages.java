package concordat.detentions.escapes;

import concordat.design.Choice;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.InsetText;
import concordat.design.Radios;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.design.WarningText;
import concordat.detentions.ByHolders;
import concordat.detentions.Detention;
import concordat.detentions.DetentionActPage;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.law.ClockWords;
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

/// Somebody got away, was circulated, and is back.
@Controller
@ByHolders
@Transactional
class EscapePages {
    private final Detentions detentions;
    private final EscapeStore escapes;
    private final ReportEscape reportEscape;
    private final EndEscape endEscape;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    EscapePages(
            Detentions detentions,
            EscapeStore escapes,
            ReportEscape reportEscape,
            EndEscape endEscape,
            InstantSource time) {
        this.detentions = detentions;
        this.escapes = escapes;
        this.reportEscape = reportEscape;
        this.endEscape = endEscape;
        this.time = time;
    }

    @GetMapping("/detentions/{id}/escape")
    View reportForm(@PathVariable UUID id) {
        Detention detention = detentions.find(new DetentionId(id));
        return escapes.away(detention.id()).isPresent()
                ? new RedirectView("/detentions/" + id + "/escape-return")
                : Html.ok(templates.detentionsAct(reportPage(detention, EscapeForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/escape")
    View report(@PathVariable UUID id, EscapeForm form) {
        Detention detention = detentions.find(new DetentionId(id));
        Instant now = time.instant();
        ErrorSummary errors = form.errors(detention, now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(reportPage(detention, form, errors)));
        }
        return switch (reportEscape.report(form.command(detention, now))) {
            case ReportEscape.Answer.Reported _ -> new RedirectView(Done.RECORDED.then("/detentions/" + id));
            case ReportEscape.Answer.AwayAlready(Instant since) ->
                refused(detention, form, "They got away already, " + LondonTime.of(since, now));
            case ReportEscape.Answer.NotHeld(Instant ended) ->
                refused(
                        detention,
                        form,
                        "The detention ended " + LondonTime.of(ended, now) + ": they were free to leave");
        };
    }

    private View refused(Detention detention, EscapeForm form, String why) {
        return Html.unprocessable(templates.detentionsAct(
                reportPage(detention, form, new Errors().add("place", why).summary())));
    }

    @GetMapping("/detentions/{id}/escape-return")
    View stepForm(@PathVariable UUID id) {
        Detention detention = detentions.find(new DetentionId(id));
        return escapes.away(detention.id())
                .<View>map(escape -> Html.ok(templates.detentionsAct(
                        stepPage(detention, escape, EscapeStepForm.BLANK, ErrorSummary.none()))))
                .orElseGet(() -> new RedirectView("/detentions/" + id + "/escape"));
    }

    @PostMapping("/detentions/{id}/escape-return")
    View step(@PathVariable UUID id, EscapeStepForm form) {
        Detention detention = detentions.find(new DetentionId(id));
        Instant now = time.instant();
        Optional<Escape> away = escapes.away(detention.id());
        ErrorSummary errors = form.errors(away.map(Escape::escapedAt).orElse(null), now);
        if (away.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(reportPage(detention, EscapeForm.BLANK, errors)));
        }
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(stepPage(detention, away.get(), form, errors)));
        }
        Instant at = form.happenedAt(away.get().escapedAt(), now);
        if (form.isCirculated()) {
            endEscape.circulated(detention.id(), form.told().strip(), at);
        } else {
            endEscape.returned(
                    detention.id(), Escape.How.valueOf(form.how()), form.to().strip(), at);
        }
        return new RedirectView(Done.RECORDED.then("/detentions/" + id));
    }

    private static DetentionActPage reportPage(Detention detention, EscapeForm form, ErrorSummary summary) {
        List<Content> intro = List.of(InsetText.of(
                "The clock of the hold runs on. Your control room can begin to look before this is sent."));
        List<Content> fields = List.of(
                TextInput.of("place", "Where did they get away from?", form.place())
                        .withErrorFrom(summary),
                DateTime.of("at", "When?", form.at())
                        .withHint("Leave blank for now")
                        .withErrorFrom(summary),
                Textarea.of("circumstances", "How, in what state, and which way did they go?", form.circumstances())
                        .withHint("Can be added to later")
                        .withRows(3));
        return DetentionActPage.of(detention, "They have got away", summary, intro, fields, "Record it");
    }

    private DetentionActPage stepPage(Detention detention, Escape escape, EscapeStepForm form, ErrorSummary summary) {
        Instant now = time.instant();
        List<Content> intro = List.of(
                InsetText.of("They got away " + EscapeWords.of(escape, now)),
                WarningText.of(ClockWords.explainRetaking(detention.clock(), escape.escapedAt(), now)));
        List<Choice> steps = new ArrayList<>();
        if (escape.circulatedAt() == null) {
            steps.add(Choice.of(EscapeStepForm.CIRCULATED, "They were circulated, and others told")
                    .revealing(TextInput.of("told", "Who was told?", form.told())
                            .withHint("Such as control room, missing persons unit, the ward, the family")
                            .withErrorFrom(summary)));
        }
        steps.add(Choice.of(EscapeStepForm.BACK, "They are back").revealing(output -> {
            Radios.of("how", "How?", form.how(), Choice.each(Escape.How.values(), Escape.How::words))
                    .withErrorFrom(summary)
                    .writeTo(output);
            TextInput.of("to", "Where to?", form.to()).withErrorFrom(summary).writeTo(output);
        }));
        List<Content> fields = List.of(
                Radios.of("step", "What happened?", form.step(), steps).withErrorFrom(summary),
                DateTime.of("at", "When?", form.at())
                        .withHint("Leave blank for now")
                        .withErrorFrom(summary));
        return DetentionActPage.of(detention, "Circulated, or they are back", summary, intro, fields, "Record it");
    }
}
