package concordat.detentions.arrests;

import concordat.detentions.ByOfficers;
import concordat.detentions.ByThoseInvolved;
import concordat.detentions.ClockFace;
import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.Refusals;
import concordat.law.Ground;
import concordat.law.PaceClock;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Arrests for programs: every act is answered with all of them, as they then are.
@RestController
@RequestMapping("/api/detentions/{id}/arrests")
@Transactional
class ArrestApi {
    /// @param nextReviewDue null before authority and after the arrest
    /// @param state with `words` and `why`, its clock now, which is not the clock of the detention
    record ArrestTold(
            Arrest facts,
            List<Arrest.Review> reviews,
            List<Arrest.Extension> extensions,
            @Nullable Instant nextReviewDue,
            String state,
            String words,
            String why) {}

    private final Detentions detentions;
    private final ArrestStore arrests;
    private final RecordArrest recordArrest;
    private final TakeStep takeStep;
    private final Journal journal;
    private final InstantSource time;

    ArrestApi(
            Detentions detentions,
            ArrestStore arrests,
            RecordArrest recordArrest,
            TakeStep takeStep,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.arrests = arrests;
        this.recordArrest = recordArrest;
        this.takeStep = takeStep;
        this.journal = journal;
        this.time = time;
    }

    @ByThoseInvolved
    @GetMapping
    List<ArrestTold> arrests(@PathVariable UUID id) {
        Detention detention = detentions.find(new DetentionId(id));
        journal.look(detention.id().record(), "Arrests");
        return told(detention.id());
    }

    @ByOfficers
    @PostMapping
    ResponseEntity<?> arrest(@PathVariable UUID id, @RequestBody ArrestForm form) {
        Detention detention = detentions.find(new DetentionId(id));
        Instant now = time.instant();
        Refusals.unlessEmpty(form.errors(now));
        return switch (recordArrest.record(form.command(detention, now))) {
            case RecordArrest.Answer.Recorded() ->
                ResponseEntity.status(HttpStatus.CREATED).body(told(detention.id()));
            case RecordArrest.Answer.ArrestedAlready(Instant since) ->
                refused("ARRESTED_ALREADY", "They are under arrest already, since " + since);
            case RecordArrest.Answer.NotHeld(Instant ended) ->
                refused("NOT_HELD", "The detention ended at " + ended + ": record the arrest in the custody record");
        };
    }

    @ByOfficers
    @PostMapping("/step")
    ResponseEntity<?> step(@PathVariable UUID id, @RequestBody StepForm form) {
        Detention detention = detentions.lock(new DetentionId(id));
        Instant now = time.instant();
        Optional<Arrest> open = arrests.open(detention.id());
        Refusals.unlessEmpty(form.errors(detention, open.orElse(null), now));
        List<Ground> grounds = takeStep.take(detention.id(), open.orElseThrow(), form, now);
        return grounds.isEmpty()
                ? ResponseEntity.ok(told(detention.id()))
                : Refusals.law("custody-extension", "Detention without charge was not extended", grounds);
    }

    private List<ArrestTold> told(DetentionId id) {
        Instant now = time.instant();
        return arrests.of(id).stream().map(arrest -> told(arrest, now)).toList();
    }

    private ArrestTold told(Arrest arrest, Instant now) {
        List<Arrest.Review> reviews = arrests.reviews(arrest.id());
        List<Arrest.Extension> extensions = arrests.extensions(arrest.id());
        PaceClock clock = arrest.clock();
        ClockFace face = ArrestWords.clock(arrest, now);
        return new ArrestTold(
                arrest,
                reviews,
                extensions,
                clock == null || arrest.authorisedAt() == null || !arrest.isOpen()
                        ? null
                        : clock.nextReviewDue(
                                reviews.stream().map(Arrest.Review::madeAt).toList()),
                face.state(),
                face.words(),
                ArrestWords.why(arrest, extensions, now));
    }

    private static ResponseEntity<?> refused(String code, String text) {
        return Refusals.fact("arrest", "The arrest was not recorded", code, text);
    }
}
