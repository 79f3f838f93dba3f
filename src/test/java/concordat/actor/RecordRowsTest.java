package concordat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class RecordRowsTest {
    private static final UUID ID = UUID.fromString("01a2040f-0558-758e-be89-3d86dca9b605");

    record Everything(
            RecordId recordId,
            UUID plainId,
            Instant happenedAt,
            LocalDate bornOn,
            LocalTime from,
            Purpose whatFor,
            String inWords,
            int howMany,
            boolean done) {}

    record Nothing(
            @Nullable RecordId recordId,
            @Nullable Instant happenedAt,
            @Nullable LocalDate bornOn,
            @Nullable Purpose whatFor,
            @Nullable String inWords,
            @Nullable Integer howMany,
            @Nullable Boolean done) {}

    record Primitive(int howMany) {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void have_what_their_columns_say() {
        Purpose purpose = Purpose.values()[0];

        assertThat(rows(Everything.class, """
                        select '%1$s'::uuid record_id, '%1$s'::uuid plain_id, timestamptz '2026-10-25 01:30+00' happened_at,
                               date '1990-02-28' born_on, time '09:05' as from, '%2$s' what_for, 'a word' in_words, 7 how_many, true done
                        """.formatted(ID, purpose)))
                .containsExactly(new Everything(
                        new RecordId(ID),
                        ID,
                        Instant.parse("2026-10-25T01:30:00Z"),
                        LocalDate.of(1990, 2, 28),
                        LocalTime.of(9, 5),
                        purpose,
                        "a word",
                        7,
                        true));
    }

    @Test
    void may_have_nothing_where_that_may_be() {
        assertThat(rows(Nothing.class, """
                        select null::uuid record_id, null::timestamptz happened_at, null::date born_on, null::text what_for,
                               null::text in_words, null::int how_many, null::boolean done
                        """)).containsExactly(new Nothing(null, null, null, null, null, null, null));
        assertThatThrownBy(() -> rows(Primitive.class, "select null::int how_many"))
                .isInstanceOf(ConversionFailedException.class);
    }

    private <T> List<T> rows(Class<T> type, String sql) {
        return CurrentActor.call(
                Actor.job(Role.SIGN_IN, Actor.NO_AGENCY),
                () -> transaction.execute(_ -> jdbc.sql(sql).query(type).list()));
    }
}
