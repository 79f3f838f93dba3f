package concordat.pathway;

import static concordat.actor.Time.utc;

import concordat.detentions.DetentionId;
import concordat.incidents.IncidentId;
import concordat.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who waits, what each stage took, and what became of whom: each question is one query.
@Repository
class PathwayStore {
    private static final String PERSON_FRAGMENT = """
            select p.id, p.reference, p.person_name, p.officer_agency, p.detained_at, p.place_name, p.arrived_at, p.left_at,
                   p.held_at_place, p.handed_over_at, p.released_at, p.must_end_by, p.ended_at, p.outcome, p.started_at,
                   p.finished_at, p.agreed, p.agreed_at, p.bed_asked_at, p.bed_found_at, p.next_kind, p.next_due_at,
                   p.next_agency, p.next_owner, p.our_kind, p.our_due_at
              from pathway.person p
            """;

    /// By itself, because PostgreSQL plans it once, and plans anew whatever says since when.
    private static final String OPEN = PERSON_FRAGMENT + """
             where p.ended_at is null
             order by p.detained_at, p.id
             limit :most
            """;

    /// Those open, and those who were when the page was first shown: nobody moves up under the cursor. Whoever came
    /// since is at the end.
    private static final String WAITING = PERSON_FRAGMENT + """
             where p.ended_at is null or p.ended_at >= :shown
             order by coalesce(p.seen_since, p.detained_at) > :shown, p.detained_at, p.id
             limit :most
            """;

    private static final String TIMES = """
            select t.incident_seen, t.clinical_seen, t.called_at, t.on_scene_at, t.consulted_at, t.detained_at,
                   t.ambulance_asked_at, t.ambulance_on_scene_at, t.place_asked_at, t.place_accepted_at, t.declines,
                   t.left_scene_at, t.arrived_at, t.handed_over_at, t.released_at, t.amhp_asked_at, t.amhp_arrived_at,
                   t.doctor_asked_at, t.doctor_arrived_at, t.assessment_started_at, t.assessment_finished_at, t.agreed_at,
                   t.ended_at, t.must_end_by, t.bed_asked_at, t.bed_found_at, t.extension_at
              from pathway.times t
             where t.id = :id
            """;

    private static final String HELD_AROUND = """
            select h.id, h.reference, h.detained_at
              from pathway.held h
             where h.person_id = any(:people)
               and h.id <> :id
               and h.detained_at >= :from and h.detained_at <= :to
             order by h.detained_at, h.id
             limit 50
            """;

    private static final String TOLD_FRAGMENT = """
            select t.id, t.reference, t.person_name, t.place_name, t.detained_at, t.ended_at, t.outcome, t.words
              from pathway.told t
            """;

    private static final String TOLD_OFFICER = TOLD_FRAGMENT + """
             where t.officer_id = :officer and t.ended_at >= :since
             order by t.ended_at desc, t.id
             limit 50
            """;

    private static final String TOLD_INCIDENT = TOLD_FRAGMENT + """
             where t.incident_id = :incident
             order by t.detained_at, t.id
             limit 50
            """;

    private final JdbcClient jdbc;

    PathwayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whoever has been held longest first.
    List<Waiting> open(int most) {
        return jdbc.sql(OPEN).param("most", most).query(Waiting.class).list();
    }

    /// For a page that stands open since a time.
    List<Waiting> waiting(Instant shown, int most) {
        return jdbc.sql(WAITING)
                .param("shown", utc(shown))
                .param("most", most)
                .query(Waiting.class)
                .list();
    }

    Times times(DetentionId id) {
        return jdbc.sql(TIMES).param("id", id.value()).query(Times.class).single();
    }

    /// The other times at which a person was held, under any of their records, earliest first.
    List<Held> heldAround(DetentionId id, List<PersonId> people, Instant from, Instant to) {
        return jdbc.sql(HELD_AROUND)
                .param("id", id.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("from", utc(from))
                .param("to", utc(to))
                .query(Held.class)
                .list();
    }

    /// What became of those whom an officer detained, the latest end first.
    List<Told> toldOfficer(UUID officer, Instant since) {
        return jdbc.sql(TOLD_OFFICER)
                .param("officer", officer)
                .param("since", utc(since))
                .query(Told.class)
                .list();
    }

    List<Told> toldIncident(IncidentId incident) {
        return jdbc.sql(TOLD_INCIDENT)
                .param("incident", incident.value())
                .query(Told.class)
                .list();
    }
}
