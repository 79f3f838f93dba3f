package concordat.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.agreements.Agreement.Party;
import concordat.agreements.Clause.ConsentNeeded;
import concordat.agreements.SharingRule.Answer;
import concordat.agreements.SharingRule.Ground;
import concordat.agreements.SharingRule.Question;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Scope;
import concordat.records.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharingRuleTest {
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    static final Scope CONTACTS = Scope.of(List.of(Section.CONTACTS));
    static final Scope CONTACTS_AND_RISK = Scope.of(List.of(Section.CONTACTS, Section.RISK));

    @Test
    void allows_what_a_clause_in_force_covers_and_names_it() {
        assertThat(judge(CONTACTS, agreement(clause(CONTACTS_AND_RISK, ConsentNeeded.NOT_NEEDED)), null, false))
                .isInstanceOfSatisfying(Answer.Allowed.class, allowed -> {
                    assertThat(allowed.clause().number()).isEqualTo(1);
                    assertThat(allowed.overridesRefusal()).isFalse();
                });
    }

    @Test
    void refuses_outside_every_clause_and_names_the_nearest() {
        assertThat(judge(Scope.WHOLE, agreement(clause(CONTACTS_AND_RISK, ConsentNeeded.NOT_NEEDED)), null, true))
                .isInstanceOfSatisfying(Answer.Refused.class, refused -> {
                    assertThat(refused.ground()).isEqualTo(Ground.OUTSIDE_EVERY_CLAUSE);
                    assertThat(refused.nearest()).isNotNull();
                });
    }

    @Test
    void does_not_add_clauses_together() {
        Agreement two = agreement(
                clause(CONTACTS, ConsentNeeded.NOT_NEEDED),
                new Clause(
                        2,
                        "Risk",
                        Gateway.VITAL_INTERESTS,
                        RecordKind.PERSON,
                        Scope.of(List.of(Section.RISK)),
                        ConsentNeeded.NOT_NEEDED));

        assertThat(judge(CONTACTS_AND_RISK, two, null, false)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void a_pointer_is_covered_by_any_clause_about_that_kind_of_record() {
        assertThat(judge(Scope.POINTER, agreement(clause(CONTACTS, ConsentNeeded.NOT_NEEDED)), null, false))
                .isInstanceOf(Answer.Allowed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_NEEDED,     ,          Allowed",
        "NOT_NEEDED,     REFUSED,   Allowed",
        "UNLESS_REFUSED, ,          Allowed",
        "UNLESS_REFUSED, GIVEN,     Allowed",
        "UNLESS_REFUSED, REFUSED,   Refused",
        "UNLESS_REFUSED, WITHDRAWN, Refused",
        "GIVEN,          ,          Refused",
        "GIVEN,          GIVEN,     Allowed",
        "GIVEN,          WITHDRAWN, Refused"
    })
    void asks_what_the_person_said(ConsentNeeded needed, Consent.Said said, String expected) {
        Consent latest = said == null ? null : new Consent(said, "In their words", NOON, "Sam Example");

        assertThat(judge(CONTACTS, agreement(clause(CONTACTS, needed)), latest, false)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void what_the_person_said_is_overridden_only_openly() {
        Consent refused = new Consent(Consent.Said.REFUSED, "No", NOON, "Sam Example");

        assertThat(judge(CONTACTS, agreement(clause(CONTACTS, ConsentNeeded.UNLESS_REFUSED)), refused, true))
                .isInstanceOfSatisfying(
                        Answer.Allowed.class,
                        allowed -> assertThat(allowed.overridesRefusal()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-01, true",
        "2026-06-02, 2026-12-31, false",
        "2026-01-01, 2026-05-31, false",
        "2026-01-01, 2026-06-01, true"
    })
    void an_agreement_holds_from_its_first_day_to_its_last(LocalDate starts, LocalDate ends, boolean holds) {
        Agreement dated = new Agreement(
                new RecordId(UUID.randomUUID()),
                "AGR-2026-000001",
                "Example",
                Agreement.Kind.INFORMATION_SHARING,
                "Care",
                "",
                starts,
                ends,
                ends,
                null,
                List.of(new Party("A", "Sam", NOON), new Party("B", "Noor", NOON)),
                List.of(clause(CONTACTS, ConsentNeeded.NOT_NEEDED)));

        assertThat(judge(CONTACTS, dated, null, false) instanceof Answer.Allowed)
                .isEqualTo(holds);
    }

    @Test
    void an_agreement_that_one_party_has_not_signed_opens_nothing() {
        Agreement unsigned = new Agreement(
                new RecordId(UUID.randomUUID()),
                "AGR-2026-000001",
                "Example",
                Agreement.Kind.INFORMATION_SHARING,
                "Care",
                "",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 12, 31),
                null,
                List.of(new Party("A", "Sam", NOON), new Party("B", null, null)),
                List.of(clause(CONTACTS, ConsentNeeded.NOT_NEEDED)));

        assertThat(judge(CONTACTS, unsigned, null, false))
                .isEqualTo(new Answer.Refused(Ground.NO_AGREEMENT_IN_FORCE, null, null));
    }

    private static Answer judge(Scope sections, Agreement agreement, Consent latest, boolean override) {
        return SharingRule.judge(
                new Question("A", "B", RecordKind.PERSON, sections), List.of(agreement), latest, override, NOON);
    }

    private static Clause clause(Scope sections, ConsentNeeded consent) {
        return new Clause(1, "Carers", Gateway.MHA_FUNCTIONS, RecordKind.PERSON, sections, consent);
    }

    private static Agreement agreement(Clause... clauses) {
        return new Agreement(
                new RecordId(UUID.randomUUID()),
                "AGR-2026-000001",
                "Example",
                Agreement.Kind.INFORMATION_SHARING,
                "Care",
                "",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 12, 31),
                null,
                List.of(new Party("A", "Sam", NOON), new Party("B", "Noor", NOON)),
                List.of(clauses));
    }
}
