package concordat.guardians;

import concordat.actor.Role;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.records.RecordHead;
import concordat.records.Records;
import concordat.web.Invalid;
import concordat.web.May;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Holding and erasing a record, for programs.
@RestController
@RequestMapping("/api/access/{reference}")
@May(Role.RECORDS_GUARDIAN)
class KeepingApi {
    private final Records records;
    private final HoldRecord holdRecord;
    private final EraseRecord eraseRecord;

    KeepingApi(Records records, HoldRecord holdRecord, EraseRecord eraseRecord) {
        this.records = records;
        this.holdRecord = holdRecord;
        this.eraseRecord = eraseRecord;
    }

    /// Keeps the record for a court, a coroner or an inquiry.
    @PostMapping("/hold")
    ResponseEntity<Void> hold(@PathVariable String reference, @RequestBody WhyForm form) {
        Invalid.unlessEmpty(form.errors("why", "Enter for what it is held"));
        holdRecord.hold(records.named(reference).id(), form.why());
        return ResponseEntity.noContent().build();
    }

    /// Holds the record no longer.
    @PostMapping("/hold/end")
    ResponseEntity<Void> release(@PathVariable String reference, @RequestBody WhyForm form) {
        Invalid.unlessEmpty(form.errors("why", "Enter why it is held no longer"));
        holdRecord.release(records.named(reference).id(), form.why());
        return ResponseEntity.noContent().build();
    }

    /// Proposes to erase the record. 200 where a proposal waits already.
    @PostMapping("/erasure")
    ResponseEntity<Void> propose(@PathVariable String reference, @RequestBody WhyForm form) {
        RecordHead record = records.named(reference);
        Invalid.unlessEmpty(form.errors("why", "Enter why it is erased, and by what right"));
        Invalid.unlessEmpty(refused(eraseRecord.obstacle(record)));
        HttpStatus status = eraseRecord.propose(record.id(), form.why()) ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).build();
    }

    /// Erases the record, or refuses the proposal.
    @PostMapping("/erasure/decision")
    ResponseEntity<Void> decide(@PathVariable String reference, @RequestBody DecideForm form) {
        Invalid.unlessEmpty(form.errors());
        Invalid.unlessEmpty(refused(eraseRecord.decide(records.named(reference), form.approves(), form.why())));
        return ResponseEntity.noContent().build();
    }

    private static ErrorSummary refused(@Nullable String obstacle) {
        return obstacle == null
                ? ErrorSummary.none()
                : new Errors().add("", obstacle).summary();
    }
}
