package concordat.people;

import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.people.CorrectPerson.Outcome.Corrected;
import concordat.people.CorrectPerson.Outcome.Stale;
import concordat.people.CorrectPerson.Outcome.Unchanged;
import concordat.people.Registration.NotSearched;
import concordat.people.Registration.Registered;
import concordat.records.Journal;
import concordat.records.LinkMeaning;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.records.Scope;
import concordat.records.Withheld;
import concordat.web.Done;
import concordat.web.LondonTime;
import concordat.web.Viewer;
import concordattemplates.StaticTemplates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@WritesPeople
class PersonPages {
    private static final int MOST_EARLIER = 20;
    private static final int MOST_ENTRIES = 50;
    private static final String LOOK_FIRST =
            "Nobody has searched for this name yet. Look at these people first; if it is none of them, register again.";
    private static final String LOOKED =
            "Nobody had searched for this name, so we did: nobody like this is known. Register again to go on.";
    private static final String CHANGED_FIRST =
            "Somebody changed this person while you were typing. What you typed is kept below; what the record says now is "
                    + "beside it. Save again to put yours in its place.";

    private final StaticTemplates templates = new StaticTemplates();
    private final People people;
    private final RegisterPerson registerPerson;
    private final CorrectPerson correctPerson;
    private final Records records;
    private final Journal journal;
    private final InstantSource time;

    PersonPages(
            People people,
            RegisterPerson registerPerson,
            CorrectPerson correctPerson,
            Records records,
            Journal journal,
            InstantSource time) {
        this.people = people;
        this.registerPerson = registerPerson;
        this.correctPerson = correctPerson;
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    @GetMapping("/people/{id}")
    @ReadsPeople
    View person(@PathVariable UUID id) {
        Person person = people.person(new PersonId(id));
        journal.look(person.id().record(), "The person");
        List<RecordHead> earlier = people.same(person.id()).stream()
                .flatMap(same -> records.linkedTo(same.record(), LinkMeaning.CONCERNS).reversed().stream()
                        .limit(MOST_EARLIER))
                .distinct()
                .map(records::find)
                .sorted(Comparator.comparing(RecordHead::openedAt).reversed().thenComparing(RecordHead::reference))
                .limit(MOST_EARLIER)
                .toList();
        List<RecordId> told =
                new ArrayList<>(earlier.stream().map(RecordHead::id).toList());
        told.add(person.id().record());
        List<Plan> plans = people.plans(person.id());
        Scope scope = records.scope(person.id().record());
        return Html.ok(templates.peoplePerson(new PersonPage(
                person,
                plans.isEmpty() ? null : plans.getFirst(),
                plans.stream().skip(1).toList(),
                people.contacts(person.id()),
                people.joinedWith(person.id()),
                earlier,
                records.involvements(person.id().record()),
                journal.timeline(told, MOST_ENTRIES),
                time.instant(),
                Viewer.may(WritesPeople.class),
                Viewer.may(WritesPlans.class),
                scope,
                Withheld.of(person.id().record(), scope, records))));
    }

    @GetMapping("/people/new")
    View register(SearchForm searched) {
        Instant now = time.instant();
        PersonForm form = PersonForm.of(searched, now.atZone(LondonTime.ZONE).toLocalDate());
        return Html.ok(templates.peopleEdit(registering(form, ErrorSummary.none(), List.of(), "")));
    }

    @PostMapping("/people/new")
    View register(PersonForm form) {
        ErrorSummary errors = form.errors();
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.peopleEdit(registering(form, errors, List.of(), "")));
        }
        Details details = form.details();
        return switch (registerPerson.register(details)) {
            case Registered(PersonId person) -> new RedirectView(Done.RECORDED.then("/people/" + person));
            case NotSearched _ -> {
                List<Match> found = people.search(Query.like(details));
                String notice = found.isEmpty() ? LOOKED : LOOK_FIRST;
                yield Html.unprocessable(templates.peopleEdit(registering(form, errors, found, notice)));
            }
        };
    }

    @GetMapping("/people/{id}/correct")
    View correct(@PathVariable UUID id) {
        Person person = people.person(new PersonId(id));
        journal.look(person.id().record(), "The person, to correct");
        return Html.ok(templates.peopleEdit(correcting(person, PersonForm.of(person), ErrorSummary.none(), "")));
    }

    @PostMapping("/people/{id}/correct")
    View correct(@PathVariable UUID id, PersonForm form) {
        Person person = people.person(new PersonId(id));
        ErrorSummary errors = form.errors();
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.peopleEdit(correcting(person, form, errors, "")));
        }
        return switch (correctPerson.correct(new CorrectPerson.Command(person.id(), form.version(), form.details()))) {
            case Corrected _, Unchanged _ -> new RedirectView(Done.SAVED.then("/people/" + id));
            case Stale(Person now) -> {
                PersonForm again = form.overVersion(now.version());
                yield Html.conflict(templates.peopleEdit(correcting(now, again, errors, CHANGED_FIRST)));
            }
        };
    }

    private static PersonFormPage registering(
            PersonForm form, ErrorSummary errors, List<Match> lookFirst, String notice) {
        return new PersonFormPage(
                "Register a person", "/people/new", "/people/search", form, errors, lookFirst, notice, null);
    }

    private static PersonFormPage correcting(Person person, PersonForm form, ErrorSummary errors, String notice) {
        String path = "/people/" + person.id();
        return new PersonFormPage(
                "Correct the details of " + person.name(),
                path + "/correct",
                path,
                form,
                errors,
                List.of(),
                notice,
                notice.isEmpty() ? null : person);
    }
}
