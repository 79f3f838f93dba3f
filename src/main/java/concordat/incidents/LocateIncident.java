package concordat.incidents;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says where it is, better than before. Another borough routes the incident anew; those who saw it still see it.
@Component
class LocateIncident {
    record Command(String borough, Place place) {
        @SuppressWarnings("NullAway") // what was not sent is not known
        Command {
            borough = Typed.line(borough);
            place = place == null ? Place.UNKNOWN : place;
        }

        ErrorSummary errors() {
            return new Errors()
                    .require(borough, "borough", "Choose the borough, so that the incident can be routed")
                    .check(!place.hasHalfAPoint(), "latitude", "Enter both latitude and longitude, or neither")
                    .summary();
        }
    }

    private final IncidentStore incidents;
    private final Routing routing;
    private final Journal journal;
    private final InstantSource time;

    LocateIncident(IncidentStore incidents, Routing routing, Journal journal, InstantSource time) {
        this.incidents = incidents;
        this.routing = routing;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void locate(IncidentId id, Command command) {
        Incident before = incidents.required(id);
        Route route = routing.route(command.borough(), before.openedAt());
        incidents.locate(id, command.borough(), route, command.place());
        boolean moved = !before.borough().equals(command.borough());
        journal.write(
                id.record(),
                Happening.of("incident.located", time.instant(), "Place of the incident")
                        .with("Where", command.place().words())
                        .with("What kind of place", command.place().kind().words())
                        .with("Before", before.locationText())
                        .with("Routed anew to", moved ? route.policingUnit() : null));
        if (moved) {
            routing.involvePolice(id, route);
        }
    }
}
