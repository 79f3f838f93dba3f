import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A closed loop: several people, each of whom asks again as soon as they were answered.
final class Driver implements AutoCloseable {
    /// What a stretch of time brought. The processor is that of every process of the server, and none of the
    /// clients.
    record Load(long done, double seconds, double[] milliseconds, Program.Cpu cpu) {
        double perSecond() {
            return done / seconds;
        }

        double cpuEach() {
            return cpu.both() / (double) done;
        }

        double median() {
            return at(0.5);
        }

        double at(double share) {
            return milliseconds[(int) Math.min(milliseconds.length - 1, milliseconds.length * share)];
        }
    }

    private final Program program;
    private final Scenario scenario;
    private final List<Scenario.Turn> clients = new ArrayList<>();

    Driver(Program program, Scenario scenario) throws IOException {
        this.program = program;
        this.scenario = scenario;
        for (List<Program.Person> cast : scenario.casts()) {
            List<Client> connections = new ArrayList<>();
            for (Program.Person person : cast) {
                connections.add(new Client(program.port, person.token()));
            }
            clients.add(new Scenario.Turn(clients.size(), connections));
        }
    }

    /// One request, or one sequence of them, of one client.
    double once(int client) throws IOException {
        long began = System.nanoTime();
        scenario.act().once(clients.get(client));
        return (System.nanoTime() - began) / 1e6;
    }

    /// So many clients for so long.
    Load run(int some, double seconds) throws IOException, InterruptedException {
        long began = System.nanoTime();
        long until = began + (long) (seconds * 1e9);
        Program.Cpu before = program.cpu();
        List<Future<List<Double>>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(some)) {
            for (int i = 0; i < some; i++) {
                int client = i;
                all.add(threads.submit(() -> {
                    List<Double> took = new ArrayList<>();
                    do {
                        took.add(once(client));
                    } while (System.nanoTime() < until);
                    return took;
                }));
            }
        }
        Program.Cpu cpu = program.cpu().since(before);
        double lasted = (System.nanoTime() - began) / 1e9;
        List<Double> took = new ArrayList<>();
        for (Future<List<Double>> each : all) {
            try {
                took.addAll(each.get());
            } catch (ExecutionException failure) {
                throw new IOException(scenario.name() + ": " + failure.getCause().getMessage(), failure.getCause());
            }
        }
        double[] sorted = took.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Load(took.size(), lasted, sorted, cpu);
    }

    @Override
    public void close() throws IOException {
        for (Scenario.Turn turn : clients) {
            for (Client client : turn.people()) {
                client.close();
            }
        }
    }
}
