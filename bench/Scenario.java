import java.io.IOException;
import java.util.List;

/// Something that people do with the program, as they do it: signed in, over HTTP.
///
/// @param name as the table says it
/// @param casts for each client, who takes part: one person, or those of a sequence
/// @param twins how many clients pgbench stands for: all, or one where what they do would be refused to the others
/// @param traces how many different turns of each client pgbench repeats: one where each makes something new
record Scenario(String name, List<List<Program.Person>> casts, int twins, int traces, Act act) {
    static Scenario of(String name, List<List<Program.Person>> casts, int traces, Act act) {
        return new Scenario(name, casts, casts.size(), traces, act);
    }

    interface Act {
        void once(Turn turn) throws IOException;
    }

    /// One client: what it does is told by its number and by how often it has done it.
    static final class Turn {
        private final int client;
        private final List<Client> people;
        private long done;

        Turn(int client, List<Client> people) {
            this.client = client;
            this.people = people;
        }

        int client() {
            return client;
        }

        List<Client> people() {
            return people;
        }

        Client person(int at) {
            return people.get(at);
        }

        /// A number that no other client and no earlier time of this one had.
        long number() {
            return done++ * 1_000 + client;
        }
    }
}
