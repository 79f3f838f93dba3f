package concordat.guardians;

import concordat.actor.Role;
import concordat.records.Entry;
import concordat.records.Involvement;
import concordat.records.Journal;
import concordat.records.Look;
import concordat.records.RecordHead;
import concordat.records.Records;
import concordat.records.Scope;
import concordat.web.AnyStaff;
import concordat.web.Invalid;
import concordat.web.May;
import concordat.web.Problems;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Access to a record, for programs: what is open, the glass, and what a guardian answers for.
@RestController
@RequestMapping("/api/access/{reference}")
@AnyStaff
class GuardianApi {
    record Access(RecordHead record, Scope sees, Scope withheld, List<Involvement> involvements) {}

    private final Records records;
    private final BreakGlass breakGlass;
    private final ReviewGlass reviewGlass;
    private final RestrictRecord restrictRecord;
    private final Disclosures disclosures;
    private final Journal journal;

    GuardianApi(
            Records records,
            BreakGlass breakGlass,
            ReviewGlass reviewGlass,
            RestrictRecord restrictRecord,
            Disclosures disclosures,
            Journal journal) {
        this.records = records;
        this.breakGlass = breakGlass;
        this.reviewGlass = reviewGlass;
        this.restrictRecord = restrictRecord;
        this.disclosures = disclosures;
        this.journal = journal;
    }

    /// What of the record the caller may see, what is withheld, and who is involved.
    @Transactional
    @GetMapping
    Access access(@PathVariable String reference) {
        RecordHead record = records.named(reference);
        journal.look(record.id(), "What is open to them");
        Scope sees = records.scope(record.id());
        return new Access(record, sees, Scope.WHOLE.without(sees), records.involvements(record.id()));
    }

    /// Opens the record to the caller alone, for eight hours at most.
    @PostMapping("/break-glass")
    @BreaksGlass
    ResponseEntity<?> breakGlass(@PathVariable String reference, @RequestBody GlassForm form) {
        Invalid.unlessEmpty(form.errors());
        return switch (breakGlass.breakGlass(form.command(reference))) {
            case BreakGlass.Outcome.Opened(RecordHead record) ->
                ResponseEntity.status(HttpStatus.CREATED).body(record);
            case BreakGlass.Outcome.SeenAlready(RecordHead record) -> ResponseEntity.ok(record);
            case BreakGlass.Outcome.NeedsSecondFactor() ->
                ResponseEntity.of(Problems.of(
                                HttpStatus.FORBIDDEN,
                                "/problems/second-factor",
                                "Begin a session with your second factor first"))
                        .build();
            case BreakGlass.Outcome.NoSuchRecord() ->
                ResponseEntity.of(Problems.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "/problems/no-such-record",
                                "No record has this reference"))
                        .build();
        };
    }

    /// Says whether breaking the glass was justified.
    @PostMapping("/reviews/{involvement}")
    @May(Role.RECORDS_GUARDIAN)
    ResponseEntity<Void> review(
            @PathVariable String reference, @PathVariable UUID involvement, @RequestBody ReviewForm form) {
        Invalid.unlessEmpty(form.errors());
        reviewGlass.review(involvement, form.justified().equals("YES"), form.words());
        return ResponseEntity.noContent().build();
    }

    /// Keeps the record to these people of the guardian's own agency.
    @PostMapping("/restriction")
    @May(Role.RECORDS_GUARDIAN)
    ResponseEntity<Void> restrict(@PathVariable String reference, @RequestBody RestrictForm form) {
        Invalid.unlessEmpty(form.errors());
        restrictRecord.restrict(
                records.named(reference).id(), form.people(), form.people().toString(), form.why());
        return ResponseEntity.noContent().build();
    }

    /// Every look at the record, newest first.
    @Transactional
    @GetMapping("/looks")
    @May(Role.RECORDS_GUARDIAN)
    List<Look> looks(@PathVariable String reference) {
        RecordHead record = records.named(reference);
        journal.look(record.id(), "Who looked");
        return records.looks(record.id(), 500);
    }

    /// To whom the record was disclosed, newest first.
    @Transactional
    @GetMapping("/disclosures")
    @May(Role.RECORDS_GUARDIAN)
    List<Entry> disclosures(@PathVariable String reference) {
        RecordHead record = records.named(reference);
        journal.look(record.id(), "Its disclosures");
        return disclosures.of(record);
    }
}
