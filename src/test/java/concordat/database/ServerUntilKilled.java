package concordat.database;

import java.nio.file.Path;

/// A program that starts a server, says so, and waits to be killed.
class ServerUntilKilled {
    static void main(String[] arguments) throws InterruptedException {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]));
        IO.println("started " + server.url("postgres"));
        Thread.sleep(Long.MAX_VALUE);
    }
}
