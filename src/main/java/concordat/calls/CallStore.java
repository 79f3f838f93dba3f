package concordat.calls;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import concordat.actor.NotFound;
import concordat.incidents.Caller;
import concordat.incidents.IncidentId;
import concordat.prompts.Answer;
import concordat.prompts.QuestionSet;
import concordat.prompts.Response;
import concordat.prompts.Suggestion;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallStore {
    private static final String TAKE = """
            insert into calls.call (id, incident, received_at, handler, caller_name, caller_phone, caller_relation,
                                    caller_safe_to_call)
            values (:id, :incident, :at, :handler, :name, :phone, :relation, :safe)
            """;

    private static final String INCIDENT = """
            select c.incident from calls.call c where c.id = :id
            """;

    private static final String ANSWER = """
            insert into calls.prompt_answer (id, incident, set_id, set_version, question_id, question, answer, answered_at,
                                             answered_by)
            values (:id, :incident, :set, :version, :question, :text, :answer, :at, :by)
            """;

    private static final String ANSWERS = """
            select a.set_id as set, a.question_id as question, a.answer as value
              from calls.prompt_answer a
             where a.incident = :incident
             order by a.answered_at, a.id
             limit 2000
            """;

    private static final String DECIDE = """
            insert into calls.suggestion (id, incident, prompts_version, suggested, reasons, decided, departure_reason,
                                          decided_at, decided_by)
            values (:id, :incident, :version, :suggested, :reasons, :decided, :departure, :at, :by)
            """;

    private static final String DECIDED = """
            select s.decided from calls.suggestion s
             where s.incident = :incident
             order by s.decided_at desc, s.id desc
             limit 1
            """;

    private final JdbcClient jdbc;

    CallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(UUID id, IncidentId incident, Caller caller, Instant at, Actor handler) {
        jdbc.sql(TAKE)
                .param("id", id)
                .param("incident", incident.value())
                .param("at", utc(at))
                .param("handler", handler.name())
                .param("name", caller.name())
                .param("phone", caller.phone())
                .param("relation", caller.relation())
                .param("safe", caller.safeToCall().name())
                .update();
    }

    /// Throws [NotFound] where there is no such call that the actor may see.
    IncidentId incidentOf(UUID call) {
        return jdbc.sql(INCIDENT)
                .param("id", call)
                .query(UUID.class)
                .optional()
                .map(IncidentId::new)
                .orElseThrow(() -> new NotFound("No call " + call));
    }

    void answer(
            UUID id,
            IncidentId incident,
            QuestionSet set,
            QuestionSet.Question question,
            String answer,
            Instant at,
            Actor by) {
        jdbc.sql(ANSWER)
                .param("id", id)
                .param("incident", incident.value())
                .param("set", set.id())
                .param("version", set.version())
                .param("question", question.id())
                .param("text", question.text())
                .param("answer", answer)
                .param("at", utc(at))
                .param("by", by.name())
                .update();
    }

    /// In the order they were given.
    List<Answer> answers(IncidentId incident) {
        return jdbc.sql(ANSWERS)
                .param("incident", incident.value())
                .query(Answer.class)
                .list();
    }

    void decide(
            UUID id,
            IncidentId incident,
            String version,
            Suggestion suggestion,
            Response decided,
            String departure,
            Instant at,
            Actor by) {
        jdbc.sql(DECIDE)
                .param("id", id)
                .param("incident", incident.value())
                .param("version", version)
                .param(
                        "suggested",
                        suggestion.response() == null
                                ? null
                                : suggestion.response().name(),
                        Types.VARCHAR)
                .param("reasons", suggestion.reasons().toArray(String[]::new))
                .param("decided", decided.name())
                .param("departure", departure)
                .param("at", utc(at))
                .param("by", by.name())
                .update();
    }

    Optional<Response> decided(IncidentId incident) {
        return jdbc.sql(DECIDED)
                .param("incident", incident.value())
                .query(String.class)
                .optional()
                .map(Response::valueOf);
    }
}
