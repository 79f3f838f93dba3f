package concordat.incidents;

import static concordat.actor.Time.utc;
import static concordat.actor.Time.utcOrNull;

import concordat.actor.Actor;
import concordat.law.RightCareRightPerson.Outcome;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was judged: whether police attend, how vulnerable the person is, THRIVE. Each judgement is added, none
/// replaced.
@Repository
class DecisionStore {
    private static final String DECIDE = """
            insert into incidents.attendance (id, incident, decided_at, decided_by, asked_by, asked, power, thresholds, risk_to,
                   rights, suggested, outcome, reason, receiving_agency, reassess_at, caller_told, caller_told_at,
                   caller_objects, objection)
            values (:id, :incident, :at, :by, :askedBy, :asked, :power, :thresholds, :riskTo,
                   :rights, :suggested, :outcome, :reason, :receivingAgency, :reassessAt, :callerTold, :callerToldAt,
                   :callerObjects, :objection)
            """;

    private static final String LATEST = """
            select a.id, a.decided_at, a.decided_by, a.asked_by, a.asked, a.power, array_to_string(a.thresholds, ',') as thresholds,
                   a.risk_to, a.rights, a.outcome, a.reason, a.receiving_agency, a.reassess_at, a.caller_told, a.caller_told_at,
                   a.caller_objects, a.objection, a.reviewed_at, a.reviewed_by, a.review_agrees, a.review
              from incidents.attendance a
             where a.incident = :incident
             order by a.decided_at desc, a.id desc
             limit 1
            """;

    private static final String REVIEW = """
            update incidents.attendance
               set reviewed_at = :at, reviewed_by = :by, review_agrees = :agrees, review = :review
             where id = :id and reviewed_at is null
            """;

    /// Once nobody attends, the latest decision of each incident that no supervisor has looked at.
    private static final String TO_REVIEW = """
            select i.id, i.reference, i.headline, i.borough, a.decided_at, a.decided_by, a.outcome
              from incidents.attendance a
              join incidents.incident i on i.id = a.incident
             where a.reviewed_at is null and a.outcome <> 'DEPLOY'
               and a.decided_at >= :since
               and i.police_force = (select actor.agency())
               and not exists (select 1 from incidents.attendance later
                                where later.incident = a.incident and (later.decided_at, later.id) > (a.decided_at, a.id))
             order by a.decided_at desc, a.id
             limit 100
            """;

    private static final String OBSERVE = """
            insert into incidents.vulnerability (id, incident, domain, concern, severity, evidence, source, observed_by,
                                                 observed_at, framework)
            values (:id, :incident, :domain, :concern, :severity, :evidence, :source, :by, :at, :framework)
            """;

    private static final String VULNERABILITY = """
            select distinct on (v.domain) v.domain, v.concern, v.severity, v.evidence, v.source, v.observed_by, v.observed_at
              from incidents.vulnerability v
             where v.incident = :incident
             order by v.domain, v.observed_at desc, v.id desc
            """;

    private static final String ASSESS = """
            insert into incidents.thrive (id, incident, assessed_at, assessed_by, threat, harm, risk, investigation,
                                          vulnerability, engagement, rationale)
            values (:id, :incident, :at, :by, :threat, :harm, :risk, :investigation, :vulnerability, :engagement, :rationale)
            """;

    private static final String THRIVE = """
            select t.assessed_at, t.assessed_by, t.threat, t.harm, t.risk, t.investigation, t.vulnerability, t.engagement,
                   t.rationale
              from incidents.thrive t
             where t.incident = :incident
             order by t.assessed_at desc, t.id desc
             limit 1
            """;

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void decide(
            UUID id, IncidentId incident, DecideAttendance.Command command, Outcome suggested, Instant at, Actor by) {
        jdbc.sql(DECIDE)
                .param("id", id)
                .param("incident", incident.value())
                .param("at", utc(at))
                .param("by", by.name())
                .param("askedBy", command.askedBy())
                .param("asked", command.asked())
                .param("power", command.power().name())
                .param(
                        "thresholds",
                        command.thresholds().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("riskTo", command.riskTo())
                .param("rights", command.rights())
                .param("suggested", suggested.name())
                .param("outcome", command.outcome().name())
                .param("reason", command.reason())
                .param("receivingAgency", command.receivingAgency())
                .param("reassessAt", utcOrNull(command.reassessAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("callerTold", command.callerTold())
                .param("callerToldAt", command.callerTold().isEmpty() ? null : utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("callerObjects", command.callerObjects().name())
                .param("objection", command.objection())
                .update();
    }

    Optional<Attendance> latest(IncidentId incident) {
        return jdbc.sql(LATEST)
                .param("incident", incident.value())
                .query(Attendance.class)
                .optional();
    }

    /// Newest first, of the actor's force, at most a hundred.
    List<ToReview> toReview(Instant since) {
        return jdbc.sql(TO_REVIEW)
                .param("since", utc(since))
                .query(ToReview.class)
                .list();
    }

    boolean review(UUID attendance, boolean agrees, String review, Instant at, Actor by) {
        return jdbc.sql(REVIEW)
                        .param("id", attendance)
                        .param("at", utc(at))
                        .param("by", by.name())
                        .param("agrees", agrees)
                        .param("review", review)
                        .update()
                == 1;
    }

    void observe(
            UUID id,
            IncidentId incident,
            AssessVulnerability.Observed observed,
            String framework,
            Instant at,
            Actor by) {
        jdbc.sql(OBSERVE)
                .param("id", id)
                .param("incident", incident.value())
                .param("domain", observed.domain())
                .param("concern", observed.concern().name())
                .param("severity", observed.severity())
                .param("evidence", observed.evidence())
                .param("source", observed.source().name())
                .param("by", by.name())
                .param("at", utc(at))
                .param("framework", framework)
                .update();
    }

    List<Vulnerability> vulnerability(IncidentId incident) {
        return jdbc.sql(VULNERABILITY)
                .param("incident", incident.value())
                .query(Vulnerability.class)
                .list();
    }

    void assess(UUID id, IncidentId incident, AssessThrive.Command command, Instant at, Actor by) {
        jdbc.sql(ASSESS)
                .param("id", id)
                .param("incident", incident.value())
                .param("at", utc(at))
                .param("by", by.name())
                .param("threat", command.threat())
                .param("harm", command.harm())
                .param("risk", command.risk())
                .param("investigation", command.investigation())
                .param("vulnerability", command.vulnerability())
                .param("engagement", command.engagement())
                .param("rationale", command.rationale())
                .update();
    }

    Optional<Thrive> thrive(IncidentId incident) {
        return jdbc.sql(THRIVE)
                .param("incident", incident.value())
                .query(Thrive.class)
                .optional();
    }
}
