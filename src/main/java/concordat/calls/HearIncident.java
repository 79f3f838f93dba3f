package concordat.calls;

import concordat.incidents.IncidentId;
import concordat.incidents.Incidents;
import concordat.incidents.Vulnerability;
import concordat.prompts.Prompts;
import concordat.records.Entry;
import concordat.records.Journal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hears all that was said on an incident: its headline, the call and the log.
@Component
class HearIncident {
    private static final int MOST_ENTRIES = 500;
    private static final Set<String> SAYING = Set.of("incident.opened", "incident.narrative");

    private final Prompts prompts;
    private final Incidents incidents;
    private final Journal journal;
    private final CallStore calls;

    HearIncident(Prompts prompts, Incidents incidents, Journal journal, CallStore calls) {
        this.prompts = prompts;
        this.incidents = incidents;
        this.journal = journal;
        this.calls = calls;
    }

    @Transactional(readOnly = true)
    public Hearing hear(IncidentId id) {
        return hear(id, null, incidents.vulnerability(id));
    }

    /// @param log all of it, where it was read already
    @Transactional(readOnly = true)
    public Hearing hear(IncidentId id, @Nullable List<Entry> log, List<Vulnerability> seen) {
        List<Entry> read = log == null ? journal.ofActs(id.record(), SAYING, MOST_ENTRIES) : log;
        String said = read.reversed().stream()
                .filter(entry -> SAYING.contains(entry.act()))
                .flatMap(entry ->
                        Stream.of(entry.facts().get("What"), entry.facts().get("Said")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return Hearing.of(prompts, said, calls.answers(id), seen);
    }
}
