package concordat.detentions.wellbeing;

import static concordat.actor.Time.utc;

import concordat.detentions.DetentionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What receivers ask for beyond the common form, and what was answered.
@Repository
class QuestionStore {
    private static final String ADD = """
            insert into wellbeing.question (id, agency, words, asked_from, asked_by)
            values (:id, :agency, :words, :at, :by)
            on conflict do nothing
            """;

    private static final String END = """
            update wellbeing.question q set ended_at = :at where q.id = :id and q.agency = :agency and q.ended_at is null
            """;

    private static final String OF_AGENCY = """
            select q.id, q.words, q.asked_from, q.asked_by
              from wellbeing.question q
             where q.agency = :agency and q.ended_at is null
             order by q.asked_from, q.id
             limit 20
            """;

    /// What the receiver asks now, and what anybody answered, whoever asked it then.
    private static final String ASKED_OF = """
            select q.id, q.agency, q.words, a.words as answer, a.answered_at, a.answered_by
              from wellbeing.question q
              left join wellbeing.answer a on a.question = q.id and a.detention_id = :detention
             where a.question is not null or (q.agency = :agency and q.ended_at is null)
             order by q.asked_from, q.id
             limit 60
            """;

    private static final String ANSWER = """
            insert into wellbeing.answer (detention_id, question, words, answered_at, answered_by)
            values (:detention, :question, :words, :at, :by)
            on conflict (detention_id, question) do update
               set words = excluded.words, answered_at = excluded.answered_at, answered_by = excluded.answered_by
            """;

    record Question(UUID id, String words, Instant askedFrom, String askedBy) {}

    /// @param answer null where nobody has answered
    record Asked(
            UUID id,
            String agency,
            String words,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {}

    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where the agency asks for this already.
    boolean add(UUID id, String agency, String words, String by, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("agency", agency)
                        .param("words", words)
                        .param("at", utc(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean end(UUID id, String agency, Instant at) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("agency", agency)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    List<Question> ofAgency(String agency) {
        return jdbc.sql(OF_AGENCY).param("agency", agency).query(Question.class).list();
    }

    List<Asked> askedOf(DetentionId detention, String receiver) {
        return jdbc.sql(ASKED_OF)
                .param("detention", detention.value())
                .param("agency", receiver)
                .query(Asked.class)
                .list();
    }

    void answer(DetentionId detention, UUID question, String words, String by, Instant at) {
        jdbc.sql(ANSWER)
                .param("detention", detention.value())
                .param("question", question)
                .param("words", words)
                .param("at", utc(at))
                .param("by", by)
                .update();
    }
}
