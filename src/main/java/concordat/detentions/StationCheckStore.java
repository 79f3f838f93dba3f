package concordat.detentions;

import static concordat.actor.Time.utc;

import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StationCheckStore {
    /// @param asleep whether, at a review, they slept and a professional had found no risk that needs more
    record Made(Instant at, boolean asleep) {}

    private static final String ADD = """
            insert into detentions.station_check (detention_id, kind, made_at, made_by, found, asleep, still_needed,
                checks_can_be_made, move_would_harm)
            values (:id, :kind, :at, :by, :found, :asleep, :stillNeeded, :checksCanBeMade, :moveWouldHarm)
            on conflict do nothing
            """;

    private static final String LAST_BEFORE = """
            select c.made_at as at, c.asleep
              from detentions.station_check c
             where c.detention_id = :id and c.kind = :kind and c.made_at >= :since and c.made_at < :before
             order by c.made_at desc
             limit 1
            """;

    private static final String IS_LATEST = """
            select not exists (select 1 from detentions.station_check c
                                where c.detention_id = :id and c.kind = :kind and c.made_at > :at)
            """;

    private final JdbcClient jdbc;

    StationCheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addCheck(DetentionId id, Instant at, String by, String found) {
        add(id, "CHECK", at, by, found)
                .param("asleep", false)
                .param("stillNeeded", null, Types.BOOLEAN)
                .param("checksCanBeMade", null, Types.BOOLEAN)
                .param("moveWouldHarm", null, Types.BOOLEAN)
                .update();
    }

    void addReview(DetentionId id, Instant at, String by, StationChecks.Review review) {
        add(id, "REVIEW", at, by, review.words())
                .param("asleep", review.asleepAndNoRiskFound())
                .param("stillNeeded", review.stillNeeded())
                .param("checksCanBeMade", review.checksCanBeMade())
                .param("moveWouldHarm", review.moveWouldHarm())
                .update();
    }

    private JdbcClient.StatementSpec add(DetentionId id, String kind, Instant at, String by, String found) {
        return jdbc.sql(ADD)
                .param("id", id.value())
                .param("kind", kind)
                .param("at", utc(at))
                .param("by", by)
                .param("found", found);
    }

    /// The last one made before a time, in the stay at a station that began at `since`.
    Optional<Made> lastBefore(DetentionId id, String kind, Instant since, Instant before) {
        return jdbc.sql(LAST_BEFORE)
                .param("id", id.value())
                .param("kind", kind)
                .param("since", utc(since))
                .param("before", utc(before))
                .query(Made.class)
                .optional();
    }

    boolean isLatest(DetentionId id, String kind, Instant at) {
        return jdbc.sql(IS_LATEST)
                .param("id", id.value())
                .param("kind", kind)
                .param("at", utc(at))
                .query(Boolean.class)
                .single();
    }
}
