package concordat.detentions.arrests;

import static concordat.actor.Time.utc;

import concordat.detentions.DetentionId;
import concordat.law.Rank;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArrestStore {
    private static final String ADD = """
            insert into arrests.arrest (id, detention_id, offence, indictable, arrested_at, recorded_by)
            values (:id, :detention, :offence, :indictable, :at, :by)
            """;

    private static final String ARRIVED = """
            update arrests.arrest a set station = :station, arrived_at = :at, must_end_by = :until
             where a.id = :id and a.arrived_at is null
            """;

    private static final String AUTHORISED = """
            update arrests.arrest a set authorised_at = :at, authorised_by = :by
             where a.id = :id and a.authorised_at is null
            """;

    private static final String MOVED = """
            update arrests.arrest a set must_end_by = :until
             where a.id = :id
            """;

    private static final String CHARGED = """
            update arrests.arrest a set charged_at = :at
             where a.id = :id and a.charged_at is null
            """;

    private static final String RELEASED = """
            update arrests.arrest a set released_at = :at
             where a.id = :id and a.released_at is null
            """;

    private static final String OF = """
            select a.id, a.offence, a.indictable, a.arrested_at, a.recorded_by, a.station, a.arrived_at, a.authorised_at,
                   a.authorised_by, a.must_end_by, a.charged_at, a.released_at
              from arrests.arrest a
             where a.detention_id = :detention
             order by a.arrested_at, a.id
             limit 20
            """;

    private static final String ADD_REVIEW = """
            insert into arrests.review (id, arrest_id, detention_id, made_at, made_by, rank, found)
            values (:id, :arrest, :detention, :at, :by, :rank, :found)
            """;

    private static final String REVIEWS = """
            select r.made_at, r.made_by, r.rank, r.found
              from arrests.review r
             where r.arrest_id = :arrest
             order by r.made_at, r.id
             limit 50
            """;

    private static final String ADD_EXTENSION = """
            insert into arrests.extension (id, arrest_id, detention_id, by_court, given_by, given_at, until, lawful)
            values (:id, :arrest, :detention, :court, :by, :at, :until, :lawful)
            """;

    private static final String EXTENSIONS = """
            select e.by_court, e.given_by, e.given_at, e.until, e.lawful
              from arrests.extension e
             where e.arrest_id = :arrest
             order by e.given_at, e.id
             limit 20
            """;

    private final JdbcClient jdbc;

    ArrestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DetentionId detention, UUID id, String offence, boolean indictable, Instant at, String by) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("detention", detention.value())
                .param("offence", offence)
                .param("indictable", indictable)
                .param("at", utc(at))
                .param("by", by)
                .update();
    }

    void arrived(UUID arrest, String station, Instant at, Instant mustEndBy) {
        jdbc.sql(ARRIVED)
                .param("id", arrest)
                .param("station", station)
                .param("at", utc(at))
                .param("until", utc(mustEndBy))
                .update();
    }

    void authorised(UUID arrest, String by, Instant at) {
        jdbc.sql(AUTHORISED)
                .param("id", arrest)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    void moved(UUID arrest, Instant mustEndBy) {
        jdbc.sql(MOVED).param("id", arrest).param("until", utc(mustEndBy)).update();
    }

    void charged(UUID arrest, Instant at) {
        jdbc.sql(CHARGED).param("id", arrest).param("at", utc(at)).update();
    }

    void released(UUID arrest, Instant at) {
        jdbc.sql(RELEASED).param("id", arrest).param("at", utc(at)).update();
    }

    /// Earliest first.
    List<Arrest> of(DetentionId detention) {
        return jdbc.sql(OF)
                .param("detention", detention.value())
                .query(Arrest.class)
                .list();
    }

    Optional<Arrest> open(DetentionId detention) {
        return of(detention).stream().filter(Arrest::isOpen).findFirst();
    }

    void addReview(UUID id, UUID arrest, DetentionId detention, Instant at, String by, Rank rank, String found) {
        jdbc.sql(ADD_REVIEW)
                .param("id", id)
                .param("arrest", arrest)
                .param("detention", detention.value())
                .param("at", utc(at))
                .param("by", by)
                .param("rank", rank.name())
                .param("found", found)
                .update();
    }

    /// Earliest first.
    List<Arrest.Review> reviews(UUID arrest) {
        return jdbc.sql(REVIEWS)
                .param("arrest", arrest)
                .query(Arrest.Review.class)
                .list();
    }

    void addExtension(UUID id, UUID arrest, DetentionId detention, Arrest.Extension given) {
        jdbc.sql(ADD_EXTENSION)
                .param("id", id)
                .param("arrest", arrest)
                .param("detention", detention.value())
                .param("court", given.byCourt())
                .param("by", given.givenBy())
                .param("at", utc(given.givenAt()))
                .param("until", utc(given.until()))
                .param("lawful", given.lawful())
                .update();
    }

    /// Earliest first.
    List<Arrest.Extension> extensions(UUID arrest) {
        return jdbc.sql(EXTENSIONS)
                .param("arrest", arrest)
                .query(Arrest.Extension.class)
                .list();
    }
}
