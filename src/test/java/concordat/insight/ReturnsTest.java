package concordat.insight;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.database.TestDatabase;
import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.ReturnedDetention;
import concordat.detentions.Sex;
import concordat.detentions.TellDetention;
import concordat.insight.FrozenReturn.Proof;
import concordat.law.Consultation;
import concordat.law.Conveyance;
import concordat.law.PlaceOfSafety;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@ConcordatTest
class ReturnsTest {
    private static final Instant IN_THE_YEAR = Instant.parse("2025-06-01T20:00:00Z");
    private static final int YEAR = 2025;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Records records;

    @Autowired
    TellDetention tell;

    @Autowired
    Detentions detentions;

    @Autowired
    Returns returns;

    @Autowired
    InstantSource time;

    String force;
    Person officer;
    Person guardian;
    Person other;
    Person superintendent;

    @BeforeEach
    void a_force() {
        force = "RT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        officer = signedIn.as(Role.RESPONSE_OFFICER, force, null);
        guardian = signedIn.as(Role.RECORDS_GUARDIAN, force, null);
        other = signedIn.as(Role.RECORDS_GUARDIAN, force, null);
        superintendent = signedIn.as(Role.SUPERINTENDENT, force, null);
    }

    @Nested
    class A_draft {
        @Test
        void has_a_row_for_each_detention_of_the_year_and_counts_what_is_not_known() {
            detained(IN_THE_YEAR);
            detained(Instant.parse("2025-03-31T22:59:00Z"));
            detained(Instant.parse("2026-03-31T23:00:00Z"));

            assertThat(guardian.get("/returns/2025"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Detentions so far", "Freeze a version", "Ethnicity, as the person describes it", "100%");
            assertThat(draft()).contains("\"detentions\":1,\"withheld\":0");
        }

        @Test
        void is_of_ones_own_force_alone() {
            detained(IN_THE_YEAR);
            Person stranger = signedIn.as(Role.RECORDS_GUARDIAN, force + "X", null);

            assertThat(stranger.api(HttpMethod.GET, "/api/returns/2025", ""))
                    .bodyText()
                    .contains("\"detentions\":0");
            assertThat(officer.get("/returns/2025")).hasStatus(403);
        }

        @Test
        void says_how_many_it_was_made_without() {
            DetentionId kept = detained(IN_THE_YEAR);
            detained(IN_THE_YEAR.plusSeconds(60));
            Person keeper = signedIn.as(Role.RECORDS_GUARDIAN, force, null);
            keeper.call(() -> {
                records.restrict(kept.record(), List.of(), "A colleague");
                return kept;
            });

            assertThat(draft()).contains("\"detentions\":1,\"withheld\":1");
        }
    }

    @Nested
    class A_detention_of_a_return {
        /// By the triggers that carry it, whichever of them is written last.
        @Test
        void tells_how_the_person_came_and_when_both_assessors_were_there() throws Exception {
            DetentionId id = detained(IN_THE_YEAR);
            superuser("""
                    insert into detentions.leg (id, detention_id, mode, to_place, requested_at, left_at, arrived_at, reason)
                    values (gen_random_uuid(), '%1$s', 'OTHER', 'A', '%2$s', null, null, null),
                           (gen_random_uuid(), '%1$s', 'POLICE_VEHICLE', 'B', '%2$s', '2025-06-01T23:00Z', null, 'RISK_BEHAVIOUR'),
                           (gen_random_uuid(), '%1$s', 'AMBULANCE', 'C', '%2$s', null, '2025-06-01T22:00Z', null);
                    insert into detentions.arrival (id, detention_id, place_code, place_name, place_kind, agency, arrived_at)
                    values (gen_random_uuid(), '%1$s', 'C', 'C', 'EMERGENCY_DEPARTMENT', 'X', '2025-06-01T22:00Z'),
                           (gen_random_uuid(), '%1$s', 'B', 'B', 'POLICE_STATION', 'X', '2025-06-01T23:30Z');
                    insert into detentions.assessor (id, detention_id, kind, agency, asked_at, name, arrived_at)
                    values (gen_random_uuid(), '%1$s', 'AMHP', 'X', '%2$s', 'A Example', '2025-06-02T01:00Z'),
                           (gen_random_uuid(), '%1$s', 'DOCTOR', 'X', '%2$s', null, null)
                    """.formatted(id, IN_THE_YEAR));
            assertThat(returned().assessedAt()).isNull();
            superuser("update detentions.assessor set name = 'B Example', arrived_at = '2025-06-02T02:00Z'"
                    + " where kind = 'DOCTOR' and detention_id = '%s'".formatted(id));

            ReturnedDetention returned = returned();
            assertThat(returned.mode()).isEqualTo(Conveyance.Mode.AMBULANCE);
            assertThat(returned.arrivedAt()).isEqualTo("2025-06-01T22:00:00Z");
            assertThat(returned.firstPlace()).isEqualTo(PlaceOfSafety.EMERGENCY_DEPARTMENT);
            assertThat(returned.atStation()).isTrue();
            assertThat(returned.assessedAt()).isEqualTo("2025-06-02T02:00:00Z");
        }

        private ReturnedDetention returned() {
            List<ReturnedDetention> all = new ArrayList<>();
            guardian.call(() -> {
                detentions.madeByUs(IN_THE_YEAR, IN_THE_YEAR.plusSeconds(1), all::add);
                return all;
            });
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    @Nested
    class A_frozen_version {
        @Test
        void is_signed_by_somebody_else_than_froze_it() {
            detained(IN_THE_YEAR);
            UUID version = freeze();
            String sign = "/returns/versions/" + version + "/signature";

            assertThat(guardian.post(sign)).hasStatus(422).bodyText().contains("somebody else signs it");
            assertThat(superintendent.post(sign)).hasStatus3xxRedirection();
            assertThat(other.post(sign)).hasStatus(422).bodyText().contains("signed this version already");
            assertThat(superintendent.get("/returns/versions/" + version))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Superintendent Example", "same SHA-256", "DET-");
        }

        @Test
        void is_not_signed_while_the_year_goes_on_or_when_a_later_one_is_there() {
            FinancialYear current = FinancialYear.at(time.instant());
            detained(time.instant().minusSeconds(3600));
            UUID early = freeze(current.begins());
            freeze(current.begins());

            assertThat(superintendent.api(HttpMethod.POST, "/api/returns/versions/" + early + "/signature", ""))
                    .hasStatus(422)
                    .bodyText()
                    .contains("The year had not ended", "There is a later version");
        }

        @Test
        void stays_as_it_was_when_records_are_corrected_and_the_next_says_what_changed() {
            DetentionId detention = detained(IN_THE_YEAR);
            UUID first = freeze();
            String file = file(first);
            assertThat(officer.post(
                            "/detentions/" + detention + "/ethnicity", "selfDefined", "B2", "officerDefined", ""))
                    .hasStatus3xxRedirection();
            UUID second = freeze();

            assertThat(file(first)).isEqualTo(file).contains("01").doesNotContain("Sam", ",B2,");
            assertThat(file(second)).contains(",B2,");
            assertThat(guardian.get("/returns/versions/" + second))
                    .bodyText()
                    .contains("What changed since version 1", "ethnicity_self: B2, was NK");
        }

        @Test
        void keeps_its_counts_and_its_proof_when_a_detention_is_erased() throws Exception {
            DetentionId gone = detained(IN_THE_YEAR);
            detained(IN_THE_YEAR.plusSeconds(60));
            UUID version = freeze();
            erase(gone.record());

            FrozenReturn left = guardian.call(() -> returns.frozen(version));
            assertThat(left.rows()).hasSize(1);
            assertThat(left.proof()).isEqualTo(Proof.ROWS_ERASED);
            assertThat(left.counts().notKnown(Field.ETHNICITY_SELF)).isEqualTo(2);
            assertThat(guardian.get("/returns/versions/" + version))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Rows erased since");
        }

        @Test
        void is_proved_changed_where_a_superuser_changed_a_row() throws Exception {
            detained(IN_THE_YEAR);
            UUID version = freeze();
            superuser("update insight.return_row set codes[6] = 'OTHER' where return_id = '%s'".formatted(version));

            assertThat(requireNonNull(guardian.call(() -> returns.frozen(version)))
                            .proof())
                    .isEqualTo(Proof.CHANGED);
            assertThat(superintendent.post("/returns/versions/" + version + "/signature"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("not what was frozen");
        }

        @Test
        void is_neither_changed_nor_deleted_by_the_role_that_serves_nor_by_the_owner() throws Exception {
            detained(IN_THE_YEAR);
            assertThat(superintendent.post("/returns/versions/" + freeze() + "/signature"))
                    .hasStatus3xxRedirection();

            for (String table :
                    List.of("detention_return", "return_row", "return_leaf", "return_count", "return_signature")) {
                try (Connection app = TestDatabase.app().connect();
                        Statement statement = app.createStatement()) {
                    assertThatThrownBy(() -> statement.executeUpdate("delete from insight." + table))
                            .hasMessageContaining("permission denied");
                }
                try (Connection owner = TestDatabase.owner().connect();
                        Statement statement = owner.createStatement()) {
                    statement.execute(
                            "select set_config('concordat.actor', '%s', false), set_config('concordat.agency', '%s', false), set_config('concordat.role', 'RECORDS_GUARDIAN', false), set_config('concordat.now', now()::text, false)"
                                    .formatted(guardian.actor().id(), force));
                    try (var seen = statement.executeQuery("select count(*) from insight." + table)) {
                        seen.next();
                        assertThat(seen.getInt(1)).as(table).isPositive();
                    }
                    assertThat(statement.executeUpdate("delete from insight." + table))
                            .isZero();
                    assertThat(statement.executeUpdate("update insight." + table + " set "
                                    + (table.equals("detention_return") ? "rows = 0" : "return_id = return_id")))
                            .isZero();
                }
            }
        }

        @Test
        void is_not_there_for_another_force() {
            detained(IN_THE_YEAR);
            UUID version = freeze();
            Person stranger = signedIn.as(Role.RECORDS_GUARDIAN, force + "X", null);

            assertThat(stranger.get("/returns/versions/" + version)).hasStatus(404);
            assertThat(stranger.get("/returns/versions/" + version + "/file.csv"))
                    .hasStatus(404);
        }
    }

    private DetentionId detained(Instant at) {
        return Time.call(
                InstantSource.fixed(at.plusSeconds(120)),
                () -> officer.call(() -> {
                    RecordId incident = records.open(RecordKind.INCIDENT, at.minusSeconds(600));
                    DetentionId id = tell.use(new TellDetention.Used(
                            incident,
                            null,
                            "Sam Example",
                            LocalDate.of(1990, 1, 1),
                            Sex.FEMALE,
                            "E09000007",
                            "A bridge",
                            "Would not come away",
                            at,
                            new Consultation.NotPracticable("No time"),
                            "",
                            false,
                            false,
                            false));
                    Detention made = detentions.find(id);
                    return made.id();
                }));
    }

    private UUID freeze() {
        return freeze(YEAR);
    }

    private UUID freeze(int year) {
        assertThat(guardian.post("/returns/" + year)).hasStatus3xxRedirection();
        return guardian.call(() -> returns.versions(new FinancialYear(year)))
                .getFirst()
                .id();
    }

    private String draft() {
        return text(guardian.api(HttpMethod.GET, "/api/returns/2025", ""));
    }

    private String file(UUID version) {
        return text(guardian.get("/returns/versions/" + version + "/file.csv"));
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void erase(RecordId record) throws Exception {
        superuser("update records.record_key set wrapped_key = null, destroyed_at = now() where record_id = '%s'"
                .formatted(record));
        superuser("set role concordat_sealing; select records.forget('%s'); reset role".formatted(record));
    }

    private static void superuser(String sql) throws Exception {
        try (Connection connection = TestDatabase.administrator().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
