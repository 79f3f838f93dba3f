package concordat.incidents;

import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.Text;
import concordat.design.WarningText;
import concordat.obligations.Obligation;
import concordat.web.Done;
import concordat.web.May;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// One incident: its screen, its log, its headline, its place and its end.
@Controller
@ByPolice
class IncidentPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final IncidentScreen screen;
    private final OpenIncident openIncident;
    private final AddNarrative addNarrative;
    private final HeadIncident headIncident;
    private final LocateIncident locateIncident;
    private final CloseIncident closeIncident;
    private final Incidents incidents;
    private final Agencies agencies;
    private final ActScreen acts;
    private final InstantSource time;

    IncidentPages(
            IncidentScreen screen,
            OpenIncident openIncident,
            AddNarrative addNarrative,
            HeadIncident headIncident,
            LocateIncident locateIncident,
            CloseIncident closeIncident,
            Incidents incidents,
            Agencies agencies,
            ActScreen acts,
            InstantSource time) {
        this.screen = screen;
        this.openIncident = openIncident;
        this.addNarrative = addNarrative;
        this.headIncident = headIncident;
        this.locateIncident = locateIncident;
        this.closeIncident = closeIncident;
        this.incidents = incidents;
        this.agencies = agencies;
        this.acts = acts;
        this.time = time;
    }

    @GetMapping("/incidents/new")
    View open() {
        OpenForm form = new OpenForm(Answers.NONE, boroughs());
        return Html.ok(templates.incidentsAct(ActScreen.alone(form, "/incidents/new", ErrorSummary.none())));
    }

    @PostMapping("/incidents/new")
    View open(@RequestParam MultiValueMap<String, String> typed) {
        OpenForm form = new OpenForm(new Answers(typed), boroughs());
        Errors errors = new Errors();
        OpenIncident.Command command = form.command(time.instant(), errors);
        if (!errors.summary().isEmpty()) {
            return Html.unprocessable(
                    templates.incidentsAct(ActScreen.alone(form, "/incidents/new", errors.summary())));
        }
        return new RedirectView(
                Done.SAVED.then("/incidents/" + openIncident.open(command).id()));
    }

    @GetMapping("/incidents/{id}")
    @ReadsIncidents
    View show(@PathVariable UUID id) {
        return Html.ok(templates.incidentsIncident(screen.open(new IncidentId(id))));
    }

    /// Says how much was written since, and shows none of it.
    @GetMapping("/incidents/{id}/news")
    @ReadsIncidents
    View news(@PathVariable UUID id, @RequestParam Instant after) {
        long fresh = screen.entriesAfter(new IncidentId(id), after);
        String words = fresh == 0 ? "" : fresh == 1 ? "1 new entry." : fresh + " new entries.";
        return Html.ok(templates.incidentsNews(words, "/incidents/" + id, "#log"));
    }

    @PostMapping("/incidents/{id}/narrative")
    @May({
        Role.CALL_HANDLER,
        Role.DISPATCHER,
        Role.RESPONSE_OFFICER,
        Role.DUTY_INSPECTOR,
        Role.SUPERINTENDENT,
        Role.MENTAL_HEALTH_TEAM,
        Role.AMBULANCE_CONTROLLER
    })
    View addNarrative(@PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        IncidentId incident = new IncidentId(id);
        if (!words.isBlank()) {
            addNarrative.add(incident, words, null);
        }
        return ActScreen.done(incident);
    }

    @GetMapping("/incidents/{id}/location")
    View locate(@PathVariable UUID id) {
        IncidentId incident = new IncidentId(id);
        return acts.ask(incident, "location", LocationForm.of(incidents.find(incident), boroughs()));
    }

    @PostMapping("/incidents/{id}/location")
    View locate(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        IncidentId incident = new IncidentId(id);
        LocationForm form = new LocationForm(new Answers(typed), boroughs());
        Errors errors = new Errors();
        LocateIncident.Command command = form.command(time.instant(), errors);
        if (!errors.summary().isEmpty()) {
            return acts.wrong(incident, "location", form, errors.summary());
        }
        locateIncident.locate(incident, command);
        return ActScreen.done(incident);
    }

    @GetMapping("/incidents/{id}/headline")
    View head(@PathVariable UUID id) {
        IncidentId incident = new IncidentId(id);
        return acts.ask(incident, "headline", HeadlineForm.of(incidents.find(incident)));
    }

    @PostMapping("/incidents/{id}/headline")
    View head(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        IncidentId incident = new IncidentId(id);
        HeadlineForm form = new HeadlineForm(new Answers(typed));
        Errors errors = new Errors();
        HeadIncident.Command command = form.command(time.instant(), errors);
        if (!errors.summary().isEmpty()) {
            return acts.wrong(incident, "headline", form, errors.summary());
        }
        headIncident.head(incident, command);
        return ActScreen.done(incident);
    }

    @GetMapping("/incidents/{id}/close")
    View close(@PathVariable UUID id) {
        return acts.ask(new IncidentId(id), "close", new CloseForm(Answers.NONE));
    }

    @PostMapping("/incidents/{id}/close")
    View close(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        IncidentId incident = new IncidentId(id);
        CloseForm form = new CloseForm(new Answers(typed));
        Errors errors = new Errors();
        Set<Ending> endings = form.command(time.instant(), errors);
        if (!errors.summary().isEmpty()) {
            return acts.wrong(incident, "close", form, errors.summary());
        }
        return switch (closeIncident.close(incident, endings, form.typed().text("words"))) {
            case CloseIncident.Outcome.Closed _ -> new RedirectView(Done.CLOSED.then("/incidents/" + id));
            case CloseIncident.Outcome.StillOwed(List<Obligation> open) -> stillOwed(incident, form, open);
            case CloseIncident.Outcome.UnitsNotClear(List<Unit> units) -> {
                units.forEach(unit -> errors.add("", unit.callsign() + " is not clear: clear it first"));
                yield acts.refused(incident, "close", form, errors.summary(), List.of());
            }
        };
    }

    private View stillOwed(IncidentId incident, CloseForm form, List<Obligation> open) {
        Errors errors = new Errors();
        Instant now = time.instant();
        for (Obligation one : open) {
            errors.add(
                    "",
                    one.kind().words() + ", by " + one.ownerAgency() + ", on " + one.reference() + ": "
                            + one.dueWords(now));
        }
        Content why =
                WarningText.of(Text.of("It cannot close while this is owed. Meet it, or waive it with a reason."));
        return acts.refused(incident, "close", form, errors.summary(), List.of(why));
    }

    private List<Choice> boroughs() {
        return agencies.boroughs().stream()
                .map(one -> Choice.of(one.gss(), one.name()))
                .toList();
    }
}
