package concordat.incidents;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Assigns a unit, with its officers.
@Component
class AssignUnit {
    /// @param at when; null for now
    record Command(
            String callsign,
            List<String> officers,
            Unit.Kind kind,
            @Nullable Instant at) {
        @SuppressWarnings("NullAway") // what was not sent is not known
        Command {
            callsign = Typed.line(callsign).toUpperCase(java.util.Locale.ROOT);
            officers = officers == null
                    ? List.of()
                    : officers.stream()
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList();
            kind = kind == null ? Unit.Kind.RESPONSE : kind;
        }

        ErrorSummary errors(Instant now) {
            return new Errors()
                    .require(callsign, "callsign", "Enter the call sign")
                    .check(at == null || !at.isAfter(now), "at", "The time must not be later than now")
                    .summary();
        }
    }

    private final IncidentStore incidents;
    private final ResponseStore response;
    private final Journal journal;
    private final InstantSource time;

    AssignUnit(IncidentStore incidents, ResponseStore response, Journal journal, InstantSource time) {
        this.incidents = incidents;
        this.response = response;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID assign(IncidentId id, Command command) {
        incidents.required(id);
        Instant at = command.at() == null ? time.instant() : command.at();
        UUID unit = Ids.next(time.instant());
        response.assign(unit, id, command, at);
        journal.write(
                id.record(),
                Happening.of("unit.assigned", at, command.callsign() + " assigned")
                        .with("Unit", command.kind().words())
                        .with("Officers", String.join(", ", command.officers())));
        return unit;
    }
}
