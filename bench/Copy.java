import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows into a table by PostgreSQL's binary COPY, which is the quickest way in.
final class Copy implements AutoCloseable {
    private static final int FLUSH = 1 << 16;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final byte[] NO_UUIDS = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x0B, (byte) 0x86};

    private final CopyIn copy;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * FLUSH);
    private final DataOutputStream out = new DataOutputStream(bytes);

    Copy(Connection database, String tableAndColumns) throws SQLException, IOException {
        this.copy = database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + tableAndColumns + " from stdin with (format binary)");
        out.write("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
        out.writeLong(0);
    }

    /// A text, number, time, day, id, bytes, truth, an empty array of ids, or null.
    void row(Object... values) throws SQLException, IOException {
        out.writeShort(values.length);
        for (Object value : values) {
            switch (value) {
                case null -> out.writeInt(-1);
                case String text -> field(text.getBytes(StandardCharsets.UTF_8));
                case byte[] raw -> field(raw);
                case Long number -> {
                    out.writeInt(8);
                    out.writeLong(number);
                }
                case Integer number -> {
                    out.writeInt(4);
                    out.writeInt(number);
                }
                case Boolean yes -> field(new byte[] {(byte) (yes ? 1 : 0)});
                case Instant time -> {
                    out.writeInt(8);
                    out.writeLong(EPOCH.until(time, ChronoUnit.MICROS));
                }
                case LocalDate day -> {
                    out.writeInt(4);
                    out.writeInt((int) FIRST_DAY.until(day, ChronoUnit.DAYS));
                }
                case UUID id -> {
                    out.writeInt(16);
                    out.writeLong(id.getMostSignificantBits());
                    out.writeLong(id.getLeastSignificantBits());
                }
                case UUID[] none when none.length == 0 -> field(NO_UUIDS);
                default -> throw new IllegalArgumentException("No such kind of column: " + value.getClass());
            }
        }
        if (bytes.size() > FLUSH) {
            flush();
        }
    }

    private void field(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private void flush() throws SQLException {
        copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        bytes.reset();
    }

    @Override
    public void close() throws SQLException, IOException {
        out.writeShort(-1);
        flush();
        copy.endCopy();
    }
}
