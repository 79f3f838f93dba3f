package concordat.people;

import static concordat.actor.Time.utc;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import concordat.actor.Actor;
import concordat.actor.NotFound;
import concordat.records.Ids;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// People, where they live and the keys they are found by. Contacts and plans are in [ContactStore] and [PlanStore].
@Repository
class PersonStore {
    private record Row(
            PersonId id,
            String reference,
            int version,
            String familyName,
            String givenNames,
            String knownAs,
            String description,
            @Nullable LocalDate bornOn,
            @Nullable Integer bornYearAbout,
            Sex sex,
            String gender,
            @Nullable String nhsNumber,
            String language,
            boolean needsInterpreter,
            String communicationNeeds,
            IdentityConfidence identityConfidence) {}

    private record HomeRow(PersonId personId, String line, String postcode, boolean current) {
        Home home() {
            return new Home(line, postcode);
        }
    }

    private record PhoneRow(PersonId personId, String number, boolean current) {}

    private static final String INSERT = """
            insert into people.person (id, reference, family_name, given_names, known_as, description, born_on,
                                       born_year_about, sex, gender, nhs_number, language, needs_interpreter,
                                       communication_needs, identity_confidence)
            values (:id, :reference, :family, :given, :knownAs, :description, :bornOn, :bornYear, :sex, :gender,
                    :nhsNumber, :language, :interpreter, :needs, :confidence)
            """;

    private static final String CORRECT = """
            update people.person
               set version = version + 1, family_name = :family, given_names = :given, known_as = :knownAs,
                   description = :description, born_on = :bornOn, born_year_about = :bornYear, sex = :sex,
                   gender = :gender, nhs_number = :nhsNumber, language = :language, needs_interpreter = :interpreter,
                   communication_needs = :needs, identity_confidence = :confidence
             where id = :id and version = :version
            """;

    private static final String FIND = """
            select p.id, p.reference, p.version, p.family_name, p.given_names, p.known_as, p.description, p.born_on,
                   p.born_year_about, p.sex, p.gender, p.nhs_number, p.language, p.needs_interpreter,
                   p.communication_needs, p.identity_confidence
              from people.person p
             where p.id = any(:ids)
             order by p.reference
            """;

    private static final String HOMES = """
            select a.person_id, a.line, a.postcode, a.ends_at is null as current
              from people.address a
             where a.person_id = any(:ids)
             order by a.starts_at desc, a.id desc
             limit 2000
            """;

    private static final String END_HOME = """
            update people.address set ends_at = :at where person_id = :id and ends_at is null
            """;

    private static final String ADD_HOME = """
            insert into people.address (id, person_id, line, postcode, starts_at)
            values (:id, :person, :line, :postcode, :at)
            """;

    private static final String PHONES = """
            select f.person_id, f.number, f.ends_at is null as current
              from people.phone f
             where f.person_id = any(:ids)
             order by f.place, f.starts_at, f.id
             limit 2000
            """;

    private static final String END_PHONES = """
            update people.phone
               set ends_at = :at
             where person_id = :id and ends_at is null and number <> all(:kept)
            """;

    private static final String MOVE_PHONE = """
            update people.phone set place = :place where person_id = :person and number = :number and ends_at is null
            """;

    private static final String ADD_PHONE = """
            insert into people.phone (id, person_id, number, place, starts_at)
            values (:id, :person, :number, :place, :at)
            """;

    private static final String FORGET_KEYS = """
            delete from people.key where person_id = :person
            """;

    private static final String ADD_KEYS = """
            insert into people.key (person_id, kind, value, born_on)
            select :person, k.kind, k.value, coalesce(cast(:bornOn as date), '-infinity')
              from unnest(cast(:kinds as text[]), cast(:values as text[])) as k(kind, value)
            """;

    private static final String SEEN = """
            select p.id from people.person p where p.id = any(:ids)
            """;

    /// The fewer share a key, the more it tells; and of those whom many share, a few are enough, because whoever is
    /// meant shares others too.
    private static final String CANDIDATES = """
            select found.person_id
              from unnest(cast(:kinds as text[]), cast(:values as text[]), cast(:weights as int[]),
                          cast(:firsts as date[]), cast(:lasts as date[])) as asked(kind, value, weight, first, last)
             cross join lateral (
                   select few.person_id, count(*) over () as sharers
                     from (select k.person_id
                             from people.key k
                            where k.kind = asked.kind
                              and k.value = asked.value
                              and k.born_on between asked.first and asked.last
                            order by k.born_on, k.person_id
                            limit :few) few) found
             group by found.person_id
             order by sum(1000 * asked.weight / found.sharers) desc, found.person_id
             limit :most
            """;

    private static final String REMEMBER_SEARCH = """
            with forgotten as (
                delete from people.search where actor_id = :actor and searched_at < :before)
            insert into people.search (id, actor_id, searched_at, names) values (:id, :actor, :at, :names)
            """;

    private static final String HAS_SEARCHED = """
            select exists (select 1
                             from people.search s
                            where s.actor_id = :actor
                              and s.searched_at >= :since
                              and s.names <@ cast(:names as text[])
                              and cardinality(s.names) > 0)
            """;

    private static final String NAME = """
            select people.name_of(:id)
            """;

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Their name, for whoever has so much as a pointer to the record.
    Optional<String> name(UUID id) {
        return jdbc.sql(NAME).param("id", id).query(String.class).optional();
    }

    void insert(PersonId id, String reference, Details details, Instant now) {
        details(INSERT, id, details).param("reference", reference).update();
        saveWhereabouts(id, details, Home.UNKNOWN, now);
    }

    /// False where somebody changed it first.
    boolean correct(Person before, Details details, Instant now) {
        if (details(CORRECT, before.id(), details)
                        .param("version", before.version())
                        .update()
                == 0) {
            return false;
        }
        saveWhereabouts(before.id(), details, before.details().home(), now);
        return true;
    }

    Person find(PersonId id) {
        return find(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("No person " + id));
    }

    /// Those of them that the actor may see.
    Set<PersonId> seen(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql(SEEN).param("ids", values(ids)).query(UUID.class).list().stream()
                        .map(PersonId::new)
                        .collect(toSet());
    }

    /// Those of them that the actor may see, by their reference.
    List<Person> find(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] asked = values(ids);
        List<Row> rows = jdbc.sql(FIND).param("ids", asked).query(Row.class).list();
        Map<PersonId, List<HomeRow>> homes = jdbc.sql(HOMES).param("ids", asked).query(HomeRow.class).list().stream()
                .collect(groupingBy(HomeRow::personId));
        Map<PersonId, List<PhoneRow>> phones =
                jdbc.sql(PHONES).param("ids", asked).query(PhoneRow.class).list().stream()
                        .collect(groupingBy(PhoneRow::personId));
        return rows.stream()
                .map(row ->
                        person(row, homes.getOrDefault(row.id(), List.of()), phones.getOrDefault(row.id(), List.of())))
                .toList();
    }

    void saveKeys(Person person, List<Contact> contacts) {
        Set<Key> keys = Key.of(person, contacts);
        jdbc.sql(FORGET_KEYS).param("person", person.id().value()).update();
        jdbc.sql(ADD_KEYS)
                .param("person", person.id().value())
                .param("bornOn", person.details().born().on(), Types.DATE)
                .param("kinds", strings(keys, key -> key.kind().name()))
                .param("values", strings(keys, Key::value))
                .update();
    }

    /// Those who share what fewest share, at most this many.
    ///
    /// @param born when those were born whom a name alone may find
    List<PersonId> candidates(Set<Key> keys, List<BornBetween> born, int few, int most) {
        record Asked(Key key, BornBetween born) {}
        List<Asked> asked = keys.stream()
                .flatMap(key -> (key.kind().isOfMany() ? born : List.of(BornBetween.ANY))
                        .stream().map(between -> new Asked(key, between)))
                .toList();
        return jdbc
                .sql(CANDIDATES)
                .param("kinds", strings(asked, each -> each.key().kind().name()))
                .param("values", strings(asked, each -> each.key().value()))
                .param(
                        "weights",
                        asked.stream().map(each -> each.key().kind().weight).toArray(Integer[]::new))
                .param("firsts", strings(asked, each -> each.born().first()))
                .param("lasts", strings(asked, each -> each.born().last()))
                .param("few", few)
                .param("most", most)
                .query(UUID.class)
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /// Keeps the names that were searched for, and forgets those that the actor searched for before a time.
    void rememberSearch(Actor actor, List<String> names, Instant now, Instant forgetBefore) {
        jdbc.sql(REMEMBER_SEARCH)
                .param("id", Ids.next(now))
                .param("actor", actor.id())
                .param("before", utc(forgetBefore))
                .param("at", utc(now))
                .param("names", names.toArray(String[]::new))
                .update();
    }

    /// Whether the actor searched, since a time, for this name or for some part of it.
    boolean hasSearched(Actor actor, List<String> names, Instant since) {
        return jdbc.sql(HAS_SEARCHED)
                .param("actor", actor.id())
                .param("since", utc(since))
                .param("names", names.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private void saveWhereabouts(PersonId id, Details details, Home before, Instant now) {
        if (!details.home().equals(before)) {
            jdbc.sql(END_HOME).param("id", id.value()).param("at", utc(now)).update();
            if (!details.home().isUnknown()) {
                jdbc.sql(ADD_HOME)
                        .param("id", Ids.next(now))
                        .param("person", id.value())
                        .param("line", details.home().line())
                        .param("postcode", details.home().postcode())
                        .param("at", utc(now))
                        .update();
            }
        }
        jdbc.sql(END_PHONES)
                .param("id", id.value())
                .param("kept", details.phones().toArray(String[]::new))
                .param("at", utc(now))
                .update();
        for (int place = 0; place < details.phones().size(); place++) {
            savePhone(id, details.phones().get(place), place, now);
        }
    }

    private void savePhone(PersonId id, String number, int place, Instant now) {
        int moved = jdbc.sql(MOVE_PHONE)
                .param("person", id.value())
                .param("number", number)
                .param("place", place)
                .update();
        if (moved == 0) {
            jdbc.sql(ADD_PHONE)
                    .param("id", Ids.next(now))
                    .param("person", id.value())
                    .param("number", number)
                    .param("place", place)
                    .param("at", utc(now))
                    .update();
        }
    }

    private JdbcClient.StatementSpec details(String sql, PersonId id, Details details) {
        NhsNumber number = details.nhsNumber();
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("family", details.name().family())
                .param("given", details.name().given())
                .param("knownAs", details.name().knownAs())
                .param("description", details.description())
                .param("bornOn", details.born().on(), Types.DATE)
                .param("bornYear", details.born().yearAbout(), Types.INTEGER)
                .param("sex", details.sex().name())
                .param("gender", details.gender())
                .param("nhsNumber", number == null ? null : number.digits(), Types.VARCHAR)
                .param("language", details.speech().language())
                .param("interpreter", details.speech().needsInterpreter())
                .param("needs", details.speech().needs())
                .param("confidence", details.confidence().name());
    }

    private static Person person(Row row, List<HomeRow> homes, List<PhoneRow> phones) {
        Map<Boolean, List<String>> numbers = phones.stream()
                .collect(Collectors.partitioningBy(PhoneRow::current, mapping(PhoneRow::number, toList())));
        Details details = new Details(
                new Name(row.givenNames(), row.familyName(), row.knownAs()),
                row.description(),
                new Born(row.bornOn(), row.bornYearAbout()),
                row.sex(),
                row.gender(),
                row.nhsNumber() == null ? null : new NhsNumber(row.nhsNumber()),
                new Speech(row.language(), row.needsInterpreter(), row.communicationNeeds()),
                row.identityConfidence(),
                homes.stream()
                        .filter(HomeRow::current)
                        .findFirst()
                        .map(HomeRow::home)
                        .orElse(Home.UNKNOWN),
                numbers.getOrDefault(true, List.of()));
        return new Person(
                row.id(),
                row.reference(),
                row.version(),
                details,
                homes.stream()
                        .filter(home -> !home.current())
                        .map(HomeRow::home)
                        .toList(),
                numbers.getOrDefault(false, List.of()).reversed());
    }

    private static <T> String[] strings(Collection<T> all, Function<T, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }

    static UUID[] values(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
