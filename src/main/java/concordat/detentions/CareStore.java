package concordat.detentions;

import static concordat.actor.Time.utcOrNull;

import concordat.law.ProtectiveSearch;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CareStore {
    private record Row(
            @Nullable Instant rightsToldAt,
            String rightsWhyNot,
            @Nullable Instant searchedAt,
            String searchParts,
            boolean searchDanger,
            boolean searchConceals,
            String searchFound,
            @Nullable Boolean restrained,
            boolean faceDown,
            @Nullable Instant restraintFrom,
            @Nullable Instant restraintUntil,
            String restraintWords,
            String safetyOfficer,
            boolean abdSuspected,
            String injuries,
            boolean grave,
            String medicalNeeds,
            String property) {
        Care.Told told() {
            Set<ProtectiveSearch.Part> parts = searchParts.isEmpty()
                    ? EnumSet.noneOf(ProtectiveSearch.Part.class)
                    : Arrays.stream(searchParts.split(",", -1))
                            .map(ProtectiveSearch.Part::valueOf)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProtectiveSearch.Part.class)));
            return new Care.Told(
                    rightsToldAt,
                    rightsWhyNot,
                    searchedAt,
                    parts,
                    searchDanger,
                    searchConceals,
                    searchFound,
                    restrained,
                    faceDown,
                    restraintFrom,
                    restraintUntil,
                    restraintWords,
                    safetyOfficer,
                    abdSuspected,
                    injuries,
                    grave,
                    medicalNeeds,
                    property);
        }
    }

    private static final String SAVE = """
            insert into detentions.care (detention_id, rights_told_at, rights_why_not, searched_at, search_parts, search_danger,
                search_conceals, search_found, restrained, face_down, restraint_from, restraint_until, restraint_words,
                safety_officer, abd_suspected, injuries, grave, medical_needs, property)
            values (:id, :rightsToldAt, :rightsWhyNot, :searchedAt, :parts, :danger, :conceals, :found, :restrained,
                :faceDown, :restraintFrom, :restraintUntil, :restraintWords, :safetyOfficer, :abd, :injuries, :grave,
                :medicalNeeds, :property)
            on conflict (detention_id) do update
               set rights_told_at = excluded.rights_told_at, rights_why_not = excluded.rights_why_not,
                   searched_at = excluded.searched_at, search_parts = excluded.search_parts,
                   search_danger = excluded.search_danger, search_conceals = excluded.search_conceals,
                   search_found = excluded.search_found, restrained = excluded.restrained, face_down = excluded.face_down,
                   restraint_from = excluded.restraint_from, restraint_until = excluded.restraint_until,
                   restraint_words = excluded.restraint_words, safety_officer = excluded.safety_officer,
                   abd_suspected = excluded.abd_suspected, injuries = excluded.injuries, grave = excluded.grave,
                   medical_needs = excluded.medical_needs, property = excluded.property
            """;

    private static final String FIND = """
            select c.rights_told_at, c.rights_why_not, c.searched_at, array_to_string(c.search_parts, ',') as search_parts,
                   c.search_danger, c.search_conceals, c.search_found, c.restrained, c.face_down, c.restraint_from,
                   c.restraint_until, c.restraint_words, c.safety_officer, c.abd_suspected, c.injuries, c.grave, c.medical_needs,
                   c.property
              from detentions.care c
             where c.detention_id = :id
            """;

    private final JdbcClient jdbc;

    CareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(DetentionId id, Care.Told told) {
        jdbc.sql(SAVE)
                .param("id", id.value())
                .param("rightsToldAt", utcOrNull(told.rightsToldAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("rightsWhyNot", told.rightsWhyNot())
                .param("searchedAt", utcOrNull(told.searchedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "parts",
                        told.searchParts().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("danger", told.searchDanger())
                .param("conceals", told.searchConceals())
                .param("found", told.searchFound())
                .param("restrained", told.restrained(), Types.BOOLEAN)
                .param("faceDown", told.faceDown())
                .param("restraintFrom", utcOrNull(told.restraintFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("restraintUntil", utcOrNull(told.restraintUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("restraintWords", told.restraintWords())
                .param("safetyOfficer", told.safetyOfficer())
                .param("abd", told.abdSuspected())
                .param("injuries", told.injuries())
                .param("grave", told.grave())
                .param("medicalNeeds", told.medicalNeeds())
                .param("property", told.property())
                .update();
    }

    Optional<Care.Told> find(DetentionId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::told);
    }
}
