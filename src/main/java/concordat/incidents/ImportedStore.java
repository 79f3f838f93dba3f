package concordat.incidents;

import concordat.incidents.ImportedIncident.Outcome;
import concordat.incidents.ImportedIncident.UnitTimes;
import concordat.records.Ids;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Many imported incidents in a statement. What each column means is in [IncidentStore].
@Repository
class ImportedStore {
    record Row(ImportedIncident incident, String reference, Route route) {}

    private record Ended(UUID incident, Outcome outcome) {}

    private record Sent(UUID incident, UnitTimes unit) {}

    private static final String SAVE = """
            insert into incidents.incident (id, reference, opened_at, closed_at, source, headline, borough, police_force,
                   policing_unit, trust, council, ambulance, location_kind, location_text, postcode, what3words, latitude,
                   longitude, caller_name, caller_phone, caller_relation, caller_safe_to_call, mental_health,
                   definition_version, imported)
            select b.id, b.reference, b.opened_at, b.closed_at, 'IMPORT', b.headline, b.borough, b.police_force,
                   b.policing_unit, b.trust, b.council, b.ambulance, b.location_kind, b.location_text, b.postcode, b.what3words,
                   b.latitude, b.longitude, '', '', '', 'UNKNOWN', b.mental_health, b.definition_version,
                   cast(b.imported as jsonb)
              from unnest(cast(:ids as uuid[]), cast(:references as text[]), cast(:opened as timestamptz[]),
                          cast(:closed as timestamptz[]), cast(:headlines as text[]), cast(:boroughs as text[]),
                          cast(:policeForces as text[]), cast(:policingUnits as text[]), cast(:trusts as text[]),
                          cast(:councils as text[]), cast(:ambulances as text[]), cast(:kinds as text[]),
                          cast(:texts as text[]), cast(:postcodes as text[]), cast(:what3words as text[]),
                          cast(:latitudes as double precision[]), cast(:longitudes as double precision[]),
                          cast(:mentalHealth as text[]), cast(:definitions as text[]), cast(:imported as text[]))
                   as b (id, reference, opened_at, closed_at, headline, borough, police_force, policing_unit, trust, council,
                         ambulance, location_kind, location_text, postcode, what3words, latitude, longitude, mental_health,
                         definition_version, imported)
            """;

    private static final String SAVE_OUTCOMES = """
            insert into incidents.outcome (incident, code, words)
            select b.incident, b.code, b.words
              from unnest(cast(:incidents as uuid[]), cast(:codes as text[]), cast(:words as text[])) as b (incident, code, words)
            on conflict do nothing
            """;

    private static final String SAVE_UNITS = """
            insert into incidents.unit (id, incident, callsign, officers, kind, assigned_at, at_scene_at, clear_at)
            select b.id, b.incident, b.callsign, '{}', b.kind, b.assigned_at, b.at_scene_at, b.clear_at
              from unnest(cast(:ids as uuid[]), cast(:incidents as uuid[]), cast(:callsigns as text[]), cast(:kinds as text[]),
                          cast(:assigned as timestamptz[]), cast(:atScene as timestamptz[]), cast(:clear as timestamptz[]))
                   as b (id, incident, callsign, kind, assigned_at, at_scene_at, clear_at)
            """;

    private final JdbcClient jdbc;

    ImportedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(List<Row> rows) {
        jdbc.sql(SAVE)
                .param("ids", ids(rows, row -> row.incident().id().value()))
                .param("references", texts(rows, Row::reference))
                .param("opened", texts(rows, row -> row.incident().openedAt()))
                .param("closed", texts(rows, row -> row.incident().closedAt()))
                .param("headlines", texts(rows, row -> row.incident().headline()))
                .param("boroughs", texts(rows, row -> row.incident().borough()))
                .param("policeForces", texts(rows, row -> row.route().policeForce()))
                .param("policingUnits", texts(rows, row -> row.route().policingUnit()))
                .param("trusts", texts(rows, row -> row.route().trust()))
                .param("councils", texts(rows, row -> row.route().council()))
                .param("ambulances", texts(rows, row -> row.route().ambulance()))
                .param("kinds", texts(rows, row -> row.incident().place().kind()))
                .param("texts", texts(rows, row -> row.incident().place().text()))
                .param("postcodes", texts(rows, row -> row.incident().place().postcode()))
                .param("what3words", texts(rows, row -> row.incident().place().what3words()))
                .param("latitudes", texts(rows, row -> row.incident().place().latitude()))
                .param("longitudes", texts(rows, row -> row.incident().place().longitude()))
                .param("mentalHealth", texts(rows, row -> row.incident().mentalHealth()))
                .param("definitions", texts(rows, row -> row.incident().definitionVersion()))
                .param("imported", texts(rows, row -> row.incident().source()))
                .update();
    }

    void saveOutcomes(List<ImportedIncident> imported) {
        List<Ended> ended = imported.stream()
                .flatMap(one -> one.outcomes().stream()
                        .map(outcome -> new Ended(one.id().value(), outcome)))
                .toList();
        jdbc.sql(SAVE_OUTCOMES)
                .param("incidents", ids(ended, Ended::incident))
                .param("codes", texts(ended, one -> one.outcome().code()))
                .param("words", texts(ended, one -> one.outcome().words()))
                .update();
    }

    void saveUnits(List<ImportedIncident> imported) {
        List<Sent> sent = imported.stream()
                .filter(one -> one.unit() != null)
                .map(one -> new Sent(one.id().value(), Objects.requireNonNull(one.unit())))
                .toList();
        jdbc.sql(SAVE_UNITS)
                .param("ids", ids(sent, one -> Ids.next(one.unit().assignedAt())))
                .param("incidents", ids(sent, Sent::incident))
                .param("callsigns", texts(sent, one -> one.unit().callsign()))
                .param("kinds", texts(sent, one -> one.unit().kind()))
                .param("assigned", texts(sent, one -> one.unit().assignedAt()))
                .param("atScene", texts(sent, one -> one.unit().atSceneAt()))
                .param("clear", texts(sent, one -> one.unit().clearAt()))
                .update();
    }

    private static <T> UUID[] ids(List<T> rows, Function<T, UUID> id) {
        return rows.stream().map(id).toArray(UUID[]::new);
    }

    /// PostgreSQL reads the texts as what the statement casts them to.
    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(row -> Objects.toString(value.apply(row), null))
                .toArray(String[]::new);
    }
}
