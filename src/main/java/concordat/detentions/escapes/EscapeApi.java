package concordat.detentions.escapes;

import concordat.detentions.ByHolders;
import concordat.detentions.ByThoseInvolved;
import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.Refusals;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

/// Escapes for programs: every act is answered with all of them, as they then are.
@RestController
@RequestMapping("/api/detentions/{id}/escapes")
@Transactional
class EscapeApi {
    private final Detentions detentions;
    private final EscapeStore escapes;
    private final ReportEscape reportEscape;
    private final EndEscape endEscape;
    private final Journal journal;
    private final InstantSource time;

    EscapeApi(
            Detentions detentions,
            EscapeStore escapes,
            ReportEscape reportEscape,
            EndEscape endEscape,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.escapes = escapes;
        this.reportEscape = reportEscape;
        this.endEscape = endEscape;
        this.journal = journal;
        this.time = time;
    }

    @ByThoseInvolved
    @GetMapping
    List<Escape> escapes(@PathVariable UUID id) {
        Detention detention = detentions.find(new DetentionId(id));
        journal.look(detention.id().record(), "Escapes");
        return escapes.of(detention.id());
    }

    @ByHolders
    @PostMapping
    ResponseEntity<?> report(@PathVariable UUID id, @RequestBody EscapeForm form) {
        Detention detention = detentions.find(new DetentionId(id));
        Instant now = time.instant();
        Refusals.unlessEmpty(form.errors(detention, now));
        return switch (reportEscape.report(form.command(detention, now))) {
            case ReportEscape.Answer.Reported _ ->
                ResponseEntity.status(HttpStatus.CREATED).body(escapes.of(detention.id()));
            case ReportEscape.Answer.AwayAlready(Instant since) ->
                refused("AWAY_ALREADY", "They got away already, at " + since);
            case ReportEscape.Answer.NotHeld(Instant ended) ->
                refused("NOT_HELD", "The detention ended at " + ended + ": they were free to leave");
        };
    }

    @ByHolders
    @PostMapping("/step")
    List<Escape> step(@PathVariable UUID id, @RequestBody EscapeStepForm form) {
        Detention detention = detentions.find(new DetentionId(id));
        Instant now = time.instant();
        Optional<Escape> away = escapes.away(detention.id());
        Refusals.unlessEmpty(form.errors(away.map(Escape::escapedAt).orElse(null), now));
        Instant at = form.happenedAt(away.orElseThrow().escapedAt(), now);
        if (form.isCirculated()) {
            endEscape.circulated(detention.id(), form.told().strip(), at);
        } else {
            endEscape.returned(
                    detention.id(), Escape.How.valueOf(form.how()), form.to().strip(), at);
        }
        return escapes.of(detention.id());
    }

    private static ResponseEntity<?> refused(String code, String text) {
        return Refusals.fact("escape", "The escape was not recorded", code, text);
    }
}
