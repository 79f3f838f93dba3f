import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the program sends to PostgreSQL for one turn of a scenario, as a script that pgbench repeats: the same
/// statements with the same values in the same transactions, as the same role under the same row security.
/// PostgreSQL's own log tells them, so nobody has to keep the two alike.
///
/// What a turn makes must be new each time. So identifiers that were made in it begin with eight digits of the
/// clock, its times move with the clock, and an entry is written after the last of its record.
final class Twin {
    private static final Pattern LINE = Pattern.compile("(\\S+ \\S+) UTC \\[(\\d+)] (\\w+):  (.*)", Pattern.DOTALL);
    private static final Pattern EXECUTE = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']++|'')*+)')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']++|'')*+'");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    /// Of a file that is imported: another one is another import.
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|\\+00)");
    private static final Pattern REFERENCE = Pattern.compile("\\b([A-Z]{3})-\\d{4}-(?=\\d{6})");
    private static final DateTimeFormatter TIMES = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[ ]['T']HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("X")
            .toFormatter();

    /// The moments of a turn fall within so many microseconds of the twin's, so that one is over before the
    /// next begins.
    private static final long WITHIN = 2_000;

    private static final String CLOCK = """
            , clock_timestamp() as t0,
                   lpad(to_hex(cast(extract(epoch from clock_timestamp()) * 20000 as bigint) & 4294967295), 8, '0') as p""";

    /// A moment of the turn, in the twin's time.
    private static final Pattern NOW = Pattern.compile("\\(cast\\(:t0 as timestamptz\\) \\+ interval '\\d+ microseconds'\\)");

    /// The journal of a record to which the turn adds: its end is read once, and known from then on.
    private static final class Chain {
        final String prefix;
        private long first;

        Chain(String prefix) {
            this.prefix = prefix;
        }

        String next(long seq) {
            first = first == 0 ? seq : first;
            return "(cast(:%slast_seq as bigint) + %d)".formatted(prefix, seq - first + 1);
        }
    }

    /// One statement as it was sent, with its values.
    private record Sent(String sql, Map<Integer, String> values) {}

    /// @param transactions how many transactions one turn is
    /// @param statements how many statements, without their beginnings and ends
    record Script(Path file, int transactions, int statements) {}

    private final Path log;
    private final Predicate<List<Sent>> theirs;

    private Twin(Program program, Predicate<List<Sent>> theirs) {
        this.log = program.data.resolve("postgres.log");
        this.theirs = theirs;
    }

    /// What these people do, and the finding of their sessions.
    static Twin of(Program program, Set<UUID> actors) {
        Set<String> ids = actors.stream().map(UUID::toString).collect(Collectors.toSet());
        return new Twin(program, sent -> {
            Sent first = sent.getFirst();
            return first.sql().contains("staff.session_of(")
                    || first.sql().contains("'concordat.actor'") && ids.contains(first.values().get(1));
        });
    }

    /// An import, whose PostgreSQL begins a log of its own.
    static Twin ofImport(Program program) {
        return new Twin(program, sent -> sent.getFirst().values().containsValue("IMPORT"));
    }

    interface Turn {
        void once() throws IOException, InterruptedException;
    }

    /// Has PostgreSQL log every statement while the work is done.
    static void tracing(Program program, Turn work) throws IOException, SQLException, InterruptedException {
        program.administer("alter system set log_statement = 'all'", "select pg_reload_conf()");
        Thread.sleep(500);
        try {
            work.once();
        } finally {
            program.administer("alter system reset log_statement", "select pg_reload_conf()");
            Thread.sleep(200);
        }
    }

    /// What one turn sends. The statements are being logged.
    Script script(Path file, Turn turn) throws IOException, InterruptedException {
        long from = Files.size(log);
        Object logged = key(log);
        Instant began = Instant.now();
        turn.once();
        Instant ended = Instant.now();
        Thread.sleep(100);
        List<List<Sent>> transactions = transactions(read(key(log).equals(logged) ? from : 0));
        String script = new Writing(began, ended).script(transactions);
        Files.writeString(file, script);
        int statements = transactions.stream().mapToInt(List::size).sum();
        if (statements == 0) {
            throw new IOException("No statement of theirs was logged");
        }
        return new Script(file, transactions.size(), statements);
    }

    private static Object key(Path log) throws IOException {
        return Files.readAttributes(log, BasicFileAttributes.class).fileKey();
    }

    private String read(long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// Those of whoever took part and of finding their session, in the order in which they began.
    private List<List<Sent>> transactions(String log) {
        Map<String, List<Sent>> open = new HashMap<>();
        Map<String, Sent> last = new HashMap<>();
        List<List<Sent>> all = new ArrayList<>();
        for (String entry : log.split("\n(?!\t)")) {
            Matcher line = LINE.matcher(entry.replace("\n\t", "\n"));
            if (!line.matches()) {
                continue;
            }
            String session = line.group(2);
            Matcher execute = EXECUTE.matcher(line.group(4));
            if (line.group(3).equals("LOG") && execute.matches()) {
                String sql = execute.group(1).strip();
                if (sql.equals("BEGIN")) {
                    open.put(session, new ArrayList<>());
                    all.add(open.get(session));
                } else if (sql.equals("COMMIT") || sql.equals("ROLLBACK")) {
                    open.remove(session);
                } else if (!sql.isEmpty() && open.containsKey(session)) {
                    last.put(session, new Sent(sql, new HashMap<>()));
                    open.get(session).add(last.get(session));
                }
            } else if (line.group(3).equals("DETAIL") && last.containsKey(session)) {
                for (MatchResult value : PARAMETER.matcher(line.group(4)).results().toList()) {
                    last.get(session)
                            .values()
                            .put(
                                    Integer.parseInt(value.group(1)),
                                    value.group(3) == null ? null : value.group(3).replace("''", "'"));
                }
            }
        }
        return all.stream()
                .filter(sent -> !sent.isEmpty() && theirs.test(sent))
                .toList();
    }

    /// Turns what was sent while a turn went on into what may be sent again and again.
    private record Writing(Instant began, Instant ended) {
        String script(List<List<Sent>> transactions) {
            StringBuilder script = new StringBuilder();
            boolean first = true;
            for (List<Sent> transaction : transactions) {
                script.append("begin;\n");
                Map<String, Chain> chains = new HashMap<>();
                for (Sent sent : transaction) {
                    String statement = statement(sent, chains);
                    if (first) {
                        script.append(timed(statement)).append("\n\\gset\n");
                        first = false;
                    } else if (sent.sql().startsWith("select r.last_seq, r.last_hash")) {
                        Chain chain = new Chain("head" + chains.size() + "_");
                        chains.put(sent.values().get(1), chain);
                        script.append(statement).append("\n\\gset ").append(chain.prefix).append("\n");
                    } else {
                        script.append(statement).append(";\n");
                    }
                }
                script.append("commit;\n");
            }
            return script.toString();
        }

        /// The first statement tells the time, and cannot be told it.
        private static String timed(String first) {
            String now = NOW.matcher(first).replaceAll("clock_timestamp()");
            int from = now.indexOf("\n  from ");
            return from < 0 ? now + CLOCK : now.substring(0, from) + CLOCK + now.substring(from);
        }

        private String statement(Sent sent, Map<String, Chain> chains) {
            boolean append = sent.sql().contains("insert into records.entry") && sent.sql().contains("set last_seq = $1,");
            boolean insert = sent.sql().contains("insert into ");
            String seq = append ? sent.values().get(1) : "";
            Chain chain = append ? chains.get(sent.values().get(3)) : null;
            // The first entry of a record that the turn made is its first each time.
            String next = chain == null ? seq : chain.next(Long.parseLong(seq));
            String sql = LITERAL.matcher(sent.sql())
                    .replaceAll(found -> Matcher.quoteReplacement(found.group().matches("(?s).*:\\w.*")
                            ? quoted(found.group().substring(1, found.group().length() - 1).replace("''", "'"))
                            : found.group()));
            return PLACE.matcher(sql).replaceAll(found -> {
                String value = sent.values().get(Integer.parseInt(found.group(1)));
                return Matcher.quoteReplacement(
                        append && seq.equals(value) ? next : value(value, insert));
            });
        }

        private String value(String value, boolean insert) {
            if (value == null) {
                return "null";
            }
            if (DIGEST.matcher(value).matches()) {
                return "(:p || '%s')".formatted(value.substring(8));
            }
            if (TIME.matcher(value).matches()) {
                return time(value);
            }
            boolean many = value.startsWith("{");
            String type = (many ? UUIDS.matcher(value).region(1, value.length()).lookingAt() : UUIDS.matcher(value).matches())
                    ? "uuid"
                    : "text";
            Set<String> made = new TreeSet<>();
            for (MatchResult found : UUIDS.matcher(value).results().toList()) {
                if (isMade(found.group())) {
                    made.add(found.group().substring(0, 8));
                }
            }
            String written = quoted(value);
            for (String start : made) {
                written = "replace(%s, '%s', :p)".formatted(written, start);
            }
            if (insert) {
                for (String start : REFERENCE.matcher(value).results().map(MatchResult::group).distinct().toList()) {
                    type = "text";
                    written = "replace(%s, '%s', '%s' || :p || '-')".formatted(written, start, start);
                    made.add(start);
                }
            }
            return made.isEmpty() ? written : "cast(%s as %s)".formatted(written, many ? type + "[]" : type);
        }

        private boolean isMade(String id) {
            long at = UUID.fromString(id).getMostSignificantBits() >>> 16;
            return at >= began.truncatedTo(ChronoUnit.SECONDS).toEpochMilli() && at <= ended.toEpochMilli();
        }

        /// A time of before the turn stays, one within it is as far into the twin's, and one after it as far after.
        private String time(String value) {
            Instant at = OffsetDateTime.parse(value, TIMES).toInstant();
            if (at.isBefore(began)) {
                return quoted(value);
            }
            long whole = Math.max(1, began.until(ended, ChronoUnit.MICROS));
            long since = began.until(at, ChronoUnit.MICROS);
            long moved = since <= whole ? since * WITHIN / whole : WITHIN + since - whole;
            String time = "cast(:t0 as timestamptz) + interval '%d microseconds'".formatted(moved);
            // A setting is text.
            return value.endsWith("Z") ? "cast(%s as text)".formatted(time) : "(%s)".formatted(time);
        }

        /// Without a colon that pgbench would take for a variable.
        private static String quoted(String value) {
            return "E'" + value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'";
        }
    }
}
