package concordat.incidents;

import concordat.design.Choice;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.people.Match;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.people.Query;
import concordattemplates.StaticTemplates;
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

/// Whom an incident concerns: looked for first, then linked.
@Controller
@ByPolice
class PeoplePages {
    private final StaticTemplates templates = new StaticTemplates();
    private final LinkPerson linkPerson;
    private final People people;
    private final Incidents incidents;

    PeoplePages(LinkPerson linkPerson, People people, Incidents incidents) {
        this.linkPerson = linkPerson;
        this.people = people;
        this.incidents = incidents;
    }

    @GetMapping("/incidents/{id}/people")
    @Transactional
    public View find(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        return Html.ok(templates.incidentsPeople(page(id, new Answers(typed), new Errors())));
    }

    @PostMapping("/incidents/{id}/people")
    @Transactional
    public View link(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
        IncidentId incident = new IncidentId(id);
        Answers typed = new Answers(posted);
        Errors errors = new Errors();
        Subject.Role role = typed.one("role", Subject.Role.class);
        errors.check(!typed.text("person").isEmpty(), "person", "Choose the person")
                .check(role != null, "role", "Choose what they are in the incident");
        if (role == null || !errors.summary().isEmpty()) {
            return Html.unprocessable(templates.incidentsPeople(page(id, typed, errors)));
        }
        PersonId person = new PersonId(UUID.fromString(typed.text("person")));
        linkPerson.link(incident, person, role, people.person(person).name());
        return ActScreen.done(incident);
    }

    private IncidentPeoplePage page(UUID id, Answers typed, Errors errors) {
        Query query = new Query(
                typed.text("name"), null, null, typed.text("phone"), typed.text("postcode"), typed.text("address"), "");
        List<Choice> found = query.isEmpty()
                ? List.of()
                : people.search(query).stream().map(PeoplePages::choice).toList();
        return IncidentPeoplePage.of(
                "/incidents/" + id,
                incidents.find(new IncidentId(id)).reference(),
                typed,
                query.isEmpty(),
                found,
                errors.summary());
    }

    private static Choice choice(Match match) {
        return Choice.of(
                        match.person().id().toString(),
                        match.person().name() + ", " + match.person().reference())
                .withHint(match.strength().words() + ": " + String.join("; ", match.reasons()));
    }
}
