package concordat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    /// One directory for all tests that may share one, because making it takes seconds.
    @TempDir
    static Path shared;

    private static Path data() {
        return shared.resolve("data");
    }

    @Nested
    class A_server {
        @Test
        void keeps_its_rows_when_it_is_started_again() throws Exception {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
                ask(server, "create table kept (word text); insert into kept values ('yes')");
            }

            try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
                assertThat(ask(server, "select word from kept")).isEqualTo("yes");
                ask(server, "drop table kept");
            }
        }

        @Test
        void loses_nothing_it_has_acknowledged_and_listens_to_this_machine_alone() throws Exception {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
                assertThat(ask(server, "show fsync")).isEqualTo("on");
                assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
                assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(ask(server, "show unix_socket_directories")).isEmpty();
            }
        }

        @Test
        void lets_nobody_in_without_the_password() throws Exception {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
                assertThatThrownBy(() ->
                                server.administrator().as("postgres", "a guess").connect())
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }

        @Test
        void has_new_passwords_for_each_run_of_the_program() throws Exception {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
                DatabaseAddress before = server.administrator();
                Passwords passwords = server.passwords();

                server.renewPasswords();

                assertThatThrownBy(before::connect).hasMessageContaining("password authentication failed");
                assertThat(ask(server, "select 'in'")).isEqualTo("in");
                assertThat(server.passwords().owner()).isNotEqualTo(passwords.owner());
                assertThat(server.passwords().app()).isNotEqualTo(passwords.app());
            }
        }

        @Test
        void that_was_killed_while_its_password_was_changed_lets_the_program_in() throws Exception {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
                ask(server, "alter role postgres password 'the-next'");
                Path file = data().resolve("passwords");
                Files.writeString(file, Files.readString(file) + "postgres-next=the-next\n");

                server.renewPasswords();

                assertThat(ask(server, "select 'in'")).isEqualTo("in");
                server.renewPasswords();
                assertThat(ask(server, "select 'in'")).isEqualTo("in");
            }
        }

        @Test
        void keeps_its_passwords_to_its_owner() throws Exception {
            EmbeddedPostgres.start(data()).close();

            assertThat(Files.getPosixFilePermissions(data().resolve("passwords")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }

        @Test
        void stops_when_the_program_is_killed_and_starts_again_with_the_next() throws Exception {
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            ServerUntilKilled.class.getName(),
                            data().toString())
                    .redirectError(Redirect.INHERIT)
                    .start();
            awaitStart(program);
            ProcessHandle postgres = postgres();

            program.destroyForcibly().waitFor();
            postgres.onExit().get(10, TimeUnit.SECONDS);

            EmbeddedPostgres.start(data()).close();
        }

        @Test
        void is_started_again_where_it_was_when_it_was_killed_itself() throws Exception {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
                ask(server, "create table survives (word text); insert into survives values ('yes')");
                ProcessHandle killed = postgres();
                killed.destroyForcibly();
                killed.onExit().get(10, TimeUnit.SECONDS);

                await().atMost(30, TimeUnit.SECONDS)
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(ask(server, "select word from survives"))
                                .isEqualTo("yes"));
                ask(server, "drop table survives");
            }
        }

        @Test
        void runs_as_nobody_where_root_may_make_no_user_namespace(@TempDir Path open) throws Exception {
            assumeTrue(
                    Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0),
                    "Only root may become nobody: an ordinary user never takes this way");
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwx--x--x"));

            try (EmbeddedPostgres server = EmbeddedPostgres.start(open.resolve("data"), Confinement.nobody())) {
                assertThat(ask(server, "show fsync")).isEqualTo("on");
            }
        }
    }

    @Nested
    class A_directory {
        @Test
        void serves_one_program_at_a_time() throws Exception {
            try (EmbeddedPostgres _ = EmbeddedPostgres.start(data())) {
                assertThatThrownBy(() -> EmbeddedPostgres.start(data()))
                        .isInstanceOf(CannotOpenDatabase.class)
                        .hasMessage(
                                "Another Concordat is using the data in %s: stop it first, or give another directory by --data, or a database that several may use by --database.",
                                data());
            }
        }

        @Test
        void can_be_looked_into_while_a_program_uses_it_and_when_none_does(@TempDir Path nobodys) throws Exception {
            try (Database serving = Database.embedded(data());
                    Database looking = Database.reach(data())) {
                assertThat(looking.owner()).isEqualTo(serving.owner());
                looking.owner().connect().close();
            }
            try (Database alone = Database.reach(data())) {
                alone.owner().connect().close();
            }
            assertThatThrownBy(() -> Database.reach(nobodys))
                    .isInstanceOf(CannotOpenDatabase.class)
                    .hasMessage("There are no records in %s: give a directory by --data.", nobodys);
        }

        @Test
        void with_the_files_of_somebody_else_is_left_alone(@TempDir Path theirs) throws IOException {
            Files.writeString(theirs.resolve("letter.txt"), "Dear all");

            assertThatThrownBy(() -> EmbeddedPostgres.start(theirs))
                    .isInstanceOf(CannotOpenDatabase.class)
                    .hasMessageContaining("holds files that Concordat did not make");
            assertThat(theirs).isDirectoryNotContaining(file -> !file.endsWith("letter.txt"));
        }

        @Test
        void must_be_one(@TempDir Path parent) throws IOException {
            Path file = Files.writeString(parent.resolve("file"), "");

            assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                    .isInstanceOf(CannotOpenDatabase.class)
                    .hasMessage("%s is not a directory: give one by --data.", file);
        }

        @Test
        void of_another_postgresql_is_refused(@TempDir Path old) throws IOException {
            Files.writeString(old.resolve("CONCORDAT"), "");
            Files.createDirectory(old.resolve("postgres"));
            Files.writeString(old.resolve("postgres").resolve("PG_VERSION"), "17\n");

            assertThatThrownBy(() -> EmbeddedPostgres.start(old))
                    .isInstanceOf(CannotOpenDatabase.class)
                    .hasMessage("The data in %s were made by PostgreSQL 17 and this program brings 18.", old);
        }
    }

    private static ProcessHandle postgres() throws IOException {
        Path file = data().resolve("postgres").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void awaitStart(Process program) throws IOException {
        try (BufferedReader said = program.inputReader()) {
            String line;
            do {
                line = said.readLine();
            } while (line != null && !line.startsWith("started"));
            assertThat(line).isNotNull();
        }
    }

    private static @Nullable String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.administrator().connect();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
