package concordat.incidents;

import static concordat.actor.Time.utc;
import static concordat.actor.Time.utcOrNull;

import concordat.actor.NotFound;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Units and ambulances: who was sent and how far they have got.
@Repository
class ResponseStore {
    private static final String ASSIGN = """
            insert into incidents.unit (id, incident, callsign, officers, kind, assigned_at)
            values (:id, :incident, :callsign, :officers, :kind, :at)
            """;

    private static final String UNITS = """
            select u.id, u.callsign, array_to_string(u.officers, ', ') as officers, u.kind, u.assigned_at, u.en_route_at,
                   u.at_scene_at, u.clear_at, u.clear_reason
              from incidents.unit u
             where u.incident = :incident
             order by u.assigned_at, u.id
            """;

    private static final String UNIT = """
            select u.id, u.callsign, array_to_string(u.officers, ', ') as officers, u.kind, u.assigned_at, u.en_route_at,
                   u.at_scene_at, u.clear_at, u.clear_reason
              from incidents.unit u
             where u.incident = :incident and u.id = :id
               for update
            """;

    private static final String MOVE = """
            update incidents.unit
               set en_route_at = case when :step = 'EN_ROUTE' then :at else en_route_at end,
                   at_scene_at = case when :step = 'AT_SCENE' then :at else at_scene_at end,
                   clear_at = case when :step = 'CLEAR' then :at else clear_at end,
                   clear_reason = case when :step = 'CLEAR' then :reason else clear_reason end
             where id = :id
            """;

    private static final String REQUEST = """
            insert into incidents.ambulance_request (id, incident, agency, requested_at, asked_grade, reason, police_on_scene,
                                                     trust_reference)
            values (:id, :incident, :agency, :at, :grade, :reason, :police, :reference)
            """;

    private static final String GRADE = """
            insert into incidents.ambulance_grade (id, incident, request, graded_at, grade, because_police, reason)
            values (:id, :incident, :request, :at, :grade, :police, :reason)
            """;

    private static final String REQUESTS = """
            select r.id, r.agency, r.requested_at, r.asked_grade, r.reason, r.police_on_scene,
                   (select g.grade from incidents.ambulance_grade g
                     where g.request = r.id order by g.graded_at desc, g.id desc limit 1) as given_grade,
                   (select min(g.graded_at) from incidents.ambulance_grade g
                     where g.request = r.id and g.because_police) as lowered_at,
                   r.trust_reference, r.on_scene_at, r.left_at, r.declined_at, r.declined_reason
              from incidents.ambulance_request r
             where r.incident = :incident
             order by r.requested_at, r.id
            """;

    private static final String PROGRESS = """
            update incidents.ambulance_request
               set on_scene_at = case when :step = 'ON_SCENE' then :at else on_scene_at end,
                   left_at = case when :step = 'LEFT' then :at else left_at end,
                   declined_at = case when :step = 'DECLINED' then :at else declined_at end,
                   declined_reason = case when :step = 'DECLINED' then :reason else declined_reason end
             where id = :id
            """;

    private static final String REFERENCE = """
            update incidents.ambulance_request set trust_reference = :reference where id = :id
            """;

    private final JdbcClient jdbc;

    ResponseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void assign(UUID id, IncidentId incident, AssignUnit.Command command, Instant at) {
        jdbc.sql(ASSIGN)
                .param("id", id)
                .param("incident", incident.value())
                .param("callsign", command.callsign())
                .param("officers", command.officers().toArray(String[]::new))
                .param("kind", command.kind().name())
                .param("at", utc(at))
                .update();
    }

    List<Unit> units(IncidentId incident) {
        return jdbc.sql(UNITS)
                .param("incident", incident.value())
                .query(Unit.class)
                .list();
    }

    Unit lockUnit(IncidentId incident, UUID id) {
        return jdbc.sql(UNIT)
                .param("incident", incident.value())
                .param("id", id)
                .query(Unit.class)
                .optional()
                .orElseThrow(() -> new NotFound("No unit " + id));
    }

    void move(UUID unit, Unit.Step step, Instant at, String reason) {
        jdbc.sql(MOVE)
                .param("id", unit)
                .param("step", step.name())
                .param("at", utcOrNull(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", reason)
                .update();
    }

    void request(UUID id, IncidentId incident, String agency, RequestAmbulance.Command command, Instant at) {
        jdbc.sql(REQUEST)
                .param("id", id)
                .param("incident", incident.value())
                .param("agency", agency)
                .param("at", utc(at))
                .param("grade", command.grade().name())
                .param("reason", command.reason())
                .param("police", command.policeOnScene())
                .param("reference", command.reference())
                .update();
    }

    void grade(UUID id, IncidentId incident, UUID request, RegradeAmbulance.Command command, Instant at) {
        jdbc.sql(GRADE)
                .param("id", id)
                .param("incident", incident.value())
                .param("request", request)
                .param("at", utc(at))
                .param("grade", command.grade().name())
                .param("police", command.becausePolice())
                .param("reason", command.reason())
                .update();
    }

    List<AmbulanceRequest> requests(IncidentId incident) {
        return jdbc.sql(REQUESTS)
                .param("incident", incident.value())
                .query(AmbulanceRequest.class)
                .list();
    }

    AmbulanceRequest request(IncidentId incident, UUID id) {
        Optional<AmbulanceRequest> found =
                requests(incident).stream().filter(one -> one.id().equals(id)).findFirst();
        return found.orElseThrow(() -> new NotFound("No ambulance request " + id));
    }

    void progress(UUID request, AmbulanceRequest.Step step, Instant at, String reason) {
        jdbc.sql(PROGRESS)
                .param("id", request)
                .param("step", step.name())
                .param("at", utcOrNull(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", reason)
                .update();
    }

    void saveReference(UUID request, String reference) {
        jdbc.sql(REFERENCE).param("id", request).param("reference", reference).update();
    }
}
