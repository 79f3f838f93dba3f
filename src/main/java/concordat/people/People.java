package concordat.people;

import concordat.actor.NotFound;
import concordat.design.Link;
import concordat.design.Text;
import concordat.records.Basis;
import concordat.records.Records;
import concordat.web.LondonTime;
import concordat.web.Viewer;
import gg.jte.Content;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people we know, to those who may see them. What is read here is not a look in the journal: whoever shows it to
/// somebody writes that.
@Component
public class People {
    private final PersonStore people;
    private final ContactStore contacts;
    private final PlanStore plans;
    private final JoinedStore joined;
    private final SearchPeople search;
    private final QuickSearch quickSearch;
    private final RegisterPerson register;
    private final AddContact addContact;
    private final Records records;
    private final InstantSource time;

    People(
            PersonStore people,
            ContactStore contacts,
            PlanStore plans,
            JoinedStore joined,
            SearchPeople search,
            QuickSearch quickSearch,
            RegisterPerson register,
            AddContact addContact,
            Records records,
            InstantSource time) {
        this.people = people;
        this.contacts = contacts;
        this.plans = plans;
        this.joined = joined;
        this.search = search;
        this.quickSearch = quickSearch;
        this.register = register;
        this.addContact = addContact;
        this.records = records;
        this.time = time;
    }

    /// At most ten, best first. The journal keeps, on the actor's own account, whom the search showed.
    public List<Match> search(Query query) {
        return search.search(query, "");
    }

    /// Who it may be, with what matters in the first seconds, for a page on which somebody is still typing.
    ///
    /// @param chosen of those who were shown before, by their record, [QuickMatches#NEW] or empty
    /// @param seen the digest of whom the page showed before, or empty
    public QuickMatches quick(SearchForm typed, String chosen, String seen) {
        return quickSearch.search(typed.query(today()), chosen, seen);
    }

    /// Makes a record of whom a search told of and did not find. There must be no errors in it.
    public Registration register(SearchForm searched) {
        return register.register(PersonForm.of(searched, today()).details());
    }

    /// Makes a record of a person who was searched for and not found. Nothing but the search is required.
    public Registration register(Details details) {
        return register.register(details);
    }

    /// Throws [concordat.actor.NotFound] where there is none that this actor may see.
    @Transactional(readOnly = true)
    public Person person(PersonId id) {
        return people.find(id);
    }

    /// Those of them that this actor may see, by their reference.
    @Transactional(readOnly = true)
    public List<Person> people(Collection<PersonId> ids) {
        return people.find(ids);
    }

    /// Every record that is of the same person, this one first, as far as the actor's agency sees that they are
    /// joined.
    @Transactional(readOnly = true)
    public List<PersonId> same(PersonId person) {
        return joined.same(person);
    }

    /// Whom the person is joined with.
    @Transactional(readOnly = true)
    List<Joined> joinedWith(PersonId person) {
        return joined.of(person);
    }

    /// The current ones first, then those who were, the latest first.
    @Transactional(readOnly = true)
    public List<Contact> contacts(PersonId person) {
        return contacts(List.of(person));
    }

    /// Those of all of these people, in the same order.
    @Transactional(readOnly = true)
    public List<Contact> contacts(Collection<PersonId> people) {
        return contacts.of(people);
    }

    /// One contact of this person. Throws [concordat.actor.NotFound] where it is not theirs.
    @Transactional(readOnly = true)
    public Contact contact(PersonId person, ContactId id) {
        Contact contact = contacts.find(id);
        if (!contact.personId().equals(person)) {
            throw new NotFound("No contact " + id + " of person " + person);
        }
        return contact;
    }

    /// Adds somebody to tell, to ask, or not to tell. Where they are a contact already, keeps what was said of
    /// sharing.
    public ContactId addContact(PersonId person, ContactForm said) {
        return addContact.add(said.command(person));
    }

    /// Whether the role of whoever acts may write what is known of people.
    public static boolean mayWrite() {
        return Viewer.may(WritesPeople.class);
    }

    /// Their name, as a link to their page for whoever may open it.
    public static Content named(PersonId person, String name) {
        return Viewer.may(ReadsPeople.class) ? Link.of("/people/" + person, name) : Text.of(name);
    }

    /// As above, and a link only to one of those whom the reader may see: see [#seen].
    public static Content named(PersonId person, String name, Set<PersonId> seen) {
        return seen.contains(person) ? named(person, name) : Text.of(name);
    }

    /// Those of them that this actor may see.
    @Transactional(readOnly = true)
    public Set<PersonId> seen(Collection<PersonId> ids) {
        return people.seen(ids);
    }

    /// The plan as it is now.
    @Transactional(readOnly = true)
    public Optional<Plan> plan(PersonId person) {
        return plans(List.of(person)).stream().findFirst();
    }

    /// The plans of these people as they are now, at most one of each.
    @Transactional(readOnly = true)
    public List<Plan> plans(Collection<PersonId> people) {
        return plans.current(people);
    }

    /// Every version of the plan, the newest first.
    @Transactional(readOnly = true)
    public List<Plan> plans(PersonId person) {
        return plans.versions(person);
    }

    /// Lets an agency see the person, because something that it is part of concerns them. The journal keeps why.
    @Transactional
    public void openTo(PersonId person, String agency, Basis basis, String reason) {
        records.open(person.record(), agency, basis, reason);
    }

    private LocalDate today() {
        return time.instant().atZone(LondonTime.ZONE).toLocalDate();
    }
}
