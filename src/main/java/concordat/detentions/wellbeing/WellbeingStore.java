package concordat.detentions.wellbeing;

import static concordat.actor.Time.utc;
import static concordat.actor.Time.utcOrNull;

import concordat.detentions.DetentionId;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a person needs, takes and leaves behind, and who stands by them.
@Repository
class WellbeingStore {
    private static final String SAVE_COMMUNICATION = """
            insert into wellbeing.communication (detention_id, needs, language, words, recorded_at, recorded_by)
            values (:detention, :needs, :language, :words, :at, :by)
            on conflict (detention_id) do update
               set needs = excluded.needs, language = excluded.language, words = excluded.words,
                   recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
            """;

    private static final String COMMUNICATION = """
            select array_to_string(c.needs, ',') as needs, c.language, c.words, c.recorded_at, c.recorded_by
              from wellbeing.communication c
             where c.detention_id = :detention
            """;

    private static final String SAVE_ADULT = """
            insert into wellbeing.appropriate_adult (detention_id, needed, why, asked_at, name, relation, arrived_at)
            values (:detention, :needed, :why, :askedAt, :name, :relation, :arrivedAt)
            on conflict (detention_id) do update
               set needed = excluded.needed, why = excluded.why, asked_at = excluded.asked_at, name = excluded.name,
                   relation = excluded.relation, arrived_at = excluded.arrived_at
            """;

    private static final String ADULT = """
            select a.needed, a.why, a.asked_at, a.name, a.relation, a.arrived_at
              from wellbeing.appropriate_adult a
             where a.detention_id = :detention
            """;

    private static final String ADD_MEDICATION = """
            insert into wellbeing.medication (id, detention_id, name, dose, last_taken_at, with_property, recorded_at, recorded_by)
            values (:id, :detention, :name, :dose, :lastTakenAt, :withProperty, :at, :by)
            """;

    private static final String MEDICATION = """
            select m.id, m.name, m.dose, m.last_taken_at, m.with_property, m.recorded_at, m.recorded_by
              from wellbeing.medication m
             where m.detention_id = :detention
             order by m.recorded_at, m.id
             limit 50
            """;

    private static final String ADD_LEFT_BEHIND = """
            insert into wellbeing.left_behind (id, detention_id, kind, words, place, recorded_at, recorded_by, cared_for_by,
                cared_for_at)
            values (:id, :detention, :kind, :words, :place, :at, :by, :caredForBy, :caredForAt)
            """;

    private static final String CARED_FOR = """
            update wellbeing.left_behind l set cared_for_by = :by, cared_for_at = :at
             where l.id = :id and l.detention_id = :detention and l.cared_for_at is null
            """;

    private static final String LEFT_BEHIND = """
            select l.id, l.kind, l.words, l.place, l.recorded_at, l.recorded_by, l.cared_for_by, l.cared_for_at
              from wellbeing.left_behind l
             where l.detention_id = :detention
             order by l.recorded_at, l.id
             limit 50
            """;

    private static final String ADD_FAMILY_TOLD = """
            insert into wellbeing.family_told (id, detention_id, name, relation, told_at, told_by, why_not, recorded_at)
            values (:id, :detention, :name, :relation, :toldAt, :by, :whyNot, :at)
            """;

    private static final String FAMILY_TOLD = """
            select f.id, f.name, f.relation, f.told_at, f.told_by, f.why_not, f.recorded_at
              from wellbeing.family_told f
             where f.detention_id = :detention
             order by f.recorded_at, f.id
             limit 50
            """;

    record Communication(
            List<CommunicationNeed> needs, String language, String words, Instant recordedAt, String recordedBy) {}

    private record CommunicationRow(
            String needs, String language, String words, Instant recordedAt, String recordedBy) {
        Communication communication() {
            List<CommunicationNeed> each = needs.isEmpty()
                    ? List.of()
                    : Arrays.stream(needs.split(",", -1))
                            .map(CommunicationNeed::valueOf)
                            .toList();
            return new Communication(each, language, words, recordedAt, recordedBy);
        }
    }

    /// @param needed null where nobody has judged it
    record AppropriateAdult(
            @Nullable Boolean needed,
            String why,
            @Nullable Instant askedAt,
            String name,
            String relation,
            @Nullable Instant arrivedAt) {}

    /// @param withProperty whether it came with them; null where it is not known
    record Medication(
            UUID id,
            String name,
            String dose,
            @Nullable Instant lastTakenAt,
            @Nullable Boolean withProperty,
            Instant recordedAt,
            String recordedBy) {}

    /// @param words who they are, and what they need
    /// @param caredForBy null while nobody looks after them
    record LeftBehind(
            UUID id,
            Dependant kind,
            String words,
            String place,
            Instant recordedAt,
            String recordedBy,
            @Nullable String caredForBy,
            @Nullable Instant caredForAt) {}

    /// @param toldAt null where they were not told, and why
    record FamilyTold(
            UUID id,
            String name,
            String relation,
            @Nullable Instant toldAt,
            String toldBy,
            String whyNot,
            Instant recordedAt) {}

    private final JdbcClient jdbc;

    WellbeingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(DetentionId detention, Communication said) {
        jdbc.sql(SAVE_COMMUNICATION)
                .param("detention", detention.value())
                .param("needs", said.needs().stream().map(Enum::name).toArray(String[]::new))
                .param("language", said.language())
                .param("words", said.words())
                .param("at", utc(said.recordedAt()))
                .param("by", said.recordedBy())
                .update();
    }

    Optional<Communication> communication(DetentionId detention) {
        return jdbc.sql(COMMUNICATION)
                .param("detention", detention.value())
                .query(CommunicationRow.class)
                .optional()
                .map(CommunicationRow::communication);
    }

    void save(DetentionId detention, AppropriateAdult adult) {
        jdbc.sql(SAVE_ADULT)
                .param("detention", detention.value())
                .param("needed", adult.needed(), Types.BOOLEAN)
                .param("why", adult.why())
                .param("askedAt", utcOrNull(adult.askedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("name", adult.name())
                .param("relation", adult.relation())
                .param("arrivedAt", utcOrNull(adult.arrivedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    Optional<AppropriateAdult> appropriateAdult(DetentionId detention) {
        return jdbc.sql(ADULT)
                .param("detention", detention.value())
                .query(AppropriateAdult.class)
                .optional();
    }

    void add(DetentionId detention, Medication taken) {
        jdbc.sql(ADD_MEDICATION)
                .param("id", taken.id())
                .param("detention", detention.value())
                .param("name", taken.name())
                .param("dose", taken.dose())
                .param("lastTakenAt", utcOrNull(taken.lastTakenAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("withProperty", taken.withProperty(), Types.BOOLEAN)
                .param("at", utc(taken.recordedAt()))
                .param("by", taken.recordedBy())
                .update();
    }

    List<Medication> medication(DetentionId detention) {
        return jdbc.sql(MEDICATION)
                .param("detention", detention.value())
                .query(Medication.class)
                .list();
    }

    void add(DetentionId detention, LeftBehind left) {
        jdbc.sql(ADD_LEFT_BEHIND)
                .param("id", left.id())
                .param("detention", detention.value())
                .param("kind", left.kind().name())
                .param("words", left.words())
                .param("place", left.place())
                .param("at", utc(left.recordedAt()))
                .param("by", left.recordedBy())
                .param("caredForBy", left.caredForBy(), Types.VARCHAR)
                .param("caredForAt", utcOrNull(left.caredForAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /// False where somebody looks after them already, or nobody was left under this id.
    boolean caredFor(DetentionId detention, UUID left, String by, Instant at) {
        return jdbc.sql(CARED_FOR)
                        .param("id", left)
                        .param("detention", detention.value())
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    List<LeftBehind> leftBehind(DetentionId detention) {
        return jdbc.sql(LEFT_BEHIND)
                .param("detention", detention.value())
                .query(LeftBehind.class)
                .list();
    }

    void add(DetentionId detention, FamilyTold told) {
        jdbc.sql(ADD_FAMILY_TOLD)
                .param("id", told.id())
                .param("detention", detention.value())
                .param("name", told.name())
                .param("relation", told.relation())
                .param("toldAt", utcOrNull(told.toldAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", told.toldBy())
                .param("whyNot", told.whyNot())
                .param("at", utc(told.recordedAt()))
                .update();
    }

    List<FamilyTold> familyTold(DetentionId detention) {
        return jdbc.sql(FAMILY_TOLD)
                .param("detention", detention.value())
                .query(FamilyTold.class)
                .list();
    }
}
