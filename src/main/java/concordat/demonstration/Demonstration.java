package concordat.demonstration;

import concordat.london.London;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Loads each part of the demonstration, the first time only. What was interrupted is loaded by the next start.
@Component
public class Demonstration {
    private final Once once;
    private final LoadOrganisations loadOrganisations;
    private final LoadStaff loadStaff;
    private final LoadPlaces loadPlaces;
    private final LoadHistory loadHistory;
    private final boolean withHistory;

    Demonstration(
            Once once,
            LoadOrganisations loadOrganisations,
            LoadStaff loadStaff,
            LoadPlaces loadPlaces,
            LoadHistory loadHistory,
            @Value("${concordat.history:true}") boolean withHistory) {
        this.once = once;
        this.loadOrganisations = loadOrganisations;
        this.loadStaff = loadStaff;
        this.loadPlaces = loadPlaces;
        this.loadHistory = loadHistory;
        this.withHistory = withHistory;
    }

    /// Whether the database was begun empty: what is then in it is real, and nothing made up is put beside it.
    boolean isNone() {
        return once.was(FirstAdministrator.PART);
    }

    /// Loads what has not been loaded before.
    public void load() {
        if (isNone()) {
            return;
        }
        London london = London.load();
        once.load("organisations", () -> loadOrganisations.load(london));
        loadStaff.load(london);
        Cast cast = loadStaff.cast(london);
        once.load("duties", () -> loadStaff.putOnDuty(london, cast));
        once.load("places", () -> loadPlaces.load(london));
        if (withHistory) {
            once.loadParts("history", () -> loadHistory.tellYear(london, cast));
        }
        once.tell("suite states", () -> loadPlaces.confirm(cast));
        if (withHistory) {
            once.loadParts("tonight", () -> loadHistory.tellTonight(london, cast));
        }
    }
}
