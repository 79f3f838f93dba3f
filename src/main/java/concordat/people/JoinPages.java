package concordat.people;

import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.people.JoinPeople.Outcome.Joined;
import concordat.people.JoinPeople.Outcome.Refused;
import concordat.records.Records;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Two records of one person are joined, and parted again.
@Controller
@WritesPeople
@Transactional
class JoinPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final People people;
    private final JoinPeople joinPeople;
    private final PartPeople partPeople;
    private final Records records;

    JoinPages(People people, JoinPeople joinPeople, PartPeople partPeople, Records records) {
        this.people = people;
        this.joinPeople = joinPeople;
        this.partPeople = partPeople;
        this.records = records;
    }

    @GetMapping("/people/{id}/join")
    View join(@PathVariable UUID id) {
        Person person = people.person(new PersonId(id));
        return Html.ok(templates.peopleJoin(JoinPage.joining(person, new JoinForm(null, null), ErrorSummary.none())));
    }

    @PostMapping("/people/{id}/join")
    View join(@PathVariable UUID id, JoinForm form) {
        Person person = people.person(new PersonId(id));
        ErrorSummary errors = form.errors();
        if (errors.isEmpty()) {
            errors = join(person, form);
        }
        return errors.isEmpty()
                ? new RedirectView(Done.SAVED.then("/people/" + id))
                : Html.unprocessable(templates.peopleJoin(JoinPage.joining(person, form, errors)));
    }

    private ErrorSummary join(Person person, JoinForm form) {
        List<Person> other = records.find(form.reference().toUpperCase(Locale.ROOT))
                .map(found -> people.people(List.of(new PersonId(found.value()))))
                .orElse(List.of());
        if (other.isEmpty()) {
            return wrong("No person with this reference that your agency can see. Check it on their page");
        }
        return switch (joinPeople.join(
                new JoinPeople.Command(person.id(), other.getFirst().id(), form.why()))) {
            case Joined() -> ErrorSummary.none();
            case Refused(JoinPeople.Ground ground) -> wrong(ground.words());
        };
    }

    private static ErrorSummary wrong(String words) {
        return new ErrorSummary(List.of(new ErrorSummary.Item("reference", words)));
    }

    @GetMapping("/people/{id}/join/{other}/part")
    View part(@PathVariable UUID id, @PathVariable UUID other) {
        return Html.ok(templates.peopleJoin(parting(id, other, new JoinForm(null, null), ErrorSummary.none())));
    }

    @PostMapping("/people/{id}/join/{other}/part")
    View part(@PathVariable UUID id, @PathVariable UUID other, JoinForm form) {
        ErrorSummary errors = form.errorsOfParting();
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.peopleJoin(parting(id, other, form, errors)));
        }
        partPeople.part(new PartPeople.Command(new PersonId(id), new PersonId(other), form.why()));
        return new RedirectView(Done.SAVED.then("/people/" + id));
    }

    private JoinPage parting(UUID id, UUID other, JoinForm form, ErrorSummary errors) {
        return JoinPage.parting(people.person(new PersonId(id)), people.person(new PersonId(other)), form, errors);
    }
}
