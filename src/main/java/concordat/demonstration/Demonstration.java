package concordat.demonstration;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.london.London;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads each part of the demonstration, the first time only.
@Component
public class Demonstration {
    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    private final LoadedStore loaded;
    private final LoadOrganisations loadOrganisations;
    private final LoadPlaces loadPlaces;
    private final TransactionTemplate transaction;

    Demonstration(
            LoadedStore loaded,
            LoadOrganisations loadOrganisations,
            LoadPlaces loadPlaces,
            TransactionTemplate transaction) {
        this.loaded = loaded;
        this.loadOrganisations = loadOrganisations;
        this.loadPlaces = loadPlaces;
        this.transaction = transaction;
    }

    /// Loads what has not been loaded before.
    public void load() {
        London london = London.load();
        once("organisations", () -> loadOrganisations.load(london));
        once("places", () -> loadPlaces.load(london));
    }

    private void once(String what, Runnable load) {
        Actor seeding = Actor.job(Role.SEEDING, Actor.NO_AGENCY);
        CurrentActor.run(
                seeding,
                () -> transaction.executeWithoutResult(_ -> {
                    if (loaded.begin(what)) {
                        load.run();
                        log.info("Loaded the {} of the demonstration", what);
                    }
                }));
    }
}
