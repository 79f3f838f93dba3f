package concordat.detentions.corrections;

import concordat.detentions.ByOfficers;
import concordat.detentions.ByThoseInvolved;
import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.Refusals;
import concordat.records.Journal;
import java.time.InstantSource;
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

/// Corrections for programs: every act is answered with all of them, as they then are.
@RestController
@RequestMapping("/api/detentions/{id}/corrections")
@Transactional
class CorrectionApi {
    private final Detentions detentions;
    private final CorrectionStore corrections;
    private final CorrectDetention correct;
    private final Journal journal;
    private final InstantSource time;

    CorrectionApi(
            Detentions detentions,
            CorrectionStore corrections,
            CorrectDetention correct,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.corrections = corrections;
        this.correct = correct;
        this.journal = journal;
        this.time = time;
    }

    @ByThoseInvolved
    @GetMapping
    List<Correction> corrections(@PathVariable UUID id) {
        Detention detention = detentions.find(new DetentionId(id));
        journal.look(detention.id().record(), "Corrections");
        return corrections.of(detention.id());
    }

    @ByOfficers
    @PostMapping
    ResponseEntity<?> correct(@PathVariable UUID id, @RequestBody CorrectionForm form) {
        Detention detention = detentions.find(new DetentionId(id));
        Refusals.unlessEmpty(form.errors(time.instant()));
        return switch (correct.correct(form.command(detention.id()))) {
            case CorrectDetention.Answer.Made(), CorrectDetention.Answer.Waits _ ->
                ResponseEntity.status(HttpStatus.CREATED).body(corrections.of(detention.id()));
            case CorrectDetention.Answer.NothingChanges() -> refused("NOTHING_CHANGES", "The record says that already");
        };
    }

    @ByWhoeverSigned
    @PostMapping("/answer")
    ResponseEntity<?> answer(@PathVariable UUID id, @RequestBody DecisionForm form) {
        Detention detention = detentions.find(new DetentionId(id));
        Refusals.unlessEmpty(form.errors());
        return switch (correct.decide(
                detention.id(), form.which(), form.accepts(), form.answer().strip())) {
            case CorrectDetention.Decision.Decided() -> ResponseEntity.ok(corrections.of(detention.id()));
            case CorrectDetention.Decision.DecidedAlready() -> refused("DECIDED_ALREADY", "It was decided already");
            case CorrectDetention.Decision.OwnCorrection() ->
                refused("OWN_CORRECTION", "Whoever asks for a correction does not accept it");
            case CorrectDetention.Decision.NotTheReceiver() ->
                refused("NOT_THE_RECEIVER", "Only the place that has the person now can accept it");
        };
    }

    private static ResponseEntity<?> refused(String code, String text) {
        return Refusals.fact("correction", "Nothing was corrected", code, text);
    }
}
