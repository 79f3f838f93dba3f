package concordat.agreements;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import concordat.agreements.Agreement.Kind;
import concordat.agreements.Agreement.Party;
import concordat.agreements.Clause.ConsentNeeded;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Agreements, their parties, clauses and how these are kept to.
@Repository
class AgreementStore {
    private record Row(
            UUID id,
            String reference,
            String title,
            Kind kind,
            String purpose,
            String conditions,
            LocalDate startsOn,
            LocalDate reviewOn,
            LocalDate endsOn,
            @Nullable Instant endedAt) {}

    private record PartyRow(
            UUID agreementId,
            String agency,
            @Nullable String signedBy,
            @Nullable Instant signedAt) {}

    private record ClauseRow(
            UUID agreementId,
            int number,
            String words,
            Gateway gateway,
            RecordKind recordKind,
            String sections,
            ConsentNeeded consent) {}

    /// @param adherence MET, PARTLY or NOT_MET
    record Evidence(int clause, String agency, String adherence, String words, String notedBy, Instant notedAt) {}

    private static final String SELECT_FRAGMENT = """
            select a.id, r.reference, a.title, a.kind, a.purpose, a.conditions, a.starts_on, a.review_on, a.ends_on, a.ended_at
              from agreements.agreement a
              join records.record r on r.id = a.id
            """;

    private static final String ALL = SELECT_FRAGMENT + """
             order by a.ends_on desc, r.reference
             limit 500
            """;

    private static final String FIND = SELECT_FRAGMENT + """
             where a.id = :id
            """;

    private static final String PARTIES = """
            select p.agreement_id, p.agency, p.signed_by, p.signed_at
              from agreements.party p
             where p.agreement_id = any(:ids)
             order by p.agency
            """;

    private static final String CLAUSES = """
            select c.agreement_id, c.number, c.words, c.gateway, c.record_kind, array_to_string(c.sections, ',') as sections, c.consent
              from agreements.clause c
             where c.agreement_id = any(:ids)
             order by c.number
            """;

    private static final String ADD = """
            insert into agreements.agreement (id, title, kind, purpose, conditions, starts_on, review_on, ends_on)
            values (:id, :title, :kind, :purpose, :conditions, :starts, :review, :ends)
            """;

    private static final String ADD_PARTY = """
            insert into agreements.party (agreement_id, agency) values (:id, :agency)
            """;

    private static final String ADD_CLAUSE = """
            insert into agreements.clause (agreement_id, number, words, gateway, record_kind, sections, consent)
            values (:id, (select count(*) + 1 from agreements.clause c where c.agreement_id = :id), :words, :gateway, :kind,
                    cast(:sections as text[]), :consent)
            """;

    private static final String SIGN = """
            update agreements.party p set signed_by = :by, signed_at = :at
             where p.agreement_id = :id and p.agency = actor.agency() and p.signed_at is null
            """;

    private static final String END = """
            update agreements.agreement a set ended_at = :at where a.id = :id and a.ended_at is null
            """;

    private static final String NOTE = """
            insert into agreements.evidence (id, agreement_id, clause, agency, adherence, words, noted_by, noted_at)
            values (:evidence, :id, :clause, actor.agency(), :adherence, :words, :by, :at)
            """;

    private static final String EVIDENCE = """
            select e.clause, e.agency, e.adherence, e.words, e.noted_by, e.noted_at
              from agreements.evidence e
             where e.agreement_id = :id
             order by e.noted_at desc, e.id
             limit 200
            """;

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that the actor's agency is a party to, the one that lasts longest first.
    List<Agreement> all() {
        return whole(jdbc.sql(ALL).query(Row.class).list());
    }

    Optional<Agreement> find(RecordId id) {
        return whole(jdbc.sql(FIND).param("id", id.value()).query(Row.class).list()).stream()
                .findFirst();
    }

    void add(RecordId id, MakeAgreement.Command made) {
        jdbc.sql(ADD)
                .param("id", id.value())
                .param("title", made.title())
                .param("kind", made.kind().name())
                .param("purpose", made.purpose())
                .param("conditions", made.conditions())
                .param("starts", made.startsOn())
                .param("review", made.reviewOn())
                .param("ends", made.endsOn())
                .update();
        made.parties()
                .forEach(agency -> jdbc.sql(ADD_PARTY)
                        .param("id", id.value())
                        .param("agency", agency)
                        .update());
    }

    void addClause(RecordId id, AddClause.Command clause) {
        jdbc.sql(ADD_CLAUSE)
                .param("id", id.value())
                .param("words", clause.words())
                .param("gateway", clause.gateway().name())
                .param("kind", clause.recordKind().name())
                .param("sections", array(clause.sections()))
                .param("consent", clause.consent().name())
                .update();
    }

    boolean sign(RecordId id, Actor by, Instant at) {
        return jdbc.sql(SIGN)
                        .param("id", id.value())
                        .param("by", by.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean end(RecordId id, Instant at) {
        return jdbc.sql(END).param("id", id.value()).param("at", utc(at)).update() == 1;
    }

    void note(UUID evidence, RecordId id, int clause, String adherence, String words, Actor by, Instant at) {
        jdbc.sql(NOTE)
                .param("evidence", evidence)
                .param("id", id.value())
                .param("clause", clause)
                .param("adherence", adherence)
                .param("words", words)
                .param("by", by.name())
                .param("at", utc(at))
                .update();
    }

    List<Evidence> evidence(RecordId id) {
        return jdbc.sql(EVIDENCE).param("id", id.value()).query(Evidence.class).list();
    }

    /// With all parties and clauses in two more statements, however many agreements.
    private List<Agreement> whole(List<Row> rows) {
        UUID[] ids = rows.stream().map(Row::id).toArray(UUID[]::new);
        Map<UUID, List<PartyRow>> parties = jdbc.sql(PARTIES).param("ids", ids).query(PartyRow.class).list().stream()
                .collect(Collectors.groupingBy(PartyRow::agreementId));
        Map<UUID, List<ClauseRow>> clauses = jdbc.sql(CLAUSES).param("ids", ids).query(ClauseRow.class).list().stream()
                .collect(Collectors.groupingBy(ClauseRow::agreementId));
        List<Agreement> whole = new ArrayList<>();
        for (Row row : rows) {
            whole.add(new Agreement(
                    new RecordId(row.id()),
                    row.reference(),
                    row.title(),
                    row.kind(),
                    row.purpose(),
                    row.conditions(),
                    row.startsOn(),
                    row.reviewOn(),
                    row.endsOn(),
                    row.endedAt(),
                    parties.getOrDefault(row.id(), List.of()).stream()
                            .map(party -> new Party(party.agency(), party.signedBy(), party.signedAt()))
                            .toList(),
                    clauses.getOrDefault(row.id(), List.of()).stream()
                            .map(clause -> new Clause(
                                    clause.number(),
                                    clause.words(),
                                    clause.gateway(),
                                    clause.recordKind(),
                                    Scope.of(clause.sections()),
                                    clause.consent()))
                            .toList()));
        }
        return whole;
    }

    static String[] array(Scope sections) {
        return sections.sections().stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
