import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// What the clients were told is done: its number and its id, on the disk before a client goes on.
final class Acknowledged implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path file;
    private final FileChannel channel;
    private int count;

    Acknowledged(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    synchronized void write(int number, String id) throws IOException {
        channel.write(ByteBuffer.wrap("%d %s\n".formatted(number, id).getBytes(StandardCharsets.US_ASCII)));
        channel.force(false);
        count++;
        notifyAll();
    }

    synchronized int count() {
        return count;
    }

    /// Waits for so many more.
    synchronized void await(int more) throws InterruptedException {
        int enough = count + more;
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (count < enough) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Only %d of %d came".formatted(count, enough));
            }
            wait(1_000);
        }
    }

    Map<Integer, String> read() throws IOException {
        Map<Integer, String> told = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ");
            told.put(Integer.valueOf(words[0]), words[1]);
        }
        return told;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
