package concordat.detentions;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.Contents;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.design.InsetText;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.design.WarningText;
import concordat.law.LawWords;
import concordat.law.PlaceOfSafetyRule.StationRemoval;
import concordat.law.Rank;
import concordat.places.Place;
import concordat.places.PlaceNow;
import concordat.places.Places;
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

/// A police station as the place of safety: never for a child, and for an adult only on the conditions of the
/// Regulations; then the checks and reviews that are owed there.
@Controller
@ByOfficers
@Transactional
class StationPages {
    private final DetentionStore detentions;
    private final PlanStation planStation;
    private final StationChecks checks;
    private final Places places;
    private final StationRemoval removal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    StationPages(
            DetentionStore detentions,
            PlanStation planStation,
            StationChecks checks,
            Places places,
            StationRemoval removal,
            InstantSource time) {
        this.detentions = detentions;
        this.planStation = planStation;
        this.checks = checks;
        this.places = places;
        this.removal = removal;
        this.time = time;
    }

    @GetMapping("/detentions/{id}/station")
    View planForm(@PathVariable UUID id) {
        return Html.ok(templates.detentionsAct(page(new DetentionId(id), PlanStationForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/station")
    View plan(@PathVariable UUID id, PlanStationForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(page(detention, form, errors)));
        }
        Actor actor = CurrentActor.required();
        Place station = places.find(form.station()).place();
        return switch (planStation.plan(form.command(detention, station, actor.name(), now))) {
            case PlanStation.Answer.Allowed() -> new RedirectView(Done.RECORDED.then("/detentions/" + id));
            case PlanStation.Answer.Refused(var grounds) ->
                Html.unprocessable(templates.detentionsAct(
                        page(detention, form, Refusals.errors(grounds, PlanStationForm::fieldOf))));
        };
    }

    @GetMapping("/detentions/{id}/station-checks")
    View checkForm(@PathVariable UUID id) {
        return Html.ok(
                templates.detentionsAct(checkPage(new DetentionId(id), StationCheckForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/station-checks")
    View check(@PathVariable UUID id, StationCheckForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(checkPage(detention, form, errors)));
        }
        Instant at = form.madeAt(now);
        if (form.what().equals("CHECK")) {
            checks.check(detention, form.professional().strip(), form.found().strip(), at);
        } else {
            checks.review(detention, form.review(), at);
        }
        return new RedirectView(Done.RECORDED.then("/detentions/" + id));
    }

    private DetentionActPage page(DetentionId id, PlanStationForm form, ErrorSummary summary) {
        List<Choice> stations = new ArrayList<>(List.of(Choice.of("", "Choose a police station")));
        places.board().stream()
                .map(PlaceNow::place)
                .filter(place -> place.kind() == Place.Kind.POLICE_STATION)
                .forEach(place -> stations.add(Choice.of(place.code(), place.name())));
        List<Choice> ranks = new ArrayList<>(List.of(Choice.of("", "Choose a rank")));
        ranks.addAll(Choice.each(Rank.values(), LawWords::of));
        Detention detention = detentions.find(id);
        List<Content> intro = List.of(
                WarningText.of(
                        "A police station is a last resort, and never lawful for anyone under 18 (Mental Health Act 1983 s136A; SI 2017/1036)."),
                InsetText.of(DetentionWords.stations(detention, removal)));
        List<Content> fields = List.of(
                Select.of("station", "Which police station?", form.station(), stations)
                        .withErrorFrom(summary),
                Checkboxes.of(
                                "statements",
                                "Tick each only if you are satisfied of it",
                                form.statements(),
                                Choice.of(
                                        "RISK",
                                        "Their behaviour poses an imminent risk of serious injury or death to themselves or another"),
                                Choice.of(
                                        "NO_OTHER",
                                        "Because of that, no other place of safety in the police area can reasonably be expected to hold them"),
                                Choice.of(
                                        "HEALTHCARE",
                                        "A healthcare professional will be present and available throughout, so far as practicable"))
                        .withErrorFrom(summary),
                Select.of("rank", "Your rank", form.rank(), ranks).withErrorFrom(summary),
                TextInput.of("authorisedBy", "Authorised by", form.authorisedBy())
                        .withHint("An inspector or above, unless you are one"),
                Select.of("authoriserRank", "Their rank", form.authoriserRank(), ranks)
                        .withErrorFrom(summary),
                Radios.of(
                                "consulted",
                                "Did you consult a health professional about using the station?",
                                form.consulted(),
                                Choice.of("YES", "Yes")
                                        .revealing(ConsultedFields.of(
                                                form.consultedRole(),
                                                form.consultedName(),
                                                form.consultedAt(),
                                                form.advice(),
                                                summary)),
                                Choice.of("NO", "No: it was not practicable")
                                        .revealing(Textarea.of("whyNot", "Why was it not practicable?", form.whyNot())
                                                .withRows(2)))
                        .withErrorFrom(summary));
        return DetentionActPage.of(
                detention, "Use a police station", summary, intro, fields, "Decide to use the station");
    }

    /// What decides whether the person must be moved on.
    private static Content reviewed(StationCheckForm form, ErrorSummary summary) {
        return Contents.of(
                Radios.of(
                                "stillNeeded",
                                "Does what allowed the police station still hold?",
                                form.stillNeeded(),
                                Choice.of("YES", "Yes: the imminent risk, and no other place"),
                                Choice.of("NO", "No")
                                        .revealing(
                                                Checkboxes.of(
                                                        "moveWouldHarm",
                                                        "Would a move harm?",
                                                        form.moveWouldHarm(),
                                                        Choice.of(
                                                                "YES",
                                                                "It would delay the assessment or distress the person, so they stay for now"))))
                        .withHint("When it has ended the person is moved to another place of safety")
                        .withErrorFrom(summary),
                Radios.of(
                                "checksCanBeMade",
                                "Can a healthcare professional check them every 30 minutes here?",
                                form.checksCanBeMade(),
                                Choice.of("YES", "Yes"),
                                Choice.of("NO", "No: they must be taken to a place that is no police station"))
                        .withErrorFrom(summary),
                Checkboxes.of(
                        "asleep",
                        "Are they asleep?",
                        form.asleep(),
                        Choice.of("YES", "They are asleep and a professional found no risk that needs more")));
    }

    private DetentionActPage checkPage(DetentionId id, StationCheckForm form, ErrorSummary summary) {
        List<Content> fields = List.of(
                Radios.of(
                                "what",
                                "What was done?",
                                form.what(),
                                Choice.of("CHECK", "Health check").withHint("At least every 30 minutes"),
                                Choice.of("REVIEW", "Review of whether the station is still needed")
                                        .withHint("At least hourly, or every three hours asleep")
                                        .revealing(reviewed(form, summary)))
                        .withErrorFrom(summary),
                TextInput.of("professional", "Healthcare professional", form.professional())
                        .withErrorFrom(summary),
                Textarea.of("found", "What was found?", form.found())
                        .withRows(3)
                        .withErrorFrom(summary),
                DateTime.of("at", "When?", form.at())
                        .withHint("Leave blank for now")
                        .withErrorFrom(summary));
        return DetentionActPage.of(
                detentions.find(id), "Health checks and reviews", summary, List.of(), fields, "Record");
    }
}
