package concordat.actor;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Tells PostgreSQL, at the start of every transaction, who is acting and what time it is. The settings end with the
/// transaction, so a pooled connection never carries one person's access into another's work.
///
/// This is not a TransactionExecutionListener: one that throws leaves the begun transaction bound to its thread.
class ActorTransactionManager extends JdbcTransactionManager {
    private static final String SET_ACTOR = """
            select set_config('concordat.actor', :id, true),
                   set_config('concordat.agency', :agency, true),
                   set_config('concordat.role', :role, true),
                   set_config('concordat.only_record', :onlyRecord, true),
                   set_config('concordat.now', :now, true)
            """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    ActorTransactionManager(DataSource dataSource, InstantSource time) {
        super(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.time = time;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Actor actor = CurrentActor.required();
        super.doBegin(transaction, definition);
        try {
            jdbc.sql(SET_ACTOR)
                    .param("id", actor.id().toString())
                    .param("agency", actor.agency())
                    .param("role", actor.role().name())
                    .param(
                            "onlyRecord",
                            actor.onlyRecord() == null ? "" : actor.onlyRecord().toString())
                    .param("now", time.instant().toString())
                    .query()
                    .singleRow();
        } catch (RuntimeException | Error failure) {
            doCleanupAfterCompletion(transaction);
            throw failure;
        }
    }
}
