package concordat.people;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which records are of the same person.
@Repository
class JoinedStore {
    /// Each is kept from both sides, and followed from either.
    private static final String SAME = """
            with recursive same (id) as (
                select cast(:id as uuid)
                union
                select case when s.person_id = m.id then s.other else s.person_id end
                  from same m
                  join people.same_person s on s.ended_at is null and (s.person_id = m.id or s.other = m.id))
            select m.id from same m limit 50
            """;

    private static final String OF = """
            select s.other, coalesce(p.reference, '') as reference, coalesce(people.name_of(s.other), '') as name, s.why,
                   s.made_at as at, s.made_by as by, s.agency
              from people.same_person s
              left join people.person p on p.id = s.other
             where s.person_id = :id and s.ended_at is null
             order by s.made_at, s.other
             limit 50
            """;

    private static final String JOIN = """
            insert into people.same_person (person_id, other, why, made_at, made_by, agency)
            values (:one, :other, :why, :at, :by, :agency), (:other, :one, :why, :at, :by, :agency)
            """;

    private static final String PART = """
            update people.same_person set ended_at = :at, ended_by = :by, ended_why = :why
             where ended_at is null
               and (person_id = :one and other = :other or person_id = :other and other = :one)
            """;

    private final JdbcClient jdbc;

    JoinedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The person first, and whoever they are joined with, also through others.
    List<PersonId> same(PersonId id) {
        return jdbc.sql(SAME).param("id", id.value()).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /// Whom they are joined with themselves, the earliest first.
    List<Joined> of(PersonId id) {
        return jdbc.sql(OF).param("id", id.value()).query(Joined.class).list();
    }

    void join(PersonId one, PersonId other, String why, Instant at, Actor by) {
        jdbc.sql(JOIN)
                .param("one", one.value())
                .param("other", other.value())
                .param("why", why)
                .param("at", utc(at))
                .param("by", by.name())
                .param("agency", by.agency())
                .update();
    }

    /// False where they are not joined.
    boolean part(PersonId one, PersonId other, String why, Instant at, Actor by) {
        return jdbc.sql(PART)
                        .param("one", one.value())
                        .param("other", other.value())
                        .param("why", why)
                        .param("at", utc(at))
                        .param("by", by.name())
                        .update()
                > 0;
    }
}
