package concordat.detentions;

import static concordat.detentions.Section136Form.isOneOf;
import static concordat.detentions.Section136Form.text;

import concordat.agencies.Agencies;
import concordat.agencies.Cover;
import concordat.agencies.Team;
import concordat.agencies.TeamKind;
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
import concordat.design.TypedDateTime;
import concordat.law.HoldClock;
import concordat.law.LawWords;
import concordat.law.PlaceOfSafety;
import concordat.law.Rank;
import concordat.web.Done;
import concordat.web.LondonTime;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The assessment: who was asked and came, an extension as the law allows, the outcome and the end.
@Controller
@ByAssessors
class AssessmentPages {
    record AskForm(String what, String name, TypedDateTime at) {
        static final AskForm BLANK = new AskForm(null, null, null);

        AskForm(@Nullable String what, @Nullable String name, @Nullable TypedDateTime at) {
            this.what = text(what);
            this.name = text(name);
            this.at = at == null ? TypedDateTime.BLANK : at;
        }

        ErrorSummary errors(Instant now) {
            Errors errors = new Errors()
                    .check(!what.isBlank(), "what", "Choose what happened")
                    .check(!what.startsWith("ARRIVED") || !name.isBlank(), "name", "Enter the name of whoever arrived");
            TypedTimes.happened(errors, at, "at", "when it happened", now, true);
            return errors.summary();
        }
    }

    record ExtendForm(
            String hours,
            String reason,
            String doctor,
            String authoriser,
            String rank,
            TypedDateTime at,
            List<String> already) {
        static final ExtendForm BLANK = new ExtendForm(null, null, null, null, null, null, null);

        ExtendForm(
                @Nullable String hours,
                @Nullable String reason,
                @Nullable String doctor,
                @Nullable String authoriser,
                @Nullable String rank,
                @Nullable TypedDateTime at,
                @Nullable List<String> already) {
            this.hours = text(hours);
            this.reason = text(reason);
            this.doctor = text(doctor);
            this.authoriser = text(authoriser);
            this.rank = text(rank);
            this.at = at == null ? TypedDateTime.BLANK : at;
            this.already = already == null ? List.of() : already;
        }

        ErrorSummary errors(Instant now) {
            Errors errors = new Errors()
                    .check(hours.strip().matches("\\d{1,2}"), "hours", "Enter how many hours, like 6")
                    .check(isOneOf(HoldClock.Reason.values(), reason), "reason", "Choose the reason")
                    .require(doctor, "doctor", "Enter the name of the doctor who authorises it")
                    .check(
                            isOneOf(HoldClock.Authoriser.values(), authoriser),
                            "authoriser",
                            "Choose who authorises it");
            TypedTimes.happened(errors, at, "at", "when it was authorised", now, true);
            return errors.summary();
        }

        HoldClock.Request request(boolean atPoliceStation) {
            return new HoldClock.Request(
                    Duration.ofHours(Long.parseLong(hours.strip())),
                    HoldClock.Authoriser.valueOf(authoriser),
                    HoldClock.Reason.valueOf(reason),
                    atPoliceStation,
                    isOneOf(Rank.values(), rank) ? Rank.valueOf(rank) : null);
        }
    }

    record EndForm(String outcome, String words, TypedDateTime at) {
        static final EndForm BLANK = new EndForm(null, null, null);

        EndForm(@Nullable String outcome, @Nullable String words, @Nullable TypedDateTime at) {
            this.outcome = text(outcome);
            this.words = text(words);
            this.at = at == null ? TypedDateTime.BLANK : at;
        }

        ErrorSummary errors(Instant now) {
            Errors errors = new Errors().check(isOneOf(Outcome.values(), outcome), "outcome", "Choose the outcome");
            TypedTimes.happened(errors, at, "at", "when the detention ended", now, true);
            return errors.summary();
        }
    }

    private final DetentionStore detentions;
    private final AssessorStore assessors;
    private final AskAssessor askAssessor;
    private final ExtendHold extendHold;
    private final EndDetention endDetention;
    private final Agencies agencies;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    AssessmentPages(
            DetentionStore detentions,
            AssessorStore assessors,
            AskAssessor askAssessor,
            ExtendHold extendHold,
            EndDetention endDetention,
            Agencies agencies,
            InstantSource time) {
        this.detentions = detentions;
        this.assessors = assessors;
        this.askAssessor = askAssessor;
        this.extendHold = extendHold;
        this.endDetention = endDetention;
        this.agencies = agencies;
        this.time = time;
    }

    @GetMapping("/detentions/{id}/assessment")
    View assessment(@PathVariable UUID id) {
        return Html.ok(templates.detentionsAct(askPage(new DetentionId(id), AskForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/assessment")
    View ask(@PathVariable UUID id, AskForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(askPage(detention, form, errors)));
        }
        Instant at = TypedTimes.instant(form.at(), now);
        if (form.what().startsWith("ARRIVED:")) {
            UUID asked = UUID.fromString(form.what().substring("ARRIVED:".length()));
            askAssessor.arrived(detention, asked, form.name().strip(), at);
        } else {
            askOneOf(detention, AskAssessor.Kind.valueOf(form.what()), at);
        }
        return new RedirectView(Done.RECORDED.then("/detentions/" + id));
    }

    /// The AMHP comes from the council of the borough where the person was found; the doctor from the trust's own list.
    private void askOneOf(DetentionId id, AskAssessor.Kind kind, Instant at) {
        Detention detention = detentions.find(id);
        Cover cover =
                agencies.cover(detention.borough(), at.atZone(LondonTime.ZONE).toLocalDate());
        Cover.Serving serving = kind == AskAssessor.Kind.AMHP ? cover.council() : cover.trust();
        TeamKind teams = kind == AskAssessor.Kind.AMHP ? TeamKind.AMHP_SERVICE : TeamKind.DOCTORS;
        String agency = serving == null ? detention.officerAgency() : serving.code();
        String team = agencies.firstTeam(agency, teams).map(Team::code).orElse(null);
        askAssessor.ask(id, kind, agency, team, at);
    }

    @GetMapping("/detentions/{id}/extension")
    View extendForm(@PathVariable UUID id) {
        return Html.ok(templates.detentionsAct(extendPage(new DetentionId(id), ExtendForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/extension")
    View extend(@PathVariable UUID id, ExtendForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(extendPage(detention, form, errors)));
        }
        boolean atStation = detentions.find(detention).placeKind() == PlaceOfSafety.POLICE_STATION;
        var command = new ExtendHold.Command(
                detention, form.request(atStation), form.doctor().strip(), TypedTimes.instant(form.at(), now));
        return switch (extendHold.extend(command)) {
            case ExtendHold.Answer.Extended _ -> new RedirectView(Done.RECORDED.then("/detentions/" + id));
            case ExtendHold.Answer.Refused(var grounds) -> {
                if (form.already().contains("YES")) {
                    extendHold.wasExtended(command);
                    yield new RedirectView(Done.RECORDED.then("/detentions/" + id));
                }
                yield Html.unprocessable(
                        templates.detentionsAct(extendPage(detention, form, DetentionWords.refused(grounds, "hours"))));
            }
        };
    }

    @GetMapping("/detentions/{id}/end")
    View endForm(@PathVariable UUID id) {
        return Html.ok(templates.detentionsAct(endPage(new DetentionId(id), EndForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/end")
    View end(@PathVariable UUID id, EndForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(endPage(detention, form, errors)));
        }
        var answer = endDetention.end(
                detention, Outcome.valueOf(form.outcome()), form.words().strip(), TypedTimes.instant(form.at(), now));
        return switch (answer) {
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

    private DetentionActPage askPage(DetentionId id, AskForm form, ErrorSummary summary) {
        List<Choice> what = new ArrayList<>();
        for (AssessorStore.Asked asked : assessors.asked(id)) {
            if (asked.arrivedAt() == null) {
                what.add(Choice.of(
                        "ARRIVED:" + asked.id(),
                        asked.kind().words() + " arrived, asked " + LondonTime.of(asked.askedAt(), time.instant())));
            }
        }
        for (AskAssessor.Kind kind : AskAssessor.Kind.values()) {
            what.add(Choice.of(kind.name(), kind.words() + " asked to attend"));
        }
        List<Content> fields = List.of(
                Radios.of("what", "What happened?", form.what(), what).withErrorFrom(summary),
                TextInput.of("name", "Name of whoever arrived", form.name()).withErrorFrom(summary),
                DateTime.of("at", "When?", form.at()).withErrorFrom(summary));
        return DetentionActPage.of(detentions.find(id), "Assessment", summary, List.of(), fields, "Record");
    }

    private DetentionActPage extendPage(DetentionId id, ExtendForm form, ErrorSummary summary) {
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
                Select.of("rank", "At a police station: rank of the officer who approves", form.rank(), ranks),
                DateTime.of("at", "When was it authorised?", form.at()).withErrorFrom(summary),
                Checkboxes.of(
                        "already",
                        "If the law refuses it",
                        form.already(),
                        Choice.of("YES", "It was made all the same: record it with its flags")));
        return DetentionActPage.of(detention, "Extend the hold", summary, intro, fields, "Extend");
    }

    private DetentionActPage endPage(DetentionId id, EndForm form, ErrorSummary summary) {
        List<Content> fields = List.of(
                Radios.of("outcome", "Outcome", form.outcome(), Choice.each(Outcome.values(), Outcome::words))
                        .withErrorFrom(summary),
                Textarea.of("words", "What happens next, and what the officers may be told", form.words())
                        .withRows(3),
                DateTime.of("at", "When did it end?", form.at()).withErrorFrom(summary));
        return DetentionActPage.of(
                detentions.find(id), "End the detention", summary, List.of(), fields, "End the detention");
    }
}
