package concordat.incidents;

import concordat.actor.NotFound;
import concordat.people.PersonId;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.LinkMeaning;
import concordat.records.RecordId;
import concordat.records.Records;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other modules may ask of incidents.
@Component
@Transactional(readOnly = true)
public class Incidents {
    private final IncidentStore incidents;
    private final ResponseStore response;
    private final DecisionStore decisions;
    private final Records records;
    private final Journal journal;

    Incidents(
            IncidentStore incidents,
            ResponseStore response,
            DecisionStore decisions,
            Records records,
            Journal journal) {
        this.incidents = incidents;
        this.response = response;
        this.decisions = decisions;
        this.records = records;
        this.journal = journal;
    }

    /// Throws [concordat.actor.NotFound] where there is none that the actor may see.
    public Incident find(IncidentId id) {
        return incidents.required(id);
    }

    /// Whom it concerns, in the order they were linked.
    public List<Subject> subjects(IncidentId id) {
        return incidents.subjects(id);
    }

    /// The first who was linked as the person in crisis.
    public Optional<Subject> inCrisis(IncidentId id) {
        return inCrisis(subjects(id));
    }

    /// The same, of those who were asked for already.
    public static Optional<Subject> inCrisis(List<Subject> subjects) {
        return subjects.stream()
                .filter(one -> one.role() == Subject.Role.IN_CRISIS)
                .findFirst();
    }

    /// The incidents that concern any of these people, newest first, as far as the actor may see them.
    public List<IncidentRow> concerning(Collection<PersonId> people, int most) {
        return incidents.incidentsOf(people.stream().map(PersonId::record).toList(), most);
    }

    /// In the order they were made.
    public List<AmbulanceRequest> ambulanceRequests(IncidentId id) {
        return response.requests(id);
    }

    /// In the order they were assigned.
    public List<Unit> units(IncidentId id) {
        return response.units(id);
    }

    /// Throws [concordat.actor.NotFound] where it is not one of this incident's.
    public Unit unit(IncidentId id, UUID unit) {
        return response.units(id).stream()
                .filter(one -> one.id().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NotFound("No unit " + unit));
    }

    /// The latest of each domain that was looked at, A to E.
    public List<Vulnerability> vulnerability(IncidentId id) {
        return decisions.vulnerability(id);
    }

    /// Links what arose from an incident, such as a detention, and says so in the incident's log.
    ///
    /// @param title such as "Section 136 used"
    @Transactional
    public void arose(RecordId what, IncidentId from, Instant at, String title) {
        incidents.required(from);
        records.link(what, LinkMeaning.AROSE_FROM, from.record());
        journal.write(
                from.record(),
                Happening.of("incident.gave-rise", at, title)
                        .with("Record", records.find(what).reference()));
    }
}
