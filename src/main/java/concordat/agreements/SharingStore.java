package concordat.agreements;

import static concordat.actor.Time.utc;
import static concordat.agreements.AgreementStore.array;

import concordat.actor.Actor;
import concordat.records.RecordId;
import concordat.records.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was shared under which clause, what was asked for, and what people said of sharing.
@Repository
class SharingStore {
    private record AskRow(
            UUID id,
            UUID recordId,
            String fromAgency,
            String ofAgency,
            String sections,
            String why,
            String askedBy,
            Instant askedAt,
            Instant dueAt,
            @Nullable Boolean granted,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {
        Ask ask() {
            return new Ask(
                    id,
                    new RecordId(recordId),
                    fromAgency,
                    ofAgency,
                    Scope.of(sections),
                    why,
                    askedBy,
                    askedAt,
                    dueAt,
                    granted,
                    answer,
                    answeredBy,
                    answeredAt);
        }
    }

    /// One share as it stands on a record.
    record Shared(
            UUID recordId,
            String toAgency,
            int clause,
            String necessity,
            String balance,
            String sharedBy,
            Instant sharedAt) {}

    private static final String SHARE = """
            insert into agreements.share (involvement, record_id, agreement_id, clause, from_agency, to_agency, sections,
                                          necessity, balance, shared_by, shared_at)
            values (:id, :record, :agreement, :clause, actor.agency(), :to, cast(:sections as text[]), :necessity, :balance,
                    :by, :at)
            """;

    private static final String SHARED_UNDER = """
            select s.record_id, s.to_agency, s.clause, s.necessity, s.balance, s.shared_by, s.shared_at
              from agreements.share s
             where s.agreement_id = :agreement and s.from_agency = actor.agency()
             order by s.shared_at desc, s.involvement
             limit 1000
            """;

    private static final String ASK = """
            insert into agreements.ask (id, record_id, from_agency, of_agency, sections, why, asked_by, asked_at, due_at)
            values (:id, :record, actor.agency(), :of, cast(:sections as text[]), :why, :by, :at, :due)
            """;

    private static final String SELECT_ASK_FRAGMENT = """
            select k.id, k.record_id, k.from_agency, k.of_agency, array_to_string(k.sections, ',') as sections, k.why, k.asked_by,
                   k.asked_at, k.due_at, k.granted, k.answer, k.answered_by, k.answered_at
              from agreements.ask k
            """;

    private static final String ASKS = SELECT_ASK_FRAGMENT + """
             order by k.granted is not null, k.asked_at desc
             limit 200
            """;

    private static final String LOCK_ASK = SELECT_ASK_FRAGMENT + """
             where k.id = :id and k.of_agency = actor.agency()
               for update of k
            """;

    private static final String ANSWER = """
            update agreements.ask k
               set granted = :granted, answer = :answer, answered_by = :by, answered_at = :at
             where k.id = :id and k.granted is null
            """;

    private static final String NOTE_CONSENT = """
            insert into agreements.consent (id, record_id, said, words, said_at, noted_by, noted_at)
            values (:id, :record, :said, :words, :saidAt, :by, :at)
            """;

    private static final String CONSENTS = """
            select c.said, c.words, c.said_at, c.noted_by
              from agreements.consent c
             where c.record_id = :record
             order by c.said_at desc, c.noted_at desc
             limit 50
            """;

    private final JdbcClient jdbc;

    SharingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void shared(
            UUID id,
            ShareRecord.Command share,
            RecordId record,
            Agreement agreement,
            Clause clause,
            Actor by,
            Instant at) {
        jdbc.sql(SHARE)
                .param("id", id)
                .param("record", record.value())
                .param("agreement", agreement.id().value())
                .param("clause", clause.number())
                .param("to", share.to())
                .param("sections", array(share.sections()))
                .param("necessity", share.necessity())
                .param("balance", share.balance())
                .param("by", by.name())
                .param("at", utc(at))
                .update();
    }

    /// What the actor's agency shared under an agreement, the latest first.
    List<Shared> sharedUnder(RecordId agreement) {
        return jdbc.sql(SHARED_UNDER)
                .param("agreement", agreement.value())
                .query(Shared.class)
                .list();
    }

    void ask(UUID id, RecordId record, String of, Scope sections, String why, Actor by, Instant at, Instant due) {
        jdbc.sql(ASK)
                .param("id", id)
                .param("record", record.value())
                .param("of", of)
                .param("sections", array(sections))
                .param("why", why)
                .param("by", by.name())
                .param("at", utc(at))
                .param("due", utc(due))
                .update();
    }

    /// Asked by the actor's agency or of it: those that wait first.
    List<Ask> asks() {
        return jdbc.sql(ASKS).query(AskRow.class).list().stream()
                .map(AskRow::ask)
                .toList();
    }

    Optional<Ask> lockAsk(UUID id) {
        return jdbc.sql(LOCK_ASK).param("id", id).query(AskRow.class).optional().map(AskRow::ask);
    }

    void answer(UUID id, boolean granted, String answer, Actor by, Instant at) {
        jdbc.sql(ANSWER)
                .param("id", id)
                .param("granted", granted)
                .param("answer", answer)
                .param("by", by.name())
                .param("at", utc(at))
                .update();
    }

    void noteConsent(UUID id, RecordId record, Consent.Said said, String words, Instant saidAt, Actor by, Instant at) {
        jdbc.sql(NOTE_CONSENT)
                .param("id", id)
                .param("record", record.value())
                .param("said", said.name())
                .param("words", words)
                .param("saidAt", utc(saidAt))
                .param("by", by.name())
                .param("at", utc(at))
                .update();
    }

    /// The latest first: it stands.
    List<Consent> consents(RecordId record) {
        return jdbc.sql(CONSENTS)
                .param("record", record.value())
                .query(Consent.class)
                .list();
    }
}
