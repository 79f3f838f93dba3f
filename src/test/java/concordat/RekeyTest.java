package concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.SignedIn.Person;
import concordat.actor.Role;
import concordat.database.Database;
import concordat.records.MasterKeyChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// The change of the master key, taken back at the end: the other tests go on under the key before.
@ConcordatTest
class RekeyTest {
    private static final String AFTER = Base64.getEncoder().encodeToString(new byte[32]);

    @Autowired
    SignedIn signedIn;

    @Autowired
    Database database;

    @Value("${concordat.data}")
    Path data;

    @Test
    void wraps_everything_that_lies_under_it_again() throws Exception {
        Person guardian = signedIn.as(Role.RECORDS_GUARDIAN, "X-" + UUID.randomUUID(), null);
        String account = guardian.actor().id().toString();
        var change = new MasterKeyChange(Files.readString(data.resolve(Rekey.KEY)), AFTER);

        try (Connection owner = database.owner().connect()) {
            owner.setAutoCommit(false);
            assertThat(Rekey.rewrap(owner, change))
                    .hasSize(3)
                    .noneMatch(said -> said.startsWith("0 keys") || said.startsWith("0 secrets"));
            assertThat(
                            one(
                                    owner,
                                    "select bool_and(relforcerowsecurity)::text from pg_class"
                                            + " where oid in ('records.record_key'::regclass, 'staff.one_time_code'::regclass, 'places.link'::regclass)"))
                    .isEqualTo("true");
            assertThat(Rekey.rewrap(owner, change)).as("a second time").allMatch(said -> said.startsWith("0 "));

            owner.createStatement().execute("alter table staff.one_time_code no force row level security");
            byte[] secret = Base64.getMimeDecoder()
                    .decode(one(
                            owner,
                            "select encode(secret, 'base64') from staff.one_time_code where account_id = '" + account
                                    + "'"));
            assertThat(change.isDone(secret, "one-time-code:" + account)).isTrue();
            assertThat(change.isDone(secret, "one-time-code:of-somebody-else")).isFalse();
            owner.rollback();
        }
        assertThat(guardian.get("/account")).hasStatusOk();
    }

    @Test
    void is_not_made_by_a_key_that_is_none() {
        assertThatThrownBy(() -> new MasterKeyChange(AFTER, "c2hvcnQ=")).hasMessageContaining("32 bytes");
    }

    @Test
    void is_not_made_where_there_is_no_key() {
        assertThat(Command.of("rekey", "--data", "elsewhere"))
                .isEqualTo(new Command.Rekey(java.util.Map.of("concordat.data", "elsewhere")));
        assertThat(Rekey.run(new Command.Rekey(
                        java.util.Map.of("concordat.data", data.resolve("none").toString(), "concordat.database", ""))))
                .isEqualTo(1);
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(query);
                ResultSet rows = asked.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }
}
