package concordat.detentions;

import static concordat.actor.Time.utc;

import concordat.actor.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The handover: codes, requests that police stay, and who accepted.
@Repository
class HandoverStore {
    /// A request by the receiving place that police stay for a while.
    record Stay(
            UUID id,
            Instant askedAt,
            String askedBy,
            String reason,
            Instant until,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            @Nullable Boolean accepted,
            @Nullable String answer) {}

    /// What a code opened.
    record Redeemed(UUID detentionId, String agency) {}

    private static final String ADD_CODE = """
            insert into detentions.handover_code (code_hash, detention_id, agency, made_at, expires_at)
            values (:hash, :detention, :agency, :madeAt, :expiresAt)
            """;

    private static final String REDEEM = """
            select r.detention_id, r.agency from detentions.redeem(:hash, :name, :at) r
            """;

    private static final String ACCEPT = """
            update detentions.detention set handed_over_at = :at, receiver = :receiver
             where id = :id and handed_over_at is null
            """;

    private static final String RELEASE = """
            update detentions.detention set released_at = :at where id = :id and released_at is null
            """;

    private static final String REOPEN = """
            update detentions.detention set handed_over_at = null, receiver = null, released_at = null where id = :id
            """;

    private static final String ASK_TO_STAY = """
            insert into detentions.stay (id, detention_id, asked_at, asked_by, reason, until)
            values (:id, :detention, :at, :by, :reason, :until)
            """;

    private static final String ANSWER = """
            update detentions.stay s
               set answered_at = :at, answered_by = :by, accepted = :accepted, answer = :answer
             where s.id = :id and s.detention_id = :detention and s.answered_at is null
            returning s.until
            """;

    private static final String STAYS = """
            select s.id, s.asked_at, s.asked_by, s.reason, s.until, s.answered_at, s.answered_by, s.accepted, s.answer
              from detentions.stay s
             where s.detention_id = :id
             order by s.asked_at desc, s.id
             limit 20
            """;

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addCode(byte[] hash, DetentionId detention, String agency, Instant madeAt, Instant expiresAt) {
        jdbc.sql(ADD_CODE)
                .param("hash", hash)
                .param("detention", detention.value())
                .param("agency", agency)
                .param("madeAt", utc(madeAt))
                .param("expiresAt", utc(expiresAt))
                .update();
    }

    Optional<Redeemed> redeem(byte[] hash, String name, Instant at) {
        return jdbc.sql(REDEEM)
                .param("hash", hash)
                .param("name", name)
                .param("at", utc(at))
                .query(Redeemed.class)
                .optional();
    }

    boolean accept(DetentionId id, String receiver, Instant at) {
        return jdbc.sql(ACCEPT)
                        .param("id", id.value())
                        .param("receiver", receiver)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean release(DetentionId id, Instant at) {
        return jdbc.sql(RELEASE).param("id", id.value()).param("at", utc(at)).update() == 1;
    }

    void reopen(DetentionId id) {
        jdbc.sql(REOPEN).param("id", id.value()).update();
    }

    void askToStay(UUID id, DetentionId detention, String by, String reason, Instant until, Instant at) {
        jdbc.sql(ASK_TO_STAY)
                .param("id", id)
                .param("detention", detention.value())
                .param("at", utc(at))
                .param("by", by)
                .param("reason", reason)
                .param("until", utc(until))
                .update();
    }

    /// Gives until when they were asked to stay.
    Instant answer(DetentionId detention, UUID stay, boolean accepted, String by, String answer, Instant at) {
        return jdbc.sql(ANSWER)
                .param("id", stay)
                .param("detention", detention.value())
                .param("accepted", accepted)
                .param("by", by)
                .param("answer", answer)
                .param("at", utc(at))
                .query(java.time.OffsetDateTime.class)
                .optional()
                .map(java.time.OffsetDateTime::toInstant)
                .orElseThrow(() -> new NotFound("No unanswered request " + stay));
    }

    List<Stay> stays(DetentionId id) {
        return jdbc.sql(STAYS).param("id", id.value()).query(Stay.class).list();
    }
}
