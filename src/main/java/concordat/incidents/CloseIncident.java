package concordat.incidents;

import static java.util.stream.Collectors.joining;

import concordat.obligations.Obligation;
import concordat.obligations.Obligations;
import concordat.obligations.Obligations.Closing;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.LinkMeaning;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes an incident, unless anything is still owed on it or on what arose from it.
@Component
class CloseIncident {
    sealed interface Outcome {
        record Closed() implements Outcome {}

        record StillOwed(List<Obligation> open) implements Outcome {}

        /// Units that were sent and are not clear yet.
        record UnitsNotClear(List<Unit> units) implements Outcome {}
    }

    private final IncidentStore incidents;
    private final ResponseStore response;
    private final Records records;
    private final Obligations obligations;
    private final Journal journal;
    private final InstantSource time;

    CloseIncident(
            IncidentStore incidents,
            ResponseStore response,
            Records records,
            Obligations obligations,
            Journal journal,
            InstantSource time) {
        this.incidents = incidents;
        this.response = response;
        this.records = records;
        this.obligations = obligations;
        this.journal = journal;
        this.time = time;
    }

    /// @param endings how it ended; @param words more about it, may be empty
    @Transactional
    Outcome close(IncidentId id, Set<Ending> endings, String words) {
        incidents.required(id);
        List<Unit> notClear = response.units(id).stream()
                .filter(unit -> unit.clearAt() == null)
                .toList();
        if (!notClear.isEmpty()) {
            return new Outcome.UnitsNotClear(notClear);
        }
        List<Obligation> elsewhere = owedOnWhatArose(id);
        if (!elsewhere.isEmpty()) {
            List<Obligation> open = new ArrayList<>(obligations.openOn(id.record()));
            open.addAll(elsewhere);
            return new Outcome.StillOwed(open);
        }
        Instant now = time.instant();
        return switch (obligations.close(id.record(), now)) {
            case Closing.StillOwed(List<Obligation> open) -> new Outcome.StillOwed(open);
            case Closing.Closed _ -> {
                if (incidents.close(id, now)) {
                    endings.forEach(ending -> incidents.saveOutcome(id, ending.name(), ending.words()));
                    journal.write(id.record(), ended(endings, words, now));
                }
                yield new Outcome.Closed();
            }
        };
    }

    private List<Obligation> owedOnWhatArose(IncidentId id) {
        return obligations.openOn(records.linkedTo(id.record(), LinkMeaning.AROSE_FROM));
    }

    private static Happening ended(Set<Ending> endings, String words, Instant now) {
        return Happening.of("incident.closed", now, "Incident closed")
                .with(
                        "How it ended",
                        endings.stream().sorted().map(Ending::words).collect(joining("; ")))
                .with("More", words);
    }
}
