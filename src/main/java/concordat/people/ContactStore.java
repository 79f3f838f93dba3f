package concordat.people;

import static concordat.actor.Time.utc;

import concordat.actor.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Those to tell, to ask, or not to tell.
@Repository
class ContactStore {
    private static final String ADD = """
            insert into people.contact (id, person_id, name, relationship, phone, kind, may_share, sharing_note, added_at)
            values (:id, :person, :name, :relationship, :phone, :kind, :mayShare, :note, :at)
            """;

    private static final String OF_PEOPLE = """
            select c.id, c.person_id, c.name, c.relationship, c.phone, c.kind, c.may_share, c.sharing_note, c.added_at,
                   c.ended_at, c.ended_reason
              from people.contact c
             where c.person_id = any(:people)
             order by c.ended_at desc nulls first, c.added_at, c.id
             limit 2000
            """;

    private static final String FIND = """
            select c.id, c.person_id, c.name, c.relationship, c.phone, c.kind, c.may_share, c.sharing_note, c.added_at,
                   c.ended_at, c.ended_reason
              from people.contact c
             where c.id = :id
            """;

    private static final String END = """
            update people.contact set ended_at = :at, ended_reason = :reason where id = :id and ended_at is null
            """;

    private static final String SHARING = """
            update people.contact set may_share = :mayShare, sharing_note = :note where id = :id and ended_at is null
            """;

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Contact contact) {
        jdbc.sql(ADD)
                .param("id", contact.id().value())
                .param("person", contact.personId().value())
                .param("name", contact.name())
                .param("relationship", contact.relationship())
                .param("phone", contact.phone())
                .param("kind", contact.kind().name())
                .param("mayShare", contact.mayShare().name())
                .param("note", contact.sharingNote())
                .param("at", utc(contact.addedAt()))
                .update();
    }

    /// Those of these people, the current ones first.
    List<Contact> of(Collection<PersonId> people) {
        return jdbc.sql(OF_PEOPLE)
                .param("people", PersonStore.values(people))
                .query(Contact.class)
                .list();
    }

    Contact find(ContactId id) {
        Optional<Contact> found =
                jdbc.sql(FIND).param("id", id.value()).query(Contact.class).optional();
        return found.orElseThrow(() -> new NotFound("No contact " + id));
    }

    /// False where they were ended before.
    boolean end(ContactId id, String reason, Instant at) {
        return jdbc.sql(END)
                        .param("id", id.value())
                        .param("reason", reason)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// False where they were ended before.
    boolean saveSharing(ContactId id, MayShare mayShare, String note) {
        return jdbc.sql(SHARING)
                        .param("id", id.value())
                        .param("mayShare", mayShare.name())
                        .param("note", note)
                        .update()
                == 1;
    }
}
