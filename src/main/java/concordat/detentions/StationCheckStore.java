package concordat.detentions;

import static concordat.detentions.DetentionStore.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StationCheckStore {
    private static final String ADD = """
            insert into detentions.station_check (detention_id, kind, made_at, made_by, found)
            values (:id, :kind, :at, :by, :found)
            on conflict do nothing
            """;

    private static final String LAST = """
            select max(c.made_at) from detentions.station_check c where c.detention_id = :id and c.kind = :kind
            """;

    private final JdbcClient jdbc;

    StationCheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DetentionId id, String kind, Instant at, String by, String found) {
        jdbc.sql(ADD)
                .param("id", id.value())
                .param("kind", kind)
                .param("at", utc(at))
                .param("by", by)
                .param("found", found)
                .update();
    }

    Optional<Instant> last(DetentionId id, String kind) {
        return jdbc.sql(LAST)
                .param("id", id.value())
                .param("kind", kind)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
