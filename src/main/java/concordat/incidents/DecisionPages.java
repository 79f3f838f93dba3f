package concordat.incidents;

import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.agencies.Cover;
import concordat.agencies.Cover.Serving;
import concordat.design.Choice;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.Link;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.law.LawWords;
import concordat.records.Journal;
import concordat.web.LondonTime;
import concordat.web.May;
import concordattemplates.StaticTemplates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Whether police attend, its review, and the caller who is owed another contact.
@Controller
@ByPolice
class DecisionPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final DecideAttendance decideAttendance;
    private final ReviewAttendance reviewAttendance;
    private final RecontactCaller recontactCaller;
    private final DecisionStore decisions;
    private final Journal journal;
    private final Incidents incidents;
    private final Agencies agencies;
    private final ActScreen screen;
    private final InstantSource time;

    DecisionPages(
            DecideAttendance decideAttendance,
            ReviewAttendance reviewAttendance,
            RecontactCaller recontactCaller,
            DecisionStore decisions,
            Journal journal,
            Incidents incidents,
            Agencies agencies,
            ActScreen screen,
            InstantSource time) {
        this.decideAttendance = decideAttendance;
        this.reviewAttendance = reviewAttendance;
        this.recontactCaller = recontactCaller;
        this.decisions = decisions;
        this.journal = journal;
        this.incidents = incidents;
        this.agencies = agencies;
        this.screen = screen;
        this.time = time;
    }

    /// @param outcome already chosen, as when a suggestion was followed
    @GetMapping("/incidents/{id}/attendance")
    View decide(@PathVariable UUID id, @RequestParam(defaultValue = "") String outcome) {
        IncidentId incident = new IncidentId(id);
        return screen.ask(incident, "attendance", form(incident, Answers.of(Map.of("outcome", outcome))));
    }

    @PostMapping("/incidents/{id}/attendance")
    View decide(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        IncidentId incident = new IncidentId(id);
        AttendanceForm form = form(incident, new Answers(typed));
        Errors errors = new Errors();
        DecideAttendance.Command command = form.command(time.instant(), errors);
        if (!errors.summary().isEmpty()) {
            return screen.wrong(incident, "attendance", form, errors.summary());
        }
        return switch (decideAttendance.decide(incident, command)) {
            case DecideAttendance.Outcome.Decided _ -> ActScreen.done(incident);
            case DecideAttendance.Outcome.Refused(var grounds) ->
                screen.wrong(incident, "attendance", form, AttendanceForm.explain(grounds));
        };
    }

    @GetMapping("/reviews")
    @May({Role.DUTY_INSPECTOR, Role.SUPERINTENDENT})
    @Transactional
    public View reviews() {
        Instant now = time.instant();
        List<ToReview> waiting = decisions.toReview(now.minus(ReviewsWaiting.TONIGHTS));
        journal.looked("Decisions to review", waiting.stream().map(ToReview::id).toList(), "");
        Table table = Table.of(
                        "Newest first",
                        waiting.stream()
                                .map(one -> List.of(
                                        Cell.of(Link.of("/incidents/" + one.id() + "/review", one.reference())),
                                        Cell.of(one.headline()),
                                        Cell.of(LawWords.of(one.outcome())),
                                        Cell.of(LondonTime.of(one.decidedAt(), now)),
                                        Cell.of(one.decidedBy())))
                                .toList())
                .withHead("Incident", "What", "Decided", "When", "By")
                .withRowHeaders()
                .dense()
                .asCards();
        return Html.ok(templates.incidentsReviews(table, waiting.isEmpty()));
    }

    @GetMapping("/incidents/{id}/review")
    @May({Role.DUTY_INSPECTOR, Role.SUPERINTENDENT})
    View review(@PathVariable UUID id) {
        return screen.ask(new IncidentId(id), "review", new ReviewForm(Answers.NONE));
    }

    @PostMapping("/incidents/{id}/review")
    @May({Role.DUTY_INSPECTOR, Role.SUPERINTENDENT})
    View review(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        IncidentId incident = new IncidentId(id);
        ReviewForm form = new ReviewForm(new Answers(typed));
        Errors errors = new Errors();
        ReviewForm.Reviewed reviewed = form.command(time.instant(), errors);
        if (errors.summary().isEmpty() && !reviewAttendance.review(incident, reviewed.agrees(), reviewed.words())) {
            errors.add("", "Another supervisor has reviewed this decision already");
        }
        return errors.summary().isEmpty()
                ? ActScreen.done(incident)
                : screen.wrong(incident, "review", form, errors.summary());
    }

    @GetMapping("/incidents/{id}/recontact")
    View recontact(@PathVariable UUID id) {
        return screen.ask(new IncidentId(id), "recontact", new RecontactForm(Answers.NONE));
    }

    @PostMapping("/incidents/{id}/recontact")
    View recontact(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        IncidentId incident = new IncidentId(id);
        RecontactForm form = new RecontactForm(new Answers(typed));
        Errors errors = new Errors();
        RecontactForm.Contacted contacted = form.command(time.instant(), errors);
        if (!errors.summary().isEmpty()) {
            return screen.wrong(incident, "recontact", form, errors.summary());
        }
        recontactCaller.recontact(incident, contacted.reached(), contacted.said(), contacted.at());
        return ActScreen.done(incident);
    }

    private AttendanceForm form(IncidentId id, Answers typed) {
        Incident incident = incidents.find(id);
        Cover cover = agencies.cover(
                incident.borough(), incident.openedAt().atZone(LondonTime.ZONE).toLocalDate());
        List<Choice> receivers = Stream.of(cover.trust(), cover.ambulance(), cover.council())
                .filter(Objects::nonNull)
                .map((Serving serving) -> Choice.of(serving.code(), serving.name()))
                .toList();
        return new AttendanceForm(typed, receivers);
    }
}
