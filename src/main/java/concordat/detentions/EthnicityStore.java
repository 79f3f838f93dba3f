package concordat.detentions;

import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EthnicityStore {
    private static final String SAVE = """
            insert into detentions.ethnicity (detention_id, self_defined, officer_defined)
            values (:id, :selfDefined, :officerDefined)
            on conflict (detention_id) do update
               set self_defined = excluded.self_defined, officer_defined = excluded.officer_defined
            """;

    private static final String FIND = """
            select e.self_defined, e.officer_defined from detentions.ethnicity e where e.detention_id = :id
            """;

    private final JdbcClient jdbc;

    EthnicityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(DetentionId id, Ethnicity told) {
        jdbc.sql(SAVE)
                .param("id", id.value())
                .param("selfDefined", name(told.selfDefined()), Types.VARCHAR)
                .param("officerDefined", name(told.officerDefined()), Types.VARCHAR)
                .update();
    }

    Optional<Ethnicity> find(DetentionId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(Ethnicity.class).optional();
    }

    private static @Nullable String name(@Nullable Enum<?> answer) {
        return answer == null ? null : answer.name();
    }
}
