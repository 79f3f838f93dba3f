package concordat.detentions;

import static concordat.actor.Time.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssessorStore {
    record Asked(
            UUID id,
            AskAssessor.Kind kind,
            String agency,
            Instant askedAt,
            @Nullable String name,
            @Nullable Instant arrivedAt) {}

    private static final String ASK = """
            insert into detentions.assessor (id, detention_id, kind, agency, asked_at)
            values (:id, :detention, :kind, :agency, :at)
            """;

    private static final String ARRIVED = """
            update detentions.assessor a set name = :name, arrived_at = :at
             where a.id = :id and a.detention_id = :detention and a.arrived_at is null
            """;

    private static final String ASKED = """
            select a.id, a.kind, a.agency, a.asked_at, a.name, a.arrived_at
              from detentions.assessor a
             where a.detention_id = :id
             order by a.asked_at, a.id
             limit 20
            """;

    private final JdbcClient jdbc;

    AssessorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(UUID id, DetentionId detention, AskAssessor.Kind kind, String agency, Instant at) {
        jdbc.sql(ASK)
                .param("id", id)
                .param("detention", detention.value())
                .param("kind", kind.name())
                .param("agency", agency)
                .param("at", utc(at))
                .update();
    }

    boolean arrived(DetentionId detention, UUID id, String name, Instant at) {
        return jdbc.sql(ARRIVED)
                        .param("id", id)
                        .param("detention", detention.value())
                        .param("name", name)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    List<Asked> asked(DetentionId id) {
        return jdbc.sql(ASKED).param("id", id.value()).query(Asked.class).list();
    }
}
