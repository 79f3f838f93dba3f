package concordat.web;

import static concordat.actor.Time.utc;

import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnsweredStore {
    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            byte[] requestHash,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {}

    private static final String BEGIN = """
            insert into web.answered (actor_id, key, request_hash, asked_at)
            values (:actor, :key, :hash, actor.now())
            on conflict do nothing
            """;

    private static final String EARLIER = """
            select a.request_hash, a.status, a.content_type, a.location, a.body
              from web.answered a
             where a.actor_id = :actor and a.key = :key
            """;

    private static final String ANSWER = """
            update web.answered
               set status = :status, content_type = :type, location = :location, body = :body
             where actor_id = :actor and key = :key
            """;

    private static final String FORGET = """
            select web.forget_answers(:before, :most)
            """;

    private final JdbcClient jdbc;

    AnsweredStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Answers how many it forgot.
    int forget(Instant before, int most) {
        return jdbc.sql(FORGET)
                .param("before", utc(before))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /// Waits for anyone who is answering the same key. False where it was answered before.
    boolean begin(UUID actor, String key, byte[] hash) {
        return jdbc.sql(BEGIN)
                        .param("actor", actor)
                        .param("key", key)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    Row earlier(UUID actor, String key) {
        return jdbc.sql(EARLIER)
                .param("actor", actor)
                .param("key", key)
                .query(Row.class)
                .single();
    }

    void answer(UUID actor, String key, HeldResponse.Answer answer) {
        jdbc.sql(ANSWER)
                .param("actor", actor)
                .param("key", key)
                .param("status", answer.status())
                .param("type", answer.contentType(), Types.VARCHAR)
                .param("location", answer.location(), Types.VARCHAR)
                .param("body", answer.body())
                .update();
    }
}
