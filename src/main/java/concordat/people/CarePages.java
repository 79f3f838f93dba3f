package concordat.people;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.records.Journal;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// A person's contacts and crisis plan.
@Controller
@WritesPeople
class CarePages {
    private final StaticTemplates templates = new StaticTemplates();
    private final People people;
    private final AddContact addContact;
    private final NoteSharing noteSharing;
    private final WithdrawContact withdrawContact;
    private final WritePlan writePlan;
    private final Journal journal;

    CarePages(
            People people,
            AddContact addContact,
            NoteSharing noteSharing,
            WithdrawContact withdrawContact,
            WritePlan writePlan,
            Journal journal) {
        this.people = people;
        this.addContact = addContact;
        this.noteSharing = noteSharing;
        this.withdrawContact = withdrawContact;
        this.writePlan = writePlan;
        this.journal = journal;
    }

    @GetMapping("/people/{id}/contacts/new")
    View add(@PathVariable UUID id) {
        Person person = people.person(new PersonId(id));
        var form = new ContactForm(null, null, null, null, null, null);
        return Html.ok(templates.peopleAddContact(new ContactFormPage(person, form, ErrorSummary.none())));
    }

    @PostMapping("/people/{id}/contacts/new")
    View add(@PathVariable UUID id, ContactForm form) {
        Person person = people.person(new PersonId(id));
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(templates.peopleAddContact(new ContactFormPage(person, form, form.errors())));
        }
        addContact.add(form.command(person.id()));
        return saved(id);
    }

    @GetMapping("/people/{id}/contacts/{contact}")
    View change(@PathVariable UUID id, @PathVariable UUID contact) {
        return Html.ok(templates.peopleContact(page(id, contact, "", ErrorSummary.none())));
    }

    @PostMapping("/people/{id}/contacts/{contact}/sharing")
    View share(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @RequestParam MayShare mayShare,
            @RequestParam(defaultValue = "") String sharingNote) {
        ContactId known =
                people.contact(new PersonId(id), new ContactId(contact)).id();
        noteSharing.note(new NoteSharing.Command(known, mayShare, sharingNote));
        return saved(id);
    }

    @PostMapping("/people/{id}/contacts/{contact}/withdraw")
    View withdraw(@PathVariable UUID id, @PathVariable UUID contact, @RequestParam(defaultValue = "") String reason) {
        ErrorSummary errors = new Errors()
                .require(reason, "reason", "Say why they are no longer a contact")
                .summary();
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.peopleContact(page(id, contact, reason, errors)));
        }
        ContactId known =
                people.contact(new PersonId(id), new ContactId(contact)).id();
        withdrawContact.withdraw(new WithdrawContact.Command(known, reason));
        return saved(id);
    }

    @GetMapping("/people/{id}/plan")
    @WritesPlans
    View plan(@PathVariable UUID id) {
        Person person = people.person(new PersonId(id));
        journal.look(person.id().record(), "The crisis plan");
        PlanForm form = PlanForm.of(people.plan(person.id()).orElse(null));
        return Html.ok(templates.peoplePlan(new PlanFormPage(person, form, ErrorSummary.none())));
    }

    @PostMapping("/people/{id}/plan")
    @WritesPlans
    View plan(@PathVariable UUID id, PlanForm form) {
        Person person = people.person(new PersonId(id));
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(templates.peoplePlan(new PlanFormPage(person, form, form.errors())));
        }
        writePlan.write(form.command(person.id()));
        return saved(id);
    }

    private ContactChangePage page(UUID id, UUID contact, String reason, ErrorSummary errors) {
        Person person = people.person(new PersonId(id));
        Contact found = people.contact(person.id(), new ContactId(contact));
        journal.look(person.id().record(), "A contact");
        return new ContactChangePage(person, found, reason, errors);
    }

    private static View saved(UUID person) {
        return new RedirectView(Done.SAVED.then("/people/" + person));
    }
}
