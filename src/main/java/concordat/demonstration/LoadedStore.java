package concordat.demonstration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What of the demonstration has been loaded.
@Repository
class LoadedStore {
    private static final String BEGIN = """
            insert into demonstration.loaded (what, at)
            values (:what, actor.now())
            on conflict do nothing
            """;

    private static final String HAS = """
            select exists (select 1 from demonstration.loaded l where l.what = :what)
            """;

    private static final String HURRY = """
            select set_config('synchronous_commit', 'off', true),
                   set_config('plan_cache_mode', 'force_generic_plan', true)
            """;

    private final JdbcClient jdbc;

    LoadedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// True the first time. Waits for another node that is loading the same.
    boolean begin(String what) {
        return jdbc.sql(BEGIN).param("what", what).update() == 1;
    }

    boolean has(String what) {
        return jdbc.sql(HAS).param("what", what).query(Boolean.class).single();
    }

    /// Lets this transaction end before it is on the disk, for what is made up can be made up again, and plans each
    /// statement once.
    void hurry() {
        jdbc.sql(HURRY).query().singleRow();
    }
}
