package concordat.demonstration;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does a part of the loading the first time only, in one transaction with the mark that it was done: what is
/// interrupted leaves nothing, and is done by the next start. Another node that comes to the same part waits.
@Component
class Once {
    private static final Logger log = LoggerFactory.getLogger(Once.class);

    private final LoadedStore loaded;
    private final TransactionTemplate transaction;

    Once(LoadedStore loaded, TransactionTemplate transaction) {
        this.loaded = loaded;
        this.transaction = transaction;
    }

    boolean was(String what) {
        return CurrentActor.call(
                Actor.job(Role.SEEDING, Actor.NO_AGENCY),
                () -> Boolean.TRUE.equals(transaction.execute(_ -> loaded.has(what))));
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

    /// What many people did, by [Retelling].
    void tell(String story, Runnable telling) {
        load(story, () -> {
            loaded.hurry();
            telling.run();
        });
    }

    /// Loads what has parts that are each loaded once. Where all were, none is asked about again.
    void loadParts(String what, Runnable parts) {
        if (!was(what)) {
            parts.run();
            load(what, () -> {});
        }
    }
}
