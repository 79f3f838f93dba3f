package concordat.evidence;

import static concordat.actor.Time.utc;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Witnesses, and what they cosigned.
@Repository
class WitnessStore {
    private static final String REGISTER = """
            insert into evidence.witness (vkey, name, registered_at, registered_by)
            values (:vkey, :name, :at, actor.id())
            on conflict do nothing
            """;

    private static final String ALL = """
            select w.vkey from evidence.witness w order by w.name, w.registered_at limit 200
            """;

    private static final String KEEP = """
            insert into evidence.cosignature (tree_size, vkey, line) values (:size, :vkey, :line)
            on conflict do nothing
            """;

    private static final String LINES = """
            select s.line from evidence.cosignature s where s.tree_size = :size order by s.vkey
            """;

    private static final String LATEST_LINE = """
            select s.line from evidence.cosignature s where s.vkey = :vkey order by s.tree_size desc limit 1
            """;

    private final JdbcClient jdbc;

    WitnessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void register(NoteKey witness, Instant at) {
        jdbc.sql(REGISTER)
                .param("vkey", witness.toString())
                .param("name", witness.name())
                .param("at", utc(at))
                .update();
    }

    List<NoteKey> all() {
        return jdbc.sql(ALL).query(String.class).list().stream()
                .map(NoteKey::parse)
                .toList();
    }

    void keep(long size, NoteKey witness, SignedNote.Line line) {
        jdbc.sql(KEEP)
                .param("size", size)
                .param("vkey", witness.toString())
                .param("line", line.toString())
                .update();
    }

    List<SignedNote.Line> lines(long size) {
        return jdbc.sql(LINES).param("size", size).query(String.class).list().stream()
                .map(SignedNote.Line::parse)
                .toList();
    }

    List<SignedNote.Line> latestLine(NoteKey witness) {
        return jdbc.sql(LATEST_LINE).param("vkey", witness.toString()).query(String.class).list().stream()
                .map(SignedNote.Line::parse)
                .toList();
    }
}
