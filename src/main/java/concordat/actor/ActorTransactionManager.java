package concordat.actor;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells PostgreSQL, at the start of every transaction, who is acting and what time it is. The settings end with
/// the transaction, so a pooled connection never carries one person's access into another's work. Work as somebody
/// else cannot join a transaction that has begun: PostgreSQL would go on judging it as the first. Only [Turns] hands
/// one on.
///
/// This is not a TransactionExecutionListener: one that throws leaves the begun transaction bound to its thread.
class ActorTransactionManager extends PromptTransactionManager {
    private static final String SET_ACTOR = """
            select set_config('concordat.actor', :id, true),
                   set_config('concordat.agency', :agency, true),
                   set_config('concordat.role', :role, true),
                   set_config('concordat.only_record', :onlyRecord, true),
                   set_config('concordat.now', :now, true)
            """;

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Map<Object, Actor> begunAs = new ConcurrentHashMap<>();

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
            tell(actor);
        } catch (RuntimeException | Error failure) {
            doCleanupAfterCompletion(transaction);
            throw failure;
        }
    }

    /// From here on the transaction that has begun is this actor's, at the current time.
    void tell(Actor actor) {
        begunAs.put(connection(), actor);
        Remembered.forgetAll();
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
    }

    @Override
    protected void prepareSynchronization(DefaultTransactionStatus status, TransactionDefinition definition) {
        boolean joins = status.hasTransaction() && !status.isNewTransaction();
        if (joins && !CurrentActor.required().equals(begunAs.get(connection()))) {
            throw new IllegalStateException("A transaction is one actor's: this work needs one of its own");
        }
        super.prepareSynchronization(status, definition);
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        begunAs.remove(connection());
        super.doCleanupAfterCompletion(transaction);
    }

    private Object connection() {
        return Objects.requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource()));
    }
}
