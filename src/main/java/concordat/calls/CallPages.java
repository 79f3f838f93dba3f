package concordat.calls;

import concordat.design.Choice;
import concordat.design.Component;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.design.Link;
import concordat.design.Radios;
import concordat.design.Textarea;
import concordat.incidents.Answers;
import concordat.incidents.AssessThrive;
import concordat.incidents.AssessVulnerability;
import concordat.incidents.Incident;
import concordat.incidents.IncidentId;
import concordat.incidents.Incidents;
import concordat.incidents.Subject;
import concordat.people.Contact;
import concordat.people.People;
import concordat.people.Plan;
import concordat.prompts.Prompts;
import concordat.prompts.Response;
import concordat.records.Journal;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// A call whose incident is open: its prompts, its assessments and what is decided.
@Controller
@Assesses
class CallPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final HearIncident hearIncident;
    private final AnswerPrompts answerPrompts;
    private final DecideResponse decideResponse;
    private final AssessVulnerability assessVulnerability;
    private final AssessThrive assessThrive;
    private final Incidents incidents;
    private final People people;
    private final Prompts prompts;
    private final Journal journal;
    private final InstantSource time;

    CallPages(
            HearIncident hearIncident,
            AnswerPrompts answerPrompts,
            DecideResponse decideResponse,
            AssessVulnerability assessVulnerability,
            AssessThrive assessThrive,
            Incidents incidents,
            People people,
            Prompts prompts,
            Journal journal,
            InstantSource time) {
        this.hearIncident = hearIncident;
        this.answerPrompts = answerPrompts;
        this.decideResponse = decideResponse;
        this.assessVulnerability = assessVulnerability;
        this.assessThrive = assessThrive;
        this.incidents = incidents;
        this.people = people;
        this.prompts = prompts;
        this.journal = journal;
        this.time = time;
    }

    @GetMapping("/incidents/{id}/call")
    @Transactional
    public View call(@PathVariable UUID id) {
        Incident incident = incidents.find(new IncidentId(id));
        journal.look(incident.id().record(), "The call");
        Hearing hearing = hearIncident.hear(incident.id());
        return Html.ok(templates.callsCall(new CallPage(
                "/incidents/" + id,
                incident.reference(),
                incident.headline(),
                PromptsPage.of(hearing),
                decision(hearing),
                incidents.subjects(incident.id()).stream().map(this::person).toList())));
    }

    @PostMapping("/incidents/{id}/answers")
    public View answer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        answerPrompts.answer(new IncidentId(id), PromptsPage.answers(typed));
        return new RedirectView(Done.RECORDED.then("/incidents/" + id + "/call"));
    }

    /// Goes on to the record of whether police attend, with the outcome that was decided already filled in.
    @PostMapping("/incidents/{id}/response")
    public View decide(
            @PathVariable UUID id, @RequestParam Response decided, @RequestParam(defaultValue = "") String reason) {
        decideResponse.decide(new IncidentId(id), decided, reason);
        return new RedirectView("/incidents/" + id + "/attendance?outcome=" + CallWords.outcome(decided));
    }

    @GetMapping("/incidents/{id}/vulnerability")
    public View vulnerability(@PathVariable UUID id) {
        return Html.ok(vulnerability(id, Answers.NONE, ErrorSummary.none()));
    }

    @PostMapping("/incidents/{id}/vulnerability")
    public View vulnerability(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var command = new VulnerabilityForm(new Answers(typed), prompts.vulnerability()).command();
        ErrorSummary errors = command.errors(time.instant());
        if (!errors.isEmpty()) {
            return Html.unprocessable(vulnerability(id, new Answers(typed), errors));
        }
        assessVulnerability.assess(new IncidentId(id), command);
        return new RedirectView(Done.RECORDED.then("/incidents/" + id + "/call"));
    }

    @GetMapping("/incidents/{id}/thrive")
    public View thrive(@PathVariable UUID id) {
        return Html.ok(thrive(id, Answers.NONE, ErrorSummary.none()));
    }

    @PostMapping("/incidents/{id}/thrive")
    public View thrive(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        AssessThrive.Command command = new ThriveForm(new Answers(typed), prompts.thrive()).command();
        if (!command.errors().isEmpty()) {
            return Html.unprocessable(thrive(id, new Answers(typed), command.errors()));
        }
        assessThrive.assess(new IncidentId(id), command);
        return new RedirectView(Done.RECORDED.then("/incidents/" + id + "/call"));
    }

    private JteModel vulnerability(UUID id, Answers typed, ErrorSummary errors) {
        return form(
                id,
                "vulnerability",
                "Vulnerability, A to E",
                errors,
                new VulnerabilityForm(typed, prompts.vulnerability()).fields(errors));
    }

    private JteModel thrive(UUID id, Answers typed, ErrorSummary errors) {
        return form(id, "thrive", "THRIVE", errors, new ThriveForm(typed, prompts.thrive()).fields(errors));
    }

    private JteModel form(UUID id, String path, String title, ErrorSummary errors, List<Content> fields) {
        String reference = incidents.find(new IncidentId(id)).reference();
        String home = "/incidents/" + id;
        return templates.callsForm(
                new CallFormPage(title, reference, home + "/call", home + "/" + path, errors, fields));
    }

    private static List<Component> decision(Hearing hearing) {
        return List.of(
                Radios.of(
                                "decided",
                                "What do you decide?",
                                hearing.suggestion().response().name(),
                                Choice.each(Response.values(), CallWords::of))
                        .small(),
                Textarea.of("reason", "If that is not what is suggested, why?", "")
                        .withRows(2));
    }

    private CallPage.Person person(Subject subject) {
        String home = "/people/" + subject.person();
        return new CallPage.Person(
                subject.role().words(),
                Link.of(home, subject.nameShown()),
                people.plan(subject.person()).map(Plan::headline).orElse(""),
                people.contacts(subject.person()).stream()
                        .filter(Contact::isCurrent)
                        .map(one -> one.kind().words() + ": " + one.words() + " " + one.phone() + ". "
                                + one.mayShare().words())
                        .toList(),
                Link.of(home + "/contacts/new", "Add a carer or health support person")
                        .withHidden("of " + subject.nameShown()));
    }
}
