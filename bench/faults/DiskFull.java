import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The disk with the records runs full while clients open incidents, the server is killed on the full disk, and
/// then there is room again. It is a disk in memory of its own, which root may mount.
record DiskFull() implements Faults.Fault {
    private static final String SIZE = "600m";
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    /// @param seconds from when there was room again until something was acknowledged
    private record Seen(int refused, int wrong, int hasty, double seconds) {}

    @Override
    public Faults.Figure run(Faults.Place place) throws Exception {
        Duration full = place.lasting(Duration.ofSeconds(10), Duration.ofMinutes(2));
        Path directory = place.fresh("disk-full");
        Path disk = Files.createDirectory(directory.resolve("disk"));
        call("mount", "-t", "tmpfs", "-o", "size=" + SIZE + ",mode=0755", "tmpfs", disk.toString());
        try {
            return onDisk(place, directory, disk, full);
        } finally {
            call("umount", "--lazy", disk.toString());
        }
    }

    private Faults.Figure onDisk(Faults.Place place, Path directory, Path disk, Duration full) throws Exception {
        AtomicInteger numbers = new AtomicInteger();
        Path data = place.demonstration(disk);
        Node node = Node.start(place, data, Map.of());
        try (Acknowledged acknowledged = new Acknowledged(directory.resolve("acknowledged"))) {
            String token = node.site().signIn("call-handler");
            Seen seen;
            try (Load load = new Load(node.site(), token, numbers, acknowledged)) {
                acknowledged.await(100);
                seen = fill(node, token, disk, load, acknowledged, full);
            }
            Map<Integer, String> again = Load.sendAgain(node.site(), token, Load::key, numbers.get());
            boolean same = again.entrySet().containsAll(acknowledged.read().entrySet());
            Load.Counted counted;
            try (Connection administrator = node.administrator()) {
                counted = Load.count(administrator, acknowledged);
                Load.acknowledgeEarly(administrator);
            }
            int lost = control(node, token, disk, numbers, acknowledged);
            return new Faults.Figure(
                    "%s; %d refused, %d of them without Retry-After, %d wrong answers; back in %.1f s"
                            .formatted(counted, seen.refused(), seen.hasty(), seen.wrong(), seen.seconds()),
                    "0 lost, 0 doubled, 0 half-written; some refused, each by 503 with Retry-After; back in %d s"
                            .formatted(BACK_WITHIN.toSeconds()),
                    "%d lost when acknowledged early".formatted(lost),
                    counted.isWhole()
                            && same
                            && seen.refused() > 0
                            && seen.wrong() == 0
                            && seen.hasty() == 0
                            && seen.seconds() <= BACK_WITHIN.toSeconds()
                            && lost > 0);
        } finally {
            node.killAll();
        }
    }

    private static Seen fill(
            Node node, String token, Path disk, Load load, Acknowledged acknowledged, Duration lasting)
            throws Exception {
        Path filler = fill(disk);
        int hasty = 0;
        int refused = 0;
        int wrong = 0;
        long until = System.nanoTime() + lasting.toNanos();
        boolean began = false;
        while (!began || System.nanoTime() < until) {
            // A look is refused too: its line in the journal cannot be written.
            for (String path : new String[] {"/incidents", "/api/incidents"}) {
                Node.Answer look = node.site().get(token, path);
                if (look.status() == 503) {
                    refused++;
                    hasty += look.retryAfter().isEmpty() ? 1 : 0;
                } else if (look.status() != 200) {
                    wrong++;
                }
            }
            if (!began && load.statuses().containsKey(503)) {
                began = true;
                until = System.nanoTime() + lasting.toNanos();
                node.killServer();
            }
            Thread.sleep(50);
        }
        long room = System.nanoTime();
        Files.delete(filler);
        acknowledged.await(1);
        double seconds = (System.nanoTime() - room) / 1e9;
        acknowledged.await(50);
        return new Seen(refused + load.statuses().get(503).get(), wrong + load.wrong(), hasty, seconds);
    }

    private static int control(
            Node node, String token, Path disk, AtomicInteger numbers, Acknowledged acknowledged) throws Exception {
        try (Load load = new Load(node.site(), token, numbers, acknowledged)) {
            acknowledged.await(20);
            Path filler = fill(disk);
            node.killServer();
            while (!load.statuses().containsKey(503)) {
                Thread.sleep(50);
            }
            Files.delete(filler);
        }
        node.site().awaitReady();
        try (Connection administrator = node.administrator()) {
            return Load.count(administrator, acknowledged).lost();
        }
    }

    /// Leaves no byte.
    private static Path fill(Path disk) throws IOException {
        Path filler = disk.resolve("filler");
        byte[] block = new byte[64 * 1024];
        try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    private static void call(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("This fault needs root, who may " + String.join(" ", command));
        }
    }
}
