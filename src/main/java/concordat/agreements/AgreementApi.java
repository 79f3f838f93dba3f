package concordat.agreements;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.web.AnyStaff;
import concordat.web.Invalid;
import concordat.web.May;
import concordat.web.Problems;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Agreements and sharing for programs: the same acts as on the pages.
@RestController
@AnyStaff
class AgreementApi {
    record Made(UUID id) {}

    record Why(String why) {}

    private final AgreementStore agreements;
    private final SharingStore sharing;
    private final MakeAgreement makeAgreement;
    private final AddClause addClause;
    private final SignAgreement signAgreement;
    private final ShareRecord shareRecord;
    private final NoteConsent noteConsent;
    private final AskForMore askForMore;
    private final Records records;
    private final InstantSource time;

    AgreementApi(
            AgreementStore agreements,
            SharingStore sharing,
            MakeAgreement makeAgreement,
            AddClause addClause,
            SignAgreement signAgreement,
            ShareRecord shareRecord,
            NoteConsent noteConsent,
            AskForMore askForMore,
            Records records,
            InstantSource time) {
        this.agreements = agreements;
        this.sharing = sharing;
        this.makeAgreement = makeAgreement;
        this.addClause = addClause;
        this.signAgreement = signAgreement;
        this.shareRecord = shareRecord;
        this.noteConsent = noteConsent;
        this.askForMore = askForMore;
        this.records = records;
        this.time = time;
    }

    @Transactional(readOnly = true)
    @GetMapping("/api/agreements")
    @May(Role.RECORDS_GUARDIAN)
    List<Agreement> all() {
        return agreements.all();
    }

    @PostMapping("/api/agreements")
    @May(Role.RECORDS_GUARDIAN)
    ResponseEntity<Made> make(@RequestBody AgreementForm form) {
        Invalid.unlessEmpty(form.errors());
        RecordId made = makeAgreement.make(form.command(CurrentActor.required().agency()));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Made(made.value()));
    }

    @PostMapping("/api/agreements/{id}/clauses")
    @May(Role.RECORDS_GUARDIAN)
    ResponseEntity<?> clause(@PathVariable UUID id, @RequestBody ClauseForm form) {
        Invalid.unlessEmpty(form.errors());
        return addClause.add(new RecordId(id), form.command())
                ? ResponseEntity.noContent().build()
                : refused("The agreement is signed: what is signed is not changed");
    }

    @PostMapping("/api/agreements/{id}/signature")
    @May(Role.RECORDS_GUARDIAN)
    ResponseEntity<?> sign(@PathVariable UUID id) {
        return signAgreement.sign(new RecordId(id))
                ? ResponseEntity.noContent().build()
                : refused("The agreement has no clause, so it opens nothing");
    }

    /// Ends the agreement early.
    @PostMapping("/api/agreements/{id}/end")
    @May(Role.RECORDS_GUARDIAN)
    ResponseEntity<Void> end(@PathVariable UUID id, @RequestBody Why why) {
        signAgreement.end(new RecordId(id), why.why());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/sharing/{reference}/shares")
    @SharesRecords
    ResponseEntity<?> share(@PathVariable String reference, @RequestBody ShareForm form) {
        Invalid.unlessEmpty(form.errors());
        return answer(shareRecord.share(records.named(reference).id(), form.command()));
    }

    @PostMapping("/api/sharing/{reference}/consents")
    @SharesRecords
    ResponseEntity<Void> consent(@PathVariable String reference, @RequestBody ConsentForm form) {
        Invalid.unlessEmpty(form.errors());
        noteConsent.note(
                records.named(reference).id(), Consent.Said.valueOf(form.said()), form.words(), time.instant());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/sharing/{reference}/asks")
    @SharesRecords
    ResponseEntity<Made> ask(@PathVariable String reference, @RequestBody AskForm form) {
        Invalid.unlessEmpty(form.errorsOfAsking());
        UUID ask = askForMore.ask(records.named(reference).id(), form.scope(), form.why());
        return ResponseEntity.status(HttpStatus.CREATED).body(new Made(ask));
    }

    /// What the caller's agency asked, and what is asked of it.
    @Transactional(readOnly = true)
    @GetMapping("/api/sharing/asks")
    List<Ask> asks() {
        return sharing.asks();
    }

    @PostMapping("/api/sharing/asks/{id}")
    @May({Role.RECORDS_GUARDIAN, Role.DUTY_INSPECTOR, Role.PLACE_COORDINATOR})
    ResponseEntity<?> answer(@PathVariable UUID id, @RequestBody AskForm form) {
        Invalid.unlessEmpty(form.errorsOfAnswering());
        if (form.answer().equals("NO")) {
            askForMore.refuse(id, form.why());
            return ResponseEntity.noContent().build();
        }
        return answer(askForMore.grant(id, !form.override().isEmpty(), form.why()));
    }

    private static ResponseEntity<?> answer(ShareRecord.Outcome outcome) {
        return switch (outcome) {
            case ShareRecord.Outcome.Shared _, ShareRecord.Outcome.SharedAlready _ ->
                ResponseEntity.noContent().build();
            case ShareRecord.Outcome.Refused(SharingRule.Answer.Refused why) -> refused(SharingPages.words(why));
        };
    }

    private static ResponseEntity<ProblemDetail> refused(String words) {
        return ResponseEntity.of(Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "/problems/sharing-refused", words))
                .build();
    }
}
