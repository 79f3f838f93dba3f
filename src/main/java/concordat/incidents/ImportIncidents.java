package concordat.incidents;

import concordat.incidents.ImportedIncident.Moment;
import concordat.incidents.ImportedIncident.Outcome;
import concordat.records.BringIn;
import concordat.records.Brought;
import concordat.records.Happening;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings in incidents that another system kept, many at once. They belong to the actor's agency alone: nobody is
/// asked to respond to what is over, so neither the borough's police nor anybody else is involved.
@Component
public class ImportIncidents {
    private record Day(String borough, LocalDate day) {}

    /// What one import has looked up already: many of its incidents share a day.
    public static final class Routes {
        private final Map<Day, Route> known = new HashMap<>();
    }

    private final ImportedStore incidents;
    private final Routing routing;
    private final BringIn bringIn;

    ImportIncidents(ImportedStore incidents, Routing routing, BringIn bringIn) {
        this.incidents = incidents;
        this.routing = routing;
        this.bringIn = bringIn;
    }

    /// Throws [concordat.actor.NotFound] where there is no such borough.
    @Transactional
    public void importAll(List<ImportedIncident> imported, Routes routes) {
        Map<RecordId, String> references = bringIn.bringIn(
                RecordKind.INCIDENT,
                imported.stream().map(ImportIncidents::brought).toList());
        List<ImportedStore.Row> rows = new ArrayList<>(imported.size());
        for (ImportedIncident one : imported) {
            Route route = routes.known.computeIfAbsent(
                    new Day(one.borough(), Routing.day(one.openedAt())),
                    day -> routing.route(day.borough(), one.openedAt()));
            rows.add(new ImportedStore.Row(
                    one,
                    java.util.Objects.requireNonNull(references.get(one.id().record())),
                    route));
        }
        incidents.save(rows);
        incidents.saveOutcomes(imported);
        incidents.saveUnits(imported);
    }

    private static Brought brought(ImportedIncident one) {
        List<Happening> story = new ArrayList<>();
        Happening told = Happening.of("incident.imported", one.openedAt(), "Incident brought in from another system")
                .as(Operation.COLLECTION)
                .with("What", one.headline())
                .with("Where", one.place().words())
                .with("Mental health", one.mentalHealth().words() + ", as " + one.definitionVersion() + " defines it");
        for (var fact : one.facts().entrySet()) {
            told = told.with(fact.getKey(), fact.getValue());
        }
        story.add(told);
        for (Moment moment : one.moments()) {
            story.add(Happening.of("incident.source-time", moment.at(), moment.title())
                    .with("Note", moment.note()));
        }
        for (Outcome outcome : one.outcomes()) {
            story.add(Happening.of("incident.outcome", one.closedAt(), "Outcome: " + outcome.words())
                    .with("Code in the source", outcome.code()));
        }
        return new Brought(one.id().record(), one.openedAt(), one.closedAt(), story);
    }
}
