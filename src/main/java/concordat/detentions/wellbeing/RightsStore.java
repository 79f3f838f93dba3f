package concordat.detentions.wellbeing;

import static concordat.actor.Time.utc;

import concordat.detentions.DetentionId;
import concordat.law.Right;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rights in each language, and when a person was told them.
@Repository
class RightsStore {
    private static final String LANGUAGES = """
            select l.code, l.name, l.own_name, l.direction, l.checked_by, l.checked_on
              from wellbeing.language l
             order by l.code <> 'en', l.name
             limit 100
            """;

    private static final String TEXTS = """
            select t.code, t.words from wellbeing.rights_text t where t.language = :language order by t.code limit 50
            """;

    private static final String TOLD = """
            insert into wellbeing.rights_told (id, detention_id, language, told_at, told_by, interpreter, understood)
            values (:id, :detention, :language, :at, :by, :interpreter, :understood)
            """;

    private static final String TELLINGS = """
            select t.id, t.language, t.told_at, t.told_by, t.interpreter, t.understood
              from wellbeing.rights_told t
             where t.detention_id = :detention
             order by t.told_at, t.id
             limit 50
            """;

    /// @param direction `ltr` or `rtl`
    /// @param checkedBy the translator who checked it; null until one has
    record Language(
            String code,
            String name,
            String ownName,
            String direction,
            @Nullable String checkedBy,
            @Nullable LocalDate checkedOn) {
        static final String ENGLISH = "en";

        /// The words in the program's own language are no translation.
        boolean isUncheckedTranslation() {
            return checkedOn == null && !code.equals(ENGLISH);
        }
    }

    /// @param understood null where it is not known
    record Told(
            UUID id,
            String language,
            Instant toldAt,
            String toldBy,
            boolean interpreter,
            @Nullable Boolean understood) {}

    private record Text(Right code, String words) {}

    private final JdbcClient jdbc;

    RightsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Language> languages() {
        return jdbc.sql(LANGUAGES).query(Language.class).list();
    }

    Map<Right, String> texts(String language) {
        return jdbc.sql(TEXTS).param("language", language).query(Text.class).list().stream()
                .collect(Collectors.toMap(Text::code, Text::words));
    }

    void told(UUID id, TellRights.Command told, String by) {
        jdbc.sql(TOLD)
                .param("id", id)
                .param("detention", told.detention().value())
                .param("language", told.language())
                .param("at", utc(told.at()))
                .param("by", by)
                .param("interpreter", told.interpreter())
                .param("understood", told.understood(), Types.BOOLEAN)
                .update();
    }

    List<Told> tellings(DetentionId detention) {
        return jdbc.sql(TELLINGS)
                .param("detention", detention.value())
                .query(Told.class)
                .list();
    }
}
