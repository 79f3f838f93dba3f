package concordat.detentions.corrections;

import static concordat.actor.Time.utc;
import static concordat.actor.Time.utcOrNull;

import concordat.detentions.DetentionId;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CorrectionStore {
    private static final String ADD = """
            insert into corrections.correction (id, detention_id, part, was, becomes, why, asked_at, asked_by, asked_by_id, late,
                accepted, decided_at, decided_by, answer)
            values (:id, :detention, :part, :was, :becomes, :why, :askedAt, :askedBy, :askedById, :late,
                :accepted, :decidedAt, :decidedBy, :answer)
            """;

    private static final String DECIDE = """
            update corrections.correction c set accepted = :accepted, decided_at = :at, decided_by = :by, answer = :answer
             where c.id = :id and c.detention_id = :detention and c.accepted is null
            """;

    private static final String OF = """
            select c.id, c.part, c.was, c.becomes, c.why, c.asked_at, c.asked_by, c.asked_by_id, c.late, c.accepted, c.decided_at,
                   c.decided_by, c.answer
              from corrections.correction c
             where c.detention_id = :detention
             order by c.asked_at, c.id
             limit 50
            """;

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DetentionId detention, Correction correction) {
        jdbc.sql(ADD)
                .param("id", correction.id())
                .param("detention", detention.value())
                .param("part", correction.part().name())
                .param("was", correction.was())
                .param("becomes", correction.becomes())
                .param("why", correction.why())
                .param("askedAt", utc(correction.askedAt()))
                .param("askedBy", correction.askedBy())
                .param("askedById", correction.askedById())
                .param("late", correction.late())
                .param("accepted", correction.accepted(), Types.BOOLEAN)
                .param("decidedAt", utcOrNull(correction.decidedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("decidedBy", correction.decidedBy())
                .param("answer", correction.answer())
                .update();
    }

    /// False where it was decided already, or PostgreSQL refuses: nobody decides their own.
    boolean decide(DetentionId detention, UUID correction, boolean accepted, String answer, String by, Instant at) {
        return jdbc.sql(DECIDE)
                        .param("id", correction)
                        .param("detention", detention.value())
                        .param("accepted", accepted)
                        .param("answer", answer)
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// Earliest first.
    List<Correction> of(DetentionId detention) {
        return jdbc.sql(OF)
                .param("detention", detention.value())
                .query(Correction.class)
                .list();
    }
}
