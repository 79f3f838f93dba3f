import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/// Asks as often as it is told, whether the answers come or not, as the world does. It speaks no more HTTP than
/// it must, so that it costs little beside what it measures.
final class OpenLoop {
    private static final int MOST_WAITING = 4_000;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final long IDLE_NANOS = 10_000_000_000L;

    private final int port;
    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();

    OpenLoop(int port) {
        this.port = port;
    }

    /// @param number which one of all it is
    /// @param status nought where the connection was cut, or there was none to be had
    interface Answered {
        void answered(int number, int status, boolean retryAfter, long nanos);
    }

    /// Sends so many a second for so long, and waits for the last answer.
    void run(double perSecond, Duration lasting, IntFunction<byte[]> requests, Answered answered) {
        hangUp();
        Semaphore waiting = new Semaphore(MOST_WAITING);
        long began = System.nanoTime();
        int all = (int) (perSecond * lasting.toNanos() / 1e9);
        int sent = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (sent < all) {
                int due = (int) Math.min(all, (System.nanoTime() - began) / 1e9 * perSecond);
                for (; sent < due; sent++) {
                    int number = sent;
                    if (waiting.tryAcquire()) {
                        threads.execute(() -> {
                            ask(number, requests.apply(number), answered);
                            waiting.release();
                        });
                    } else {
                        answered.answered(number, 0, false, 0);
                    }
                }
                LockSupport.parkNanos(500_000);
            }
        }
    }

    /// The server closes what nobody used for a while, and a connection that was closed meanwhile is no answer
    /// of it.
    private void hangUp() {
        for (Line line = idle.poll(); line != null; line = idle.poll()) {
            line.close();
        }
    }

    /// So many clients, each of whom asks again as soon as it is answered. Gives how many were answered by 2xx
    /// a second.
    double closed(int clients, Duration lasting, IntFunction<byte[]> requests) throws InterruptedException {
        AtomicInteger good = new AtomicInteger();
        AtomicInteger numbers = new AtomicInteger();
        long began = System.nanoTime();
        long until = began + lasting.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> {
                    while (System.nanoTime() < until) {
                        int number = numbers.getAndIncrement();
                        ask(number, requests.apply(number), (_, status, _, _) -> {
                            if (status >= 200 && status < 300) {
                                good.incrementAndGet();
                            }
                        });
                    }
                });
            }
        }
        return good.get() / ((System.nanoTime() - began) / 1e9);
    }

    private void ask(int number, byte[] request, Answered answered) {
        long began = System.nanoTime();
        Line line = null;
        try {
            line = idle.pollFirst();
            if (line != null && began - line.lastUsed > IDLE_NANOS) {
                // The server closes it soon, and those that were used before it too.
                line.close();
                hangUp();
                line = null;
            }
            if (line == null) {
                line = new Line(new Socket("127.0.0.1", port));
            }
            Head head = line.ask(request);
            // Tomcat closes the connection of whoever it tells 503.
            if (head.closes()) {
                line.close();
            } else {
                line.lastUsed = System.nanoTime();
                idle.addFirst(line);
            }
            answered.answered(number, head.status(), head.retryAfter(), System.nanoTime() - began);
        } catch (IOException cut) {
            System.err.println("Cut: " + cut + (line == null ? ", on connecting" : ""));
            if (line != null) {
                line.close();
            }
            answered.answered(number, 0, false, System.nanoTime() - began);
        }
    }

    private record Head(int status, boolean retryAfter, int length, boolean chunked, boolean closes) {}

    /// One connection, for one request after the other.
    private static final class Line {
        private final Socket socket;
        private final InputStream in;
        private volatile long lastUsed = System.nanoTime();

        Line(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        }

        Head ask(byte[] request) throws IOException {
            socket.getOutputStream().write(request);
            Head head = head();
            if (head.chunked()) {
                for (int size = chunk(); size > 0; size = chunk()) {
                    in.skipNBytes(size + 2);
                }
                in.skipNBytes(2);
            } else {
                in.skipNBytes(head.length());
            }
            return head;
        }

        private Head head() throws IOException {
            String first = line();
            int status = Integer.parseInt(first.substring(9, 12));
            boolean retryAfter = false;
            boolean chunked = false;
            boolean closes = false;
            int length = 0;
            for (String each = line(); !each.isEmpty(); each = line()) {
                String header = each.toLowerCase(java.util.Locale.ROOT);
                retryAfter |= header.startsWith("retry-after:");
                chunked |= header.startsWith("transfer-encoding:");
                closes |= header.equals("connection: close");
                if (header.startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            return new Head(status, retryAfter, length, chunked, closes);
        }

        private int chunk() throws IOException {
            return Integer.parseInt(line(), 16);
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(64);
            for (int octet = in.read(); octet != '\n'; octet = in.read()) {
                if (octet < 0) {
                    throw new IOException("Cut");
                }
                if (octet != '\r') {
                    line.write(octet);
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }

        void close() {
            try {
                socket.close();
            } catch (IOException closed) {
                // It was to be closed.
            }
        }
    }
}
