package concordat.incidents;

import static concordat.actor.Time.utc;

import concordat.actor.NotFound;
import concordat.people.PersonId;
import concordat.records.RecordId;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Incidents, whom they concern and how they ended. Who is going is in [ResponseStore].
@Repository
class IncidentStore {
    private static final String OPEN = """
            insert into incidents.incident (id, reference, opened_at, source, headline, borough, police_force, policing_unit,
                   trust, council, ambulance, location_kind, location_text, postcode, what3words, latitude, longitude, caller_name,
                   caller_phone, caller_relation, caller_safe_to_call, mental_health, definition_version, imported)
            values (:id, (select r.reference from records.record r where r.id = :id), :openedAt, :source, :headline, :borough, :policeForce, :policingUnit,
                   :trust, :council, :ambulance, :kind, :text, :postcode, :what3words, :latitude, :longitude, :callerName,
                   :callerPhone, :callerRelation, :safeToCall, :mentalHealth, :definition, cast(:imported as jsonb))
            returning reference
            """;

    private static final String FIND = """
            select i.id, i.reference, i.opened_at, i.closed_at, i.source, i.headline, i.borough, i.police_force,
                   i.policing_unit, i.trust, i.council, i.ambulance, i.location_text, i.postcode, i.what3words, i.latitude,
                   i.longitude, i.location_kind, i.caller_name, i.caller_phone, i.caller_relation, i.caller_safe_to_call, i.mental_health,
                   i.definition_version
              from incidents.incident i
             where i.id = :id
            """;

    private static final String LOCATE = """
            update incidents.incident
               set borough = :borough, police_force = :policeForce, policing_unit = :policingUnit, trust = :trust,
                   council = :council, ambulance = :ambulance, location_kind = :kind, location_text = :text, postcode = :postcode,
                   what3words = :what3words, latitude = :latitude, longitude = :longitude
             where id = :id
            """;

    private static final String HEAD = """
            update incidents.incident set headline = :headline where id = :id
            """;

    private static final String FLAG = """
            update incidents.incident set mental_health = :flag, definition_version = :definition where id = :id
            """;

    /// Not before it was opened, which a clock that was ahead may have said.
    private static final String CLOSE = """
            update incidents.incident set closed_at = greatest(:at, opened_at) where id = :id and closed_at is null
            """;

    private static final String SAVE_OUTCOME = """
            insert into incidents.outcome (incident, code, words) values (:incident, :code, :words)
            on conflict do nothing
            """;

    private static final String OUTCOMES = """
            select o.words from incidents.outcome o where o.incident = :incident order by o.code
            """;

    private static final String LINK_SUBJECT = """
            insert into incidents.subject (incident, person, role, name_shown, linked_at)
            values (:incident, :person, :role, :name, :at)
            on conflict do nothing
            """;

    private static final String SUBJECTS = """
            select s.person, s.role, s.name_shown from incidents.subject s where s.incident = :incident order by s.linked_at
            """;

    private static final String INCIDENTS_OF = """
            select i.id, i.reference, i.opened_at, i.closed_at, i.headline, i.borough, i.location_text, i.location_kind,
                   i.mental_health
              from incidents.subject s
              join incidents.incident i on i.id = s.incident
             where s.person = any(:people)
             order by i.opened_at desc, i.id desc
             limit :most
            """;

    private final JdbcClient jdbc;

    IncidentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Gives its reference.
    String open(IncidentId id, Instant openedAt, OpenIncident.Command command, Route route) {
        Caller caller = command.caller();
        return located(jdbc.sql(OPEN), id, command.borough(), route, command.place())
                .param("openedAt", utc(openedAt))
                .param("source", command.source().name())
                .param("headline", command.headline())
                .param("callerName", caller.name())
                .param("callerPhone", caller.phone())
                .param("callerRelation", caller.relation())
                .param("safeToCall", caller.safeToCall().name())
                .param("mentalHealth", command.mentalHealth().name())
                .param("definition", Incident.DEFINITION)
                .param("imported", null, Types.VARCHAR)
                .query(String.class)
                .single();
    }

    Optional<Incident> find(IncidentId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(Incident.class).optional();
    }

    Incident required(IncidentId id) {
        return find(id).orElseThrow(() -> new NotFound("No incident " + id));
    }

    void locate(IncidentId id, String borough, Route route, Place place) {
        one(located(jdbc.sql(LOCATE), id, borough, route, place).update(), id);
    }

    void head(IncidentId id, String headline) {
        one(jdbc.sql(HEAD).param("id", id.value()).param("headline", headline).update(), id);
    }

    void flag(IncidentId id, Known mentalHealth) {
        one(
                jdbc.sql(FLAG)
                        .param("id", id.value())
                        .param("flag", mentalHealth.name())
                        .param("definition", Incident.DEFINITION)
                        .update(),
                id);
    }

    boolean close(IncidentId id, Instant at) {
        return jdbc.sql(CLOSE).param("id", id.value()).param("at", utc(at)).update() == 1;
    }

    void saveOutcome(IncidentId id, String code, String words) {
        jdbc.sql(SAVE_OUTCOME)
                .param("incident", id.value())
                .param("code", code)
                .param("words", words)
                .update();
    }

    List<String> outcomes(IncidentId id) {
        return jdbc.sql(OUTCOMES)
                .param("incident", id.value())
                .query(String.class)
                .list();
    }

    boolean link(IncidentId id, PersonId person, Subject.Role role, String name, Instant at) {
        return jdbc.sql(LINK_SUBJECT)
                        .param("incident", id.value())
                        .param("person", person.value())
                        .param("role", role.name())
                        .param("name", name)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    List<Subject> subjects(IncidentId id) {
        return jdbc.sql(SUBJECTS)
                .param("incident", id.value())
                .query(Subject.class)
                .list();
    }

    List<IncidentRow> incidentsOf(List<RecordId> people, int most) {
        return jdbc.sql(INCIDENTS_OF)
                .param("people", people.stream().map(RecordId::value).toArray(UUID[]::new))
                .param("most", most)
                .query(IncidentRow.class)
                .list();
    }

    private static StatementSpec located(StatementSpec sql, IncidentId id, String borough, Route route, Place place) {
        return sql.param("id", id.value())
                .param("borough", borough)
                .param("policeForce", route.policeForce())
                .param("policingUnit", route.policingUnit())
                .param("trust", route.trust())
                .param("council", route.council())
                .param("ambulance", route.ambulance())
                .param("kind", place.kind().name())
                .param("text", place.text())
                .param("postcode", place.postcode())
                .param("what3words", place.what3words())
                .param("latitude", place.latitude(), Types.DOUBLE)
                .param("longitude", place.longitude(), Types.DOUBLE);
    }

    private static void one(int changed, IncidentId id) {
        if (changed != 1) {
            throw new NotFound("No incident " + id);
        }
    }
}
