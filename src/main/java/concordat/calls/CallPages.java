package concordat.calls;

import concordat.design.Choice;
import concordat.design.Component;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.Textarea;
import concordat.incidents.Answers;
import concordat.incidents.AssessThrive;
import concordat.incidents.AssessVulnerability;
import concordat.incidents.Incident;
import concordat.incidents.IncidentId;
import concordat.incidents.Incidents;
import concordat.incidents.Subject;
import concordat.people.Contact;
import concordat.people.ContactForm;
import concordat.people.ContactKind;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.people.Plan;
import concordat.people.WritesPeople;
import concordat.prompts.Prompts;
import concordat.prompts.Response;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    /// The prefix of the boxes for somebody who is named.
    private static final String NAMING = "contact";

    private static final int MOST_ENTRIES = 500;

    private final StaticTemplates templates = new StaticTemplates();
    private final HearIncident hearIncident;
    private final AnswerPrompts answerPrompts;
    private final DecideResponse decideResponse;
    private final KeepContact keepContact;
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
            KeepContact keepContact,
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
        this.keepContact = keepContact;
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
        return Html.ok(call(id, Answers.NONE, ErrorSummary.none()));
    }

    /// Names somebody who cares for the person, with whether we may share with them.
    @PostMapping("/incidents/{id}/contacts")
    @WritesPeople
    @Transactional
    public View name(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        Answers answers = new Answers(typed);
        ContactForm said = naming(answers).said(kind(answers));
        ErrorSummary errors = ContactFields.errors(NAMING, said);
        if (!errors.isEmpty()) {
            return Html.unprocessable(call(id, answers, errors));
        }
        keepContact.keep(new IncidentId(id), said);
        return new RedirectView(Done.SAVED.then("/incidents/" + id + "/call"));
    }

    @PostMapping("/incidents/{id}/answers")
    public View answer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        answerPrompts.answer(new IncidentId(id), PromptsPage.answers(typed));
        return new RedirectView(Done.RECORDED.then("/incidents/" + id + "/call"));
    }

    /// Goes on to the record of whether police attend, with the outcome that was decided already filled in.
    @PostMapping("/incidents/{id}/response")
    @Transactional
    public View decide(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Response decided,
            @RequestParam(defaultValue = "") String reason) {
        if (decided == null) {
            Errors errors = new Errors();
            errors.add("decided", "Choose what you decide");
            return Html.unprocessable(call(id, Answers.NONE, errors.summary()));
        }
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

    private JteModel call(UUID id, Answers typed, ErrorSummary errors) {
        Incident incident = incidents.find(new IncidentId(id));
        journal.look(incident.id().record(), "The call");
        List<Entry> log = journal.timeline(List.of(incident.id().record()), MOST_ENTRIES);
        Hearing hearing = hearIncident.hear(
                incident.id(), log.size() < MOST_ENTRIES ? log : null, incidents.vulnerability(incident.id()));
        List<Subject> subjects = incidents.subjects(incident.id());
        List<PersonId> concerned = subjects.stream().map(Subject::person).toList();
        Set<PersonId> seen = people.seen(concerned);
        List<Plan> plans = people.plans(concerned);
        List<Contact> contacts = people.contacts(concerned);
        Optional<Subject> inCrisis = Incidents.inCrisis(subjects);
        return templates.callsCall(new CallPage(
                "/incidents/" + id,
                incident.reference(),
                incident.headline(),
                errors,
                PromptsPage.of(hearing),
                decision(hearing, errors),
                subjects.stream()
                        .map(subject -> person(subject, seen, plans, contacts))
                        .toList(),
                OnTheLog.person(log).map(Entry::facts).orElse(Map.of()),
                inCrisis.map(Subject::nameShown).orElse(""),
                named(log, contacts, inCrisis),
                People.mayWrite() ? naming(typed, errors) : List.of()));
    }

    private static List<Component> naming(Answers typed, ErrorSummary errors) {
        List<Component> fields = new ArrayList<>(naming(typed).ask(errors));
        fields.add(
                1,
                Select.of(
                        NAMING + "Kind",
                        "Who are they?",
                        kind(typed).name(),
                        Choice.each(ContactKind.values(), ContactKind::words)));
        return fields;
    }

    private static ContactFields naming(Answers typed) {
        return new ContactFields(typed, NAMING, "contact");
    }

    private static ContactKind kind(Answers typed) {
        ContactKind kind = typed.one(NAMING + "Kind", ContactKind.class);
        return kind == null ? ContactKind.CARER : kind;
    }

    /// Who was named on the log and is not, nor ever was, a contact of the person.
    private static List<CallPage.Named> named(List<Entry> log, List<Contact> contacts, Optional<Subject> inCrisis) {
        List<Contact> theirs = inCrisis.map(person -> of(person, contacts)).orElse(List.of());
        return OnTheLog.contacts(log).stream()
                .filter(said -> theirs.stream().noneMatch(said::isOf))
                .map(said -> new CallPage.Named(
                        CallWords.of(said),
                        Map.of(
                                NAMING + "Name", said.name(),
                                NAMING + "Relationship", said.relationship(),
                                NAMING + "Phone", said.phone(),
                                NAMING + "Kind", said.kind().name(),
                                NAMING + "MayShare", said.mayShare().name(),
                                NAMING + "Note", said.sharingNote())))
                .toList();
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

    private static List<Component> decision(Hearing hearing, ErrorSummary errors) {
        Response suggested = hearing.suggestion().response();
        String chosen = suggested == null ? "" : suggested.name();
        return List.of(
                Radios.of("decided", "What do you decide?", chosen, Choice.each(Response.values(), CallWords::of))
                        .small()
                        .withErrorFrom(errors),
                Textarea.of("reason", "If that is not what is suggested, why?", "")
                        .withRows(2));
    }

    private static CallPage.Person person(
            Subject subject, Set<PersonId> seen, List<Plan> plans, List<Contact> contacts) {
        return new CallPage.Person(
                subject.role().words(),
                People.named(subject.person(), subject.nameShown(), seen),
                plans.stream()
                        .filter(plan -> plan.personId().equals(subject.person()))
                        .map(Plan::headline)
                        .findFirst()
                        .orElse(""),
                of(subject, contacts).stream()
                        .filter(Contact::isCurrent)
                        .map(CallWords::of)
                        .toList());
    }

    private static List<Contact> of(Subject subject, List<Contact> contacts) {
        return contacts.stream()
                .filter(contact -> contact.personId().equals(subject.person()))
                .toList();
    }
}
