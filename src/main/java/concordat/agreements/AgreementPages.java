package concordat.agreements;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.agencies.OrganisationKind;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.web.Done;
import concordat.web.May;
import concordat.web.NavigationLink;
import concordattemplates.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Agreements: a records guardian draws them up, signs them for their agency, and notes how they are kept to.
@Controller
@May(Role.RECORDS_GUARDIAN)
class AgreementPages {
    private static final List<OrganisationKind> MAY_BE_PARTIES = List.of(
            OrganisationKind.POLICE_FORCE,
            OrganisationKind.MENTAL_HEALTH_TRUST,
            OrganisationKind.AMBULANCE_TRUST,
            OrganisationKind.COUNCIL);

    private final AgreementStore agreements;
    private final MakeAgreement makeAgreement;
    private final AddClause addClause;
    private final SignAgreement signAgreement;
    private final NoteAdherence noteAdherence;
    private final AddDocument addDocument;
    private final ReadDocument readDocument;
    private final DocumentStore documents;
    private final Agencies agencies;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    AgreementPages(
            AgreementStore agreements,
            MakeAgreement makeAgreement,
            AddClause addClause,
            SignAgreement signAgreement,
            NoteAdherence noteAdherence,
            AddDocument addDocument,
            ReadDocument readDocument,
            DocumentStore documents,
            Agencies agencies,
            Journal journal,
            InstantSource time) {
        this.agreements = agreements;
        this.makeAgreement = makeAgreement;
        this.addClause = addClause;
        this.signAgreement = signAgreement;
        this.noteAdherence = noteAdherence;
        this.addDocument = addDocument;
        this.readDocument = readDocument;
        this.documents = documents;
        this.agencies = agencies;
        this.journal = journal;
        this.time = time;
    }

    @Bean
    static NavigationLink agreementsLink() {
        return new NavigationLink(75, "/agreements", "Agreements", Set.of(Role.RECORDS_GUARDIAN));
    }

    @Transactional
    @GetMapping("/agreements")
    View all() {
        List<Agreement> all = agreements.all();
        journal.looked("Agreements", all.stream().map(each -> each.id().value()).toList(), "");
        return Html.ok(templates.agreementsAgreements(AgreementsPage.of(all, true, time.instant())));
    }

    @GetMapping("/agreements/new")
    View make() {
        return Html.ok(form(AgreementForm.BLANK, ErrorSummary.none()));
    }

    @PostMapping("/agreements/new")
    View make(AgreementForm form) {
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(form(form, form.errors()));
        }
        RecordId made = makeAgreement.make(form.command(CurrentActor.required().agency()));
        return new RedirectView(Done.SAVED.then("/agreements/" + made));
    }

    @Transactional
    @GetMapping("/agreements/{id}")
    View one(@PathVariable UUID id) {
        RecordId agreement = new RecordId(id);
        JteModel page = page(agreement, ClauseForm.BLANK, ErrorSummary.none());
        journal.look(agreement, "The agreement");
        return Html.ok(page);
    }

    @PostMapping("/agreements/{id}/clauses")
    View clause(@PathVariable UUID id, ClauseForm form) {
        RecordId agreement = new RecordId(id);
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(page(agreement, form, form.errors()));
        }
        return addClause.add(agreement, form.command())
                ? to(id)
                : wrong(agreement, form, "words", "It was signed meanwhile: what is signed is not changed");
    }

    @PostMapping("/agreements/{id}/signature")
    View sign(@PathVariable UUID id) {
        return signAgreement.sign(new RecordId(id))
                ? to(id)
                : wrong(
                        new RecordId(id),
                        ClauseForm.BLANK,
                        "words",
                        "Add a clause first: without one it opens nothing");
    }

    @PostMapping("/agreements/{id}/end")
    View end(@PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        if (why.isBlank()) {
            return wrong(new RecordId(id), ClauseForm.BLANK, "why", "Enter why the agreement is ended");
        }
        signAgreement.end(new RecordId(id), why.strip());
        return to(id);
    }

    @PostMapping("/agreements/{id}/evidence")
    View evidence(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String adherence,
            @RequestParam(defaultValue = "") String found) {
        ErrorSummary errors = new Errors()
                .check(clause.matches("[0-9]{1,3}"), "clause", "Choose the clause")
                .check(adherence.matches("MET|PARTLY|NOT_MET"), "adherence", "Choose whether it is kept to")
                .require(found, "found", "Enter what you looked at and what you found")
                .summary();
        if (!errors.isEmpty()) {
            return Html.unprocessable(page(new RecordId(id), ClauseForm.BLANK, errors));
        }
        noteAdherence.note(new RecordId(id), Integer.parseInt(clause), adherence, found.strip());
        return to(id);
    }

    @PostMapping("/agreements/{id}/documents")
    View document(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return wrong(new RecordId(id), ClauseForm.BLANK, "file", "Choose a document");
        }
        String called = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (addDocument.add(new RecordId(id), called, file.getBytes())) {
            case AddDocument.Outcome.Added _ -> to(id);
            case AddDocument.Outcome.Refused(String words) -> wrong(new RecordId(id), ClauseForm.BLANK, "file", words);
        };
    }

    @GetMapping("/agreements/{id}/documents/{document}")
    void document(@PathVariable UUID id, @PathVariable UUID document, HttpServletResponse response) throws IOException {
        readDocument.send(new RecordId(id), document, response);
    }

    private View wrong(RecordId id, ClauseForm form, String field, String message) {
        return Html.unprocessable(
                page(id, form, new Errors().add(field, message).summary()));
    }

    private JteModel page(RecordId id, ClauseForm form, ErrorSummary errors) {
        Agreement agreement = agreements.find(id).orElseThrow(() -> new NotFound("No agreement " + id));
        Actor actor = CurrentActor.required();
        return templates.agreementsAgreement(AgreementPage.of(
                agreement,
                agreements.evidence(id),
                documents.of(id),
                form,
                errors,
                actor.agency(),
                true,
                time.instant()));
    }

    private JteModel form(AgreementForm form, ErrorSummary errors) {
        String own = CurrentActor.required().agency();
        List<Choice> choices = new ArrayList<>();
        MAY_BE_PARTIES.forEach(kind -> agencies.organisations(kind).stream()
                .filter(each -> !each.code().equals(own) && each.validTo() == null)
                .forEach(each -> choices.add(Choice.of(each.code(), each.name()))));
        return templates.agreementsForm(AgreementFormPage.of(form, choices, errors));
    }

    private static RedirectView to(UUID id) {
        return new RedirectView(Done.SAVED.then("/agreements/" + id));
    }
}
