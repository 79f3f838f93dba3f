package concordat.people;

import static concordat.actor.Time.utc;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Crisis plans, every version of them.
@Repository
class PlanStore {
    private static final String ADD = """
            insert into people.plan (person_id, version, helps, makes_worse, who_to_call, co_written, their_view,
                                     review_on, written_at, written_by, agency)
            select :person, coalesce(max(p.version), 0) + 1, :helps, :makesWorse, :whoToCall, :coWritten, :theirView,
                   :reviewOn, :at, :by, :agency
              from people.plan p
             where p.person_id = :person
            """;

    private static final String CURRENT = """
            select distinct on (p.person_id)
                   p.person_id, p.version, p.helps, p.makes_worse, p.who_to_call, p.co_written, p.their_view, p.review_on,
                   p.written_at, p.written_by, p.agency
              from people.plan p
             where p.person_id = any(:people)
             order by p.person_id, p.version desc
            """;

    private static final String VERSIONS = """
            select p.person_id, p.version, p.helps, p.makes_worse, p.who_to_call, p.co_written, p.their_view, p.review_on,
                   p.written_at, p.written_by, p.agency
              from people.plan p
             where p.person_id = :person
             order by p.version desc
             limit 50
            """;

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// As the next version, whatever the version of this one says.
    void add(Plan plan) {
        jdbc.sql(ADD)
                .param("person", plan.personId().value())
                .param("helps", plan.helps())
                .param("makesWorse", plan.makesWorse())
                .param("whoToCall", plan.whoToCall())
                .param("coWritten", plan.coWritten())
                .param("theirView", plan.theirView())
                .param("reviewOn", plan.reviewOn(), Types.DATE)
                .param("at", utc(plan.writtenAt()))
                .param("by", plan.writtenBy())
                .param("agency", plan.agency())
                .update();
    }

    /// The newest version for each of these people who has one.
    List<Plan> current(Collection<PersonId> people) {
        return jdbc.sql(CURRENT)
                .param("people", PersonStore.values(people))
                .query(Plan.class)
                .list();
    }

    /// The newest first.
    List<Plan> versions(PersonId person) {
        return jdbc.sql(VERSIONS)
                .param("person", person.value())
                .query(Plan.class)
                .list();
    }
}
