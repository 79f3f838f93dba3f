package concordat.detentions;

import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The handover and the assessment for programs.
@RestController
@RequestMapping("/api/detentions/{id}")
@Transactional
class HandoverApi {
    /// A code to read out. It opens this one detention, once, within the hour.
    record CodeTold(String code) {}

    private final DetentionStore detentions;
    private final AssembleDetention tell;
    private final HandOver handOver;
    private final PoliceStay policeStay;
    private final AskAssessor askAssessor;
    private final ExtendHold extendHold;
    private final HandoverForm handoverForm;
    private final Journal journal;
    private final InstantSource time;

    HandoverApi(
            DetentionStore detentions,
            AssembleDetention tell,
            HandOver handOver,
            PoliceStay policeStay,
            AskAssessor askAssessor,
            ExtendHold extendHold,
            HandoverForm handoverForm,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.tell = tell;
        this.handOver = handOver;
        this.policeStay = policeStay;
        this.askAssessor = askAssessor;
        this.extendHold = extendHold;
        this.handoverForm = handoverForm;
        this.journal = journal;
        this.time = time;
    }

    @ByOfficers
    @PostMapping("/handover-codes")
    ResponseEntity<?> code(@PathVariable UUID id) {
        return handOver.makeCode(new DetentionId(id))
                .<ResponseEntity<?>>map(
                        code -> ResponseEntity.status(HttpStatus.CREATED).body(new CodeTold(code)))
                .orElseGet(HandoverApi::notArrived);
    }

    @ByReceivers
    @PostMapping("/handover")
    ResponseEntity<?> accept(@PathVariable UUID id, @RequestBody AcceptForm form) {
        Refusals.unlessEmpty(form.errors());
        var answer = handOver.accept(
                new DetentionId(id), form.receiver().strip(), form.condition().strip(), time.instant());
        return switch (answer) {
            case HandOver.Answer.Accepted _ -> ResponseEntity.ok(tell.tell(new DetentionId(id)));
            case HandOver.Answer.NotArrived() -> notArrived();
            case HandOver.Answer.Elsewhere(String place) ->
                refused("PERSON_IS_ELSEWHERE", "They are at " + place + ", and only its staff can accept them");
            case HandOver.Answer.AlreadyAccepted(String receiver, Instant at) ->
                refused("ACCEPTED_ALREADY", receiver + " accepted at " + at);
        };
    }

    @ByReceivers
    @PostMapping("/stays")
    ResponseEntity<DetentionTold> askToStay(@PathVariable UUID id, @RequestBody StayForm form) {
        Refusals.unlessEmpty(form.errorsOfAsking());
        policeStay.ask(new DetentionId(id), form.reason().strip(), form.until(time.instant()));
        return created(id);
    }

    @ByOfficers
    @PostMapping("/stays/{stay}/answer")
    DetentionTold answer(@PathVariable UUID id, @PathVariable UUID stay, @RequestBody StayForm form) {
        Refusals.unlessEmpty(form.about(stay).errorsOfAnswering());
        policeStay.answer(
                new DetentionId(id),
                stay,
                form.answer().equals("YES"),
                form.reason().strip());
        return tell.tell(new DetentionId(id));
    }

    @ByOfficers
    @PostMapping("/release")
    DetentionTold release(@PathVariable UUID id) {
        handOver.release(new DetentionId(id), time.instant());
        return tell.tell(new DetentionId(id));
    }

    @ByAssessors
    @PostMapping("/assessors")
    ResponseEntity<DetentionTold> ask(@PathVariable UUID id, @RequestBody AssessorForm form) {
        Instant now = time.instant();
        Refusals.unlessEmpty(form.errorsOfAsking(now));
        askAssessor.ask(new DetentionId(id), AskAssessor.Kind.valueOf(form.what()), form.happenedAt(now));
        return created(id);
    }

    @ByAssessors
    @PostMapping("/assessors/{asked}/arrival")
    DetentionTold assessorArrived(@PathVariable UUID id, @PathVariable UUID asked, @RequestBody AssessorForm form) {
        Instant now = time.instant();
        AssessorForm arrival = form.arrivalOf(asked);
        Refusals.unlessEmpty(arrival.errors(now));
        askAssessor.arrived(new DetentionId(id), asked, arrival.name().strip(), arrival.happenedAt(now));
        return tell.tell(new DetentionId(id));
    }

    @ByAssessors
    @PostMapping("/extension")
    ResponseEntity<?> extend(@PathVariable UUID id, @RequestBody ExtendHoldForm form) {
        DetentionId detention = new DetentionId(id);
        Detention held = detentions.find(detention);
        Instant now = time.instant();
        Refusals.unlessEmpty(form.errors(held, now));
        return switch (extendHold.extend(form.command(held, now))) {
            case ExtendHold.Answer.Extended _, ExtendHold.Answer.WithoutAuthority _ -> created(id);
            case ExtendHold.Answer.Refused(var grounds) ->
                Refusals.law("extension", "The hold was not extended", grounds);
        };
    }

    @ByThoseInvolved
    @GetMapping(path = "/handover.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        byte[] bytes = handoverForm.of(detention);
        journal.look(detention.record(), "The handover form, as a PDF");
        return ResponseEntity.ok(bytes);
    }

    private ResponseEntity<DetentionTold> created(UUID id) {
        return ResponseEntity.status(HttpStatus.CREATED).body(tell.tell(new DetentionId(id)));
    }

    private static ResponseEntity<?> notArrived() {
        return refused("NOT_ARRIVED", "Nobody has recorded that the person arrived anywhere");
    }

    private static ResponseEntity<?> refused(String code, String text) {
        return Refusals.fact("handover", "The handover was not accepted", code, text);
    }
}
