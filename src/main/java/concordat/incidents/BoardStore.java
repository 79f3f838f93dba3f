package concordat.incidents;

import static concordat.actor.Time.utc;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of incidents, newest first, page by page after the last one that was shown.
@Repository
class BoardStore {
    private static final String SELECT_FRAGMENT = """
            select i.id, i.reference, i.opened_at, i.closed_at, i.headline, i.borough, i.location_text, i.location_kind,
                   i.mental_health
              from incidents.incident i
            """;

    private static final String PAGE_FRAGMENT = """
               and i.opened_at >= :from and i.opened_at < :to
               and (i.opened_at, i.id) < (:beforeAt, :beforeId)
             order by i.opened_at desc, i.id desc
             limit :most
            """;

    /// By the index of open ones, which are few however many have been closed.
    private static final String OPEN = SELECT_FRAGMENT + """
             where i.closed_at is null
               and (:borough = '' or i.borough = :borough)
            """ + PAGE_FRAGMENT;

    private static final String OF_BOROUGH = SELECT_FRAGMENT + """
             where i.borough = :borough
               and (:state = '' or i.state = :state)
            """ + PAGE_FRAGMENT;

    private static final String ANYWHERE = SELECT_FRAGMENT + """
             where (:state = '' or i.state = :state)
            """ + PAGE_FRAGMENT;

    private static final String TELL = """
            select cast(pg_notify('concordat', 'work:' || :agency) as text)
            """;

    private final JdbcClient jdbc;

    BoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<IncidentRow> search(Search search, int most) {
        String sql = search.state().equals("OPEN") ? OPEN : search.borough().isEmpty() ? ANYWHERE : OF_BOROUGH;
        return jdbc.sql(sql)
                .param("state", search.state())
                .param("borough", search.borough())
                .param("from", utc(search.from()))
                .param("to", utc(search.to()))
                .param("beforeAt", utc(search.before().at()))
                .param("beforeId", search.before().id())
                .param("most", most)
                .query(IncidentRow.class)
                .list();
    }

    /// Tells the open boards of an agency that they have changed.
    void tell(String agency) {
        jdbc.sql(TELL).param("agency", agency).query(String.class).single();
    }
}
