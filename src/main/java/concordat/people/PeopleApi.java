package concordat.people;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import concordat.actor.NotFound;
import concordat.design.Errors;
import concordat.design.TypedDate;
import concordat.people.CorrectPerson.Outcome.Corrected;
import concordat.people.CorrectPerson.Outcome.Stale;
import concordat.people.CorrectPerson.Outcome.Unchanged;
import concordat.people.Registration.NotSearched;
import concordat.people.Registration.Registered;
import concordat.records.Journal;
import concordat.web.Invalid;
import concordat.web.LondonTime;
import concordat.web.Problems;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people")
@WritesPeople
class PeopleApi {
    /// A person as they are sent. Whatever is not known is left out.
    ///
    /// @param version of the record that is corrected; left out for a new one
    record PersonSent(
            @Nullable String given,
            @Nullable String family,
            @Nullable String knownAs,
            @Nullable String description,
            @Nullable LocalDate bornOn,
            @Nullable Integer bornYear,
            @Nullable Sex sex,
            @Nullable String gender,
            @Nullable String nhsNumber,
            @Nullable String language,
            @Nullable Boolean needsInterpreter,
            @Nullable String communicationNeeds,
            @Nullable IdentityConfidence confidence,
            @Nullable String addressLine,
            @Nullable String postcode,
            @Nullable List<String> phones,
            @Nullable Integer version) {
        PersonForm form() {
            return new PersonForm(
                    given,
                    family,
                    knownAs,
                    description,
                    bornOn == null ? TypedDate.BLANK : TypedDate.of(bornOn),
                    bornYear == null ? "" : bornYear.toString(),
                    sex,
                    gender,
                    nhsNumber,
                    language,
                    needsInterpreter,
                    communicationNeeds,
                    confidence,
                    addressLine,
                    postcode,
                    phones == null ? "" : String.join("\n", phones),
                    version);
        }
    }

    /// A person as they are told of. Text that is not known is empty.
    record PersonTold(
            UUID id,
            String reference,
            int version,
            String given,
            String family,
            String knownAs,
            String description,
            @Nullable LocalDate bornOn,
            @Nullable Integer bornYear,
            Sex sex,
            String gender,
            String nhsNumber,
            String language,
            boolean needsInterpreter,
            String communicationNeeds,
            IdentityConfidence confidence,
            String addressLine,
            String postcode,
            List<String> phones) {
        static PersonTold of(Person person) {
            Details details = person.details();
            return new PersonTold(
                    person.id().value(),
                    person.reference(),
                    person.version(),
                    details.name().given(),
                    details.name().family(),
                    details.name().knownAs(),
                    details.description(),
                    details.born().on(),
                    details.born().yearAbout(),
                    details.sex(),
                    details.gender(),
                    details.nhsNumber() == null ? "" : details.nhsNumber().digits(),
                    details.speech().language(),
                    details.speech().needsInterpreter(),
                    details.speech().needs(),
                    details.confidence(),
                    details.home().line(),
                    details.home().postcode(),
                    details.phones());
        }
    }

    record MatchTold(PersonTold person, Match.Strength strength, int points, List<String> reasons) {}

    record ContactTold(
            UUID id,
            String name,
            String relationship,
            String phone,
            ContactKind kind,
            MayShare mayShare,
            String sharingNote,
            Instant addedAt,
            @Nullable Instant endedAt,
            @Nullable String endedReason) {
        static ContactTold of(Contact contact) {
            return new ContactTold(
                    contact.id().value(),
                    contact.name(),
                    contact.relationship(),
                    contact.phone(),
                    contact.kind(),
                    contact.mayShare(),
                    contact.sharingNote(),
                    contact.addedAt(),
                    contact.endedAt(),
                    contact.endedReason());
        }
    }

    record SharingSent(
            @Nullable MayShare mayShare, @Nullable String sharingNote) {}

    record WithdrawalSent(@Nullable String reason) {}

    record PlanSent(
            @Nullable String helps,
            @Nullable String makesWorse,
            @Nullable String whoToCall,
            @Nullable Boolean coWritten,
            @Nullable String theirView,
            @Nullable LocalDate reviewOn) {
        PlanForm form() {
            TypedDate review = reviewOn == null ? TypedDate.BLANK : TypedDate.of(reviewOn);
            return new PlanForm(helps, makesWorse, whoToCall, coWritten, theirView, review);
        }
    }

    record PlanTold(
            int version,
            String helps,
            String makesWorse,
            String whoToCall,
            boolean coWritten,
            String theirView,
            @Nullable LocalDate reviewOn,
            Instant writtenAt,
            String writtenBy,
            String agency) {
        static PlanTold of(Plan plan) {
            return new PlanTold(
                    plan.version(),
                    plan.helps(),
                    plan.makesWorse(),
                    plan.whoToCall(),
                    plan.coWritten(),
                    plan.theirView(),
                    plan.reviewOn(),
                    plan.writtenAt(),
                    plan.writtenBy(),
                    plan.agency());
        }
    }

    private final People people;
    private final RegisterPerson registerPerson;
    private final CorrectPerson correctPerson;
    private final AddContact addContact;
    private final NoteSharing noteSharing;
    private final WithdrawContact withdrawContact;
    private final WritePlan writePlan;
    private final Journal journal;
    private final InstantSource time;

    PeopleApi(
            People people,
            RegisterPerson registerPerson,
            CorrectPerson correctPerson,
            AddContact addContact,
            NoteSharing noteSharing,
            WithdrawContact withdrawContact,
            WritePlan writePlan,
            Journal journal,
            InstantSource time) {
        this.people = people;
        this.registerPerson = registerPerson;
        this.correctPerson = correctPerson;
        this.addContact = addContact;
        this.noteSharing = noteSharing;
        this.withdrawContact = withdrawContact;
        this.writePlan = writePlan;
        this.journal = journal;
        this.time = time;
    }

    /// At most ten people, the likeliest first, each with the reasons in words.
    @GetMapping
    @ReadsPeople
    List<MatchTold> search(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable LocalDate bornOn,
            @RequestParam(required = false) @Nullable String age,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String postcode,
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(required = false) @Nullable String nhsNumber) {
        TypedDate born = bornOn == null ? TypedDate.BLANK : TypedDate.of(bornOn);
        SearchForm form = new SearchForm(name, born, age, phone, postcode, address, nhsNumber);
        Invalid.unlessEmpty(form.errors());
        LocalDate today = time.instant().atZone(LondonTime.ZONE).toLocalDate();
        return people.search(form.query(today)).stream()
                .map(match ->
                        new MatchTold(PersonTold.of(match.person()), match.strength(), match.points(), match.reasons()))
                .toList();
    }

    @PostMapping
    ResponseEntity<?> register(@RequestBody PersonSent sent) {
        Invalid.unlessEmpty(sent.form().errors());
        return switch (registerPerson.register(sent.form().details())) {
            case Registered(PersonId person) ->
                ResponseEntity.created(URI.create("/api/people/" + person)).body(PersonTold.of(people.person(person)));
            case NotSearched refused -> ResponseEntity.of(refused.problem()).build();
        };
    }

    @GetMapping("/{id}")
    @ReadsPeople
    PersonTold person(@PathVariable UUID id) {
        Person person = people.person(new PersonId(id));
        journal.look(person.id().record(), "The person");
        return PersonTold.of(person);
    }

    @PutMapping("/{id}")
    ResponseEntity<?> correct(@PathVariable UUID id, @RequestBody PersonSent sent) {
        PersonForm form = sent.form();
        Invalid.unlessEmpty(form.errors());
        PersonId person = new PersonId(id);
        return switch (correctPerson.correct(new CorrectPerson.Command(person, form.version(), form.details()))) {
            case Corrected _, Unchanged _ -> ResponseEntity.ok(PersonTold.of(people.person(person)));
            case Stale _ ->
                ResponseEntity.of(Problems.of(
                                HttpStatus.CONFLICT, "/problems/conflict", "Somebody changed this person first"))
                        .build();
        };
    }

    @GetMapping("/{id}/contacts")
    @ReadsPeople
    List<ContactTold> contacts(@PathVariable UUID id) {
        PersonId person = people.person(new PersonId(id)).id();
        journal.look(person.record(), "The contacts");
        return people.contacts(person).stream().map(ContactTold::of).toList();
    }

    @PostMapping("/{id}/contacts")
    ResponseEntity<ContactTold> add(@PathVariable UUID id, @RequestBody ContactForm form) {
        Invalid.unlessEmpty(form.errors());
        PersonId person = new PersonId(id);
        ContactId added = addContact.add(form.command(person));
        return ResponseEntity.status(HttpStatus.CREATED).body(ContactTold.of(people.contact(person, added)));
    }

    @PostMapping("/{id}/contacts/{contact}/sharing")
    ContactTold share(@PathVariable UUID id, @PathVariable UUID contact, @RequestBody SharingSent sent) {
        MayShare mayShare = sent.mayShare();
        Invalid.unlessEmpty(new Errors()
                .check(mayShare != null, "mayShare", "Say whether we may share with them")
                .summary());
        PersonId person = new PersonId(id);
        ContactId known = people.contact(person, new ContactId(contact)).id();
        noteSharing.note(
                new NoteSharing.Command(known, requireNonNull(mayShare), requireNonNullElse(sent.sharingNote(), "")));
        return ContactTold.of(people.contact(person, known));
    }

    @PostMapping("/{id}/contacts/{contact}/withdraw")
    ContactTold withdraw(@PathVariable UUID id, @PathVariable UUID contact, @RequestBody WithdrawalSent sent) {
        String reason = requireNonNullElse(sent.reason(), "").strip();
        Invalid.unlessEmpty(new Errors()
                .require(reason, "reason", "Say why they are no longer a contact")
                .summary());
        PersonId person = new PersonId(id);
        ContactId known = people.contact(person, new ContactId(contact)).id();
        withdrawContact.withdraw(new WithdrawContact.Command(known, reason));
        return ContactTold.of(people.contact(person, known));
    }

    @GetMapping("/{id}/plan")
    @ReadsPeople
    PlanTold plan(@PathVariable UUID id) {
        PersonId person = people.person(new PersonId(id)).id();
        Plan plan = people.plan(person).orElseThrow(() -> new NotFound("No plan of person " + id));
        journal.look(person.record(), "The crisis plan");
        return PlanTold.of(plan);
    }

    @PostMapping("/{id}/plan")
    @WritesPlans
    ResponseEntity<PlanTold> plan(@PathVariable UUID id, @RequestBody PlanSent sent) {
        PlanForm form = sent.form();
        Invalid.unlessEmpty(form.errors());
        Plan written = writePlan.write(form.command(new PersonId(id)));
        return ResponseEntity.status(HttpStatus.CREATED).body(PlanTold.of(written));
    }
}
