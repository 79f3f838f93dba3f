package concordat.demonstration;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does a part of the loading the first time only, in one transaction with the mark that it was done. Another node that
/// comes to the same part waits.
@Component
class Once {
    private static final Logger log = LoggerFactory.getLogger(Once.class);

    private final LoadedStore loaded;
    private final TransactionTemplate transaction;

    Once(LoadedStore loaded, TransactionTemplate transaction) {
        this.loaded = loaded;
        this.transaction = transaction;
    }

    void load(String what, Runnable load) {
        load(what, Actor.NO_AGENCY, load);
    }

    /// As the seeding of one agency, for what an agency must write itself.
    void load(String what, String agency, Runnable load) {
        CurrentActor.run(
                Actor.job(Role.SEEDING, agency),
                () -> transaction.executeWithoutResult(_ -> {
                    if (loaded.begin(what)) {
                        load.run();
                        log.debug("Loaded the {}", what);
                    }
                }));
    }

    /// For what takes many transactions, as many people: it is marked before it is loaded, so that what was
    /// interrupted is never loaded twice.
    void mark(String what, Runnable load) {
        boolean first = CurrentActor.call(
                Actor.job(Role.SEEDING, Actor.NO_AGENCY),
                () -> Boolean.TRUE.equals(transaction.execute(_ -> loaded.begin(what))));
        if (first) {
            load.run();
            log.debug("Loaded the {}", what);
        }
    }
}
