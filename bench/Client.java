import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One connection of somebody who has signed in. It does as little as a client can, because it runs beside what it
/// measures: HTTP/1.1 over a socket, kept open, one request at a time.
final class Client implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    record Answer(int status, String body) {}

    private final int port;
    private final String token;
    private Socket socket;
    private InputStream in;

    Client(int port, String token) throws IOException {
        this.port = port;
        this.token = token;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket("localhost", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /// Gives the text; anything that is not 200 is an error.
    String get(String path) throws IOException {
        Answer answer = ask("GET", path, "", "");
        if (answer.status() != 200) {
            throw new IOException("GET %s answered %d %s".formatted(path, answer.status(), answer.body()));
        }
        return answer.body();
    }

    /// Makes a change. Anything that is neither done nor refused with a reason is an error.
    Answer post(String path, String json) throws IOException {
        // A key that sorts by time, as everything else that is made does: see Twin.
        Answer answer = ask("POST", path, json, "Idempotency-Key: change-" + Ids.next() + "\r\n");
        if (answer.status() / 100 != 2 && answer.status() != 422) {
            throw new IOException("POST %s answered %d %s".formatted(path, answer.status(), answer.body()));
        }
        return answer;
    }

    /// As above, where a refusal is an error too.
    String done(String path, String json) throws IOException {
        Answer answer = post(path, json);
        if (answer.status() / 100 != 2) {
            throw new IOException("POST %s was refused: %s".formatted(path, answer.body()));
        }
        return answer.body();
    }

    private Answer ask(String method, String path, String body, String more) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n" + more
                + (bytes.length == 0 ? "" : "Content-Type: application/json\r\n")
                + (method.equals("POST") ? "Content-Length: " + bytes.length + "\r\n" : "") + "\r\n";
        var request = new ByteArrayOutputStream(head.length() + bytes.length);
        request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(bytes);
        socket.getOutputStream().write(request.toByteArray());
        return read();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(small.substring(15).strip());
            }
            last |= small.startsWith("connection:") && small.contains("close");
            chunked |= small.startsWith("transfer-encoding:") && small.contains("chunked");
        }
        var body = new ByteArrayOutputStream(Math.max(length, 1024));
        if (chunked) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.writeBytes(in.readNBytes(size));
                line();
            }
            line();
        } else {
            body.writeBytes(in.readNBytes(length));
        }
        if (last) {
            // A server lets a connection serve so many requests and no more.
            close();
            connect();
        }
        return new Answer(status, body.toString(StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The program ended the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
