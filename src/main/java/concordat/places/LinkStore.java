package concordat.places;

import static concordat.actor.Time.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The links with which suites are confirmed without an account: one of each place.
@Repository
class LinkStore {
    /// What its own coordinator may know of a link. It cannot be shown again.
    record Made(String maker, Instant madeAt, Instant expiresAt) {}

    /// What a link is checked against.
    ///
    /// @param madeBy the account of who made it, who answers for it
    record Link(
            String place,
            UUID id,
            String organisation,
            byte[] sealedKey,
            UUID madeBy,
            String maker,
            Instant expiresAt) {}

    private static final String MADE = """
            select l.maker, l.made_at, l.expires_at from places.link l where l.place = :place
            """;

    private static final String MAKE = """
            insert into places.link (place, id, sealed_key, made_by, maker, made_at, expires_at)
            values (:place, :id, :key, actor.id(), :maker, actor.now(), :expires)
            on conflict (place) do update
               set id = excluded.id, sealed_key = excluded.sealed_key, made_by = excluded.made_by, maker = excluded.maker,
                   made_at = excluded.made_at, expires_at = excluded.expires_at
            """;

    private static final String OF = """
            select l.place, l.id, l.organisation, l.sealed_key, l.made_by, l.maker, l.expires_at from places.link_of(:place) l
            """;

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Made> made(String place) {
        return jdbc.sql(MADE).param("place", place).query(Made.class).optional();
    }

    /// Takes the place of the link that there was.
    void make(String place, UUID id, byte[] sealedKey, String maker, Instant expires) {
        jdbc.sql(MAKE)
                .param("place", place)
                .param("id", id)
                .param("key", sealedKey)
                .param("maker", maker)
                .param("expires", utc(expires))
                .update();
    }

    /// Asked before anybody acts.
    Optional<Link> of(String place) {
        return jdbc.sql(OF).param("place", place).query(Link.class).optional();
    }
}
