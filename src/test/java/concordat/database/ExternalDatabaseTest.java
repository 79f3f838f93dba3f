package concordat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalDatabaseTest {
    private static final Passwords KNOWN =
            new Passwords(TestDatabase.owner().password(), TestDatabase.app().password());

    @Nested
    class An_address {
        @ParameterizedTest
        @CsvSource({
            "postgresql://db.example,                             jdbc:postgresql://db.example/concordat",
            "postgres://db.example:5433/,                         jdbc:postgresql://db.example:5433/concordat",
            "jdbc:postgresql://db.example/other,                  jdbc:postgresql://db.example/other",
            "'postgresql://a:1,b:2/x?targetServerType=primary',   'jdbc:postgresql://a:1,b:2/x?targetServerType=primary'",
        })
        void is_written_as_psql_or_the_driver_would(String written, String url) {
            assertThat(DatabaseAddress.parse(written, "concordat").url()).isEqualTo(url);
        }

        @Test
        void may_name_the_administrator() {
            assertThat(DatabaseAddress.parse("postgresql://ada:p%40ss+word@db.example", "postgres"))
                    .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/postgres", "ada", "p@ss+word"));
        }

        @Test
        void is_shown_without_what_is_secret() {
            assertThat(DatabaseAddress.parse("postgresql://ada:secret@db.example/x?password=secret", "postgres"))
                    .hasToString("postgresql://db.example/x");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "postgresql://127.0.0.1:5432",
                    "postgresql://localhost,127.0.0.1/x",
                    "postgresql://[::1]:5432/x",
                    "postgresql://db.example/x?sslmode=verify-full",
                    "postgresql://a:1,b:2/x?sslrootcert=/etc/ca.pem&sslmode=verify-full"
                })
        void on_this_machine_or_with_a_checked_certificate_is_taken(String written) {
            DatabaseAddress address = DatabaseAddress.parse(written, "concordat");

            assertThat(address.requireSafeWay()).isEqualTo(address);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "postgresql://db.example/x",
                    "postgresql://127.0.0.1,db.example/x",
                    "postgresql://127.0.0.1.example/x",
                    "postgresql://db.example/x?sslmode=require",
                    "postgresql://db.example/x?sslmode=verify-full&sslmode=disable",
                    "postgresql://db.example/x?xsslmode=verify-full",
                    "postgresql://db.example/x?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory"
                })
        void elsewhere_without_is_refused_before_anything_is_sent(String written) {
            assertThatThrownBy(() -> Database.external(written, KNOWN))
                    .isInstanceOf(CannotOpenDatabase.class)
                    .hasMessageContaining("add ?sslmode=verify-full");
            assertThatThrownBy(() -> Database.ofOwner(written, "a password")).isInstanceOf(CannotOpenDatabase.class);
        }
    }

    @Nested
    class A_database {
        @Test
        void that_was_prepared_is_opened() throws Exception {
            try (Database database = Database.external(TestDatabase.app().url(), KNOWN)) {
                assertThat(database.app().user()).isEqualTo("concordat_app");
            }
        }

        @Test
        void that_does_not_answer_is_named() {
            assertThatThrownBy(() -> Database.external("postgresql://127.0.0.1:1/concordat", KNOWN))
                    .isInstanceOf(CannotOpenDatabase.class)
                    .hasMessage(
                            "The database postgresql://127.0.0.1:1/concordat cannot be reached (Connection to 127.0.0.1:1 refused).");
        }

        @Test
        void that_is_not_there_can_be_prepared() {
            String url = TestDatabase.app().withDatabase("nowhere").url();

            assertThatThrownBy(() -> Database.external(url, KNOWN))
                    .isInstanceOf(CannotOpenDatabase.class)
                    .hasMessageStartingWith("There is no database")
                    .hasMessageEndingWith("./concordat prepare makes it.");
        }

        @Test
        void that_does_not_know_the_password_says_which() {
            var wrong = new Passwords(KNOWN.owner(), "a guess");

            assertThatThrownBy(() -> Database.external(TestDatabase.app().url(), wrong))
                    .isInstanceOf(CannotOpenDatabase.class)
                    .hasMessageContaining("CONCORDAT_APP_PASSWORD");
        }

        @Test
        void asks_for_a_password_that_was_not_given() {
            var missing = new Passwords(null, KNOWN.app());

            assertThatThrownBy(() -> Database.external(TestDatabase.app().url(), missing))
                    .isInstanceOf(CannotOpenDatabase.class)
                    .hasMessageContaining("CONCORDAT_OWNER_PASSWORD");
        }
    }
}
