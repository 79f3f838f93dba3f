package concordat.detentions;

import static concordat.actor.Time.utc;
import static concordat.actor.Time.utcOrNull;

import concordat.actor.Actor;
import concordat.actor.NotFound;
import concordat.law.Breach;
import concordat.law.ClockStart;
import concordat.law.Consultation;
import concordat.law.Ground;
import concordat.law.HoldClock;
import concordat.law.PlaceOfSafety;
import concordat.law.Warning;
import concordat.people.PersonId;
import concordat.records.RecordId;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The detention itself: its facts, its clock, its flags. The journey is in [JourneyStore], the handover in
/// [HandoverStore].
@Repository
class DetentionStore {
    private static final String SELECT_FRAGMENT = """
            select d.id, r.reference, d.power, d.warrant_id, d.incident_id, d.person_id, d.person_name, d.born_on, d.youngest, d.oldest, d.sex,
                   d.borough, d.location_kind, d.location, d.grounds, d.detained_at, d.officer, d.officer_agency,
                   d.officer_team, d.law_version, d.clock_basis, d.clock_started_at, d.first_place_kind,
                   d.extension_minutes, d.extension_at, d.must_end_by, d.place_name, d.place_kind, d.place_agency, d.place_team,
                   d.physical_needs, d.intoxicated, d.handed_over_at, d.receiver, d.released_at, d.outcome, d.ended_at
              from detentions.detention d
              join records.record r on r.id = d.id
            """;

    private static final String FIND = SELECT_FRAGMENT + """
             where d.id = :id
            """;

    private static final String LOCK = SELECT_FRAGMENT + """
             where d.id = :id
               for update of d
            """;

    private static final String OPEN = SELECT_FRAGMENT + """
             where d.ended_at is null
             order by d.must_end_by nulls last, d.detained_at, d.id
             limit :most
            """;

    private static final String OF_INCIDENT = SELECT_FRAGMENT + """
             where d.incident_id = :incident
             order by d.detained_at, d.id
             limit 50
            """;

    private static final String OF_PERSON = SELECT_FRAGMENT + """
             where d.person_id = any(:records)
             order by d.detained_at desc, d.id
             limit 50
            """;

    private static final String ADD = """
            insert into detentions.detention (id, power, warrant_id, incident_id, person_id, person_name, born_on, youngest, oldest,
                sex, borough, location_kind, location, grounds, detained_at, officer, officer_id, officer_agency, officer_team,
                law_version, clock_basis, clock_started_at, must_end_by, physical_needs, intoxicated)
            values (:id, :power, :warrant, :incident, :person, :name, :bornOn, :youngest, :oldest, :sex, :borough,
                :locationKind, :location, :grounds, :detainedAt, :officer, :officerId, :agency, :team, :law, :basis,
                :startedAt, :mustEndBy, :physicalNeeds, :intoxicated)
            """;

    private static final String SAVE_CLOCK = """
            update detentions.detention
               set clock_started_at = :startedAt, first_place_kind = :firstPlace, extension_minutes = :minutes,
                   extension_at = :extensionAt, must_end_by = :mustEndBy
             where id = :id
            """;

    private static final String SAVE_PLACE = """
            update detentions.detention set place_name = :name, place_kind = :kind, place_agency = :agency, place_team = :team
             where id = :id
            """;

    private static final String SAVE_STATED = """
            update detentions.detention set person_name = :name, born_on = :bornOn, location = :location, grounds = :grounds
             where id = :id
            """;

    private static final String SAVE_END = """
            update detentions.detention set outcome = :outcome, ended_at = :at where id = :id and ended_at is null
            """;

    private static final String FLAG = """
            insert into detentions.flag (detention_id, code, happened_at) values (:id, :code, :at) on conflict do nothing
            """;

    private static final String FLAGS = """
            select f.code, f.happened_at from detentions.flag f where f.detention_id = :id order by f.happened_at, f.code limit 100
            """;

    private static final String CONSULTED = """
            insert into detentions.consultation (detention_id, about, role, name, held_at, advice, why_not)
            values (:id, :about, :role, :name, :heldAt, :advice, :whyNot)
            on conflict (detention_id, about) do update
               set role = excluded.role, name = excluded.name, held_at = excluded.held_at, advice = excluded.advice,
                   why_not = excluded.why_not
            """;

    private static final String CONSULTATIONS = """
            select c.about, c.role, c.name, c.held_at, c.advice, c.why_not
              from detentions.consultation c where c.detention_id = :id order by c.about desc limit 2
            """;

    private static final String REFUSED_EXTENSION = """
            insert into detentions.extension_refusal (detention_id, asked_at, reason, grounds)
            values (:id, :at, :reason, :grounds)
            on conflict do nothing
            """;

    /// A rule that was not kept, or that warned, and when.
    record Flag(String code, Instant happenedAt) {}

    record Consulted(
            String about,
            Consultation.@Nullable Role role,
            String name,
            @Nullable Instant heldAt,
            String advice,
            String whyNot) {
        Consultation asLaw() {
            return role == null || heldAt == null
                    ? new Consultation.NotPracticable(whyNot)
                    : new Consultation.Held(role, heldAt, advice);
        }
    }

    private final JdbcClient jdbc;

    DetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param warrant the warrant that they are held on; null under section 136
    void add(DetentionId id, UseSection136.Command facts, @Nullable RecordId warrant, HoldClock clock, Actor by) {
        jdbc.sql(ADD)
                .param("id", id.value())
                .param("power", (warrant == null ? Power.S136 : Power.S135_1).name())
                .param("warrant", value(warrant), Types.OTHER)
                .param("incident", value(facts.incident()), Types.OTHER)
                .param("person", value(facts.person()), Types.OTHER)
                .param("name", facts.personName())
                .param("bornOn", facts.bornOn(), Types.DATE)
                .param("youngest", facts.youngest(), Types.INTEGER)
                .param("oldest", facts.oldest(), Types.INTEGER)
                .param("sex", facts.sex().name())
                .param("borough", facts.borough())
                .param("locationKind", facts.locationKind().name())
                .param("location", facts.location())
                .param("grounds", facts.grounds())
                .param("detainedAt", utc(facts.detainedAt()))
                .param("officer", by.name())
                .param("officerId", by.id())
                .param("agency", by.agency())
                .param("team", by.team(), Types.VARCHAR)
                .param("law", clock.power().version())
                .param("basis", clock.start().basis().name())
                .param("startedAt", utcOrNull(clock.start().at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("mustEndBy", utcOrNull(clock.mustEndBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("physicalNeeds", facts.physicalNeeds(), Types.BOOLEAN)
                .param("intoxicated", facts.intoxicated(), Types.BOOLEAN)
                .update();
    }

    Detention find(DetentionId id) {
        return one(FIND, id);
    }

    Detention lock(DetentionId id) {
        return one(LOCK, id);
    }

    private Detention one(String sql, DetentionId id) {
        Optional<Detention> found =
                jdbc.sql(sql).param("id", id.value()).query(Detention.class).optional();
        return found.orElseThrow(() -> new NotFound("No detention " + id));
    }

    List<Detention> open(int most) {
        return jdbc.sql(OPEN).param("most", most).query(Detention.class).list();
    }

    List<Detention> ofIncident(RecordId incident) {
        return jdbc.sql(OF_INCIDENT)
                .param("incident", incident.value())
                .query(Detention.class)
                .list();
    }

    /// Of one person, the latest first.
    ///
    /// @param person every record of theirs
    List<Detention> ofPerson(List<PersonId> person) {
        return jdbc.sql(OF_PERSON)
                .param("records", person.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Detention.class)
                .list();
    }

    void saveClock(DetentionId id, HoldClock clock) {
        ClockStart start = clock.start();
        HoldClock.Extension extension = clock.extension();
        PlaceOfSafety first = start.firstPlace();
        jdbc.sql(SAVE_CLOCK)
                .param("id", id.value())
                .param("startedAt", utcOrNull(start.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("firstPlace", first == null ? null : first.name(), Types.VARCHAR)
                .param("minutes", extension == null ? null : extension.length().toMinutes(), Types.INTEGER)
                .param(
                        "extensionAt",
                        extension == null ? null : utc(extension.authorisedAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("mustEndBy", utcOrNull(clock.mustEndBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void savePlace(DetentionId id, String name, PlaceOfSafety kind, String agency, @Nullable String team) {
        jdbc.sql(SAVE_PLACE)
                .param("id", id.value())
                .param("name", name)
                .param("kind", kind.name())
                .param("agency", agency)
                .param("team", team, Types.VARCHAR)
                .update();
    }

    void saveStated(DetentionId id, Detentions.Stated stated) {
        jdbc.sql(SAVE_STATED)
                .param("id", id.value())
                .param("name", stated.personName())
                .param("bornOn", stated.bornOn(), Types.DATE)
                .param("location", stated.location())
                .param("grounds", stated.grounds())
                .update();
    }

    boolean saveEnd(DetentionId id, Outcome outcome, Instant at) {
        return jdbc.sql(SAVE_END)
                        .param("id", id.value())
                        .param("outcome", outcome.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void flagBreaches(DetentionId id, Collection<Breach> breaches, Instant at) {
        breaches.forEach(breach -> flag(id, breach.name(), at));
    }

    void flagWarnings(DetentionId id, Collection<Warning> warnings, Instant at) {
        warnings.forEach(warning -> flag(id, warning.name(), at));
    }

    private void flag(DetentionId id, String code, Instant at) {
        jdbc.sql(FLAG)
                .param("id", id.value())
                .param("code", code)
                .param("at", utc(at))
                .update();
    }

    List<Flag> flags(DetentionId id) {
        return jdbc.sql(FLAGS).param("id", id.value()).query(Flag.class).list();
    }

    void consulted(DetentionId id, String about, Consultation consultation, String name) {
        Consultation.Held held = consultation instanceof Consultation.Held each ? each : null;
        jdbc.sql(CONSULTED)
                .param("id", id.value())
                .param("about", about)
                .param("role", held == null ? null : held.role().name(), Types.VARCHAR)
                .param("name", name)
                .param("heldAt", held == null ? null : utc(held.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("advice", held == null ? "" : held.advice())
                .param("whyNot", consultation instanceof Consultation.NotPracticable(String why) ? why : "")
                .update();
    }

    List<Consulted> consultations(DetentionId id) {
        return jdbc.sql(CONSULTATIONS)
                .param("id", id.value())
                .query(Consulted.class)
                .list();
    }

    void refusedExtension(DetentionId id, Instant at, HoldClock.Reason reason, List<Ground> grounds) {
        jdbc.sql(REFUSED_EXTENSION)
                .param("id", id.value())
                .param("at", utc(at))
                .param("reason", reason.name())
                .param("grounds", grounds.stream().map(Ground::name).toArray(String[]::new))
                .update();
    }

    private static @Nullable UUID value(@Nullable RecordId id) {
        return id == null ? null : id.value();
    }
}
