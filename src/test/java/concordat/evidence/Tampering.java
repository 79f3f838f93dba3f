package concordat.evidence;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One way of changing the past, with whatever mends the traces that can be mended without the signing key, and
/// whether what a verifier says of it names the right place.
record Tampering(String what, List<String> sql, Predicate<String> names) {
    private static final Pattern LEAVES = Pattern.compile("leaf (\\d+)(?: \\([^)]*\\))?(?: to leaf (\\d+))?.*");

    /// An entry as the superuser finds it. Its leaf is null while it waits.
    record Target(String record, String reference, long seq, Long leaf, long lastSeq) {
        String where() {
            return "record_id = '" + record + "' and seq = " + seq;
        }

        Predicate<String> named() {
            String name = reference + " entry " + seq + " ";
            return leaf == null ? says -> says.startsWith(name) : says -> says.startsWith(name) || isAbout(says, leaf);
        }

        Predicate<String> namedExactly() {
            return says -> says.startsWith(reference + " entry " + seq + " ");
        }
    }

    private static final List<String> CHANGES = List.of(
            "id = gen_random_uuid()",
            "act = act || 'x'",
            "operation = 'ERASURE'",
            "happened_at = happened_at - interval '1 hour'",
            "entered_at = entered_at + interval '1 second'",
            "actor_id = gen_random_uuid()",
            "actor_name = 'Zoe Example'",
            "agency = 'SLAM'",
            "role = 'AMHP'",
            "purpose = 'PREVENTION'",
            "request_id = 'x'",
            "shown = shown || gen_random_uuid()",
            "payload = set_byte(payload, 5, (get_byte(payload, 5) + 1) % 256)",
            "payload = substr(payload, 1, octet_length(payload) - 1)");

    /// Those that also break what nobody would mend.
    private static final List<String> CRUDE_CHANGES = List.of(
            "happened_at = happened_at - interval '1 microsecond'",
            "shown = array_append(shown, null)",
            "prior_hash = set_byte(prior_hash, 31, (get_byte(prior_hash, 31) + 1) % 256)",
            "hash = set_byte(hash, 0, (get_byte(hash, 0) + 128) % 256)");

    static Tampering random(Random random, EvidenceDatabase journal) throws SQLException {
        Target any = target(journal, random, "true");
        Target sealed = target(journal, random, "l.leaf_index is not null");
        String change = CHANGES.get(random.nextInt(CHANGES.size()));
        String flip = "set_byte(hash, %d, (get_byte(hash, %1$d) + 1) %% 256)".formatted(random.nextInt(32));
        return switch (random.nextInt(25)) {
            case 0, 1, 2 -> new Tampering("change " + change, List.of(update(any, change)), any.namedExactly());
            case 3 -> {
                String crude = CRUDE_CHANGES.get(random.nextInt(CRUDE_CHANGES.size()));
                yield new Tampering("change " + crude, List.of(update(any, crude)), any.namedExactly());
            }
            case 4 ->
                new Tampering(
                        "change and hash again " + change,
                        List.of(
                                update(any, change),
                                "update records.entry e set hash = pg_temp.entry_hash(e) where " + any.where()),
                        any.namedExactly());
            case 5, 6 ->
                new Tampering(
                        "change and mend the chain " + change,
                        List.of(update(any, change), mendChain(any)),
                        any.namedExactly());
            case 7 ->
                new Tampering(
                        "change and mend the leaves " + change,
                        List.of(update(sealed, change), mendChain(sealed), mendLeaves(sealed)),
                        sealed.named());
            case 8, 9 ->
                new Tampering(
                        "change and mend all but signatures " + change,
                        List.of(
                                update(sealed, change),
                                mendChain(sealed),
                                mendLeaves(sealed),
                                "call pg_temp.mend_nodes()"),
                        sealed.named());
            case 10 -> new Tampering("delete an entry", List.of(delete(any)), any.namedExactly());
            case 11 ->
                new Tampering(
                        "delete an entry and its leaf",
                        List.of(delete(sealed), "delete from evidence.leaf where " + sealed.where()),
                        sealed.named());
            case 12 ->
                new Tampering(
                        "delete the end of a record",
                        List.of(
                                "delete from records.entry where record_id = '%s' and seq >= %d"
                                        .formatted(sealed.record(), sealed.seq()),
                                "update records.record set (last_seq, last_hash) = (%d, coalesce((select hash from records.entry where record_id = '%s' and seq = %1$d), decode(repeat('00', 32), 'hex'))) where id = '%2$s'"
                                        .formatted(sealed.seq() - 1, sealed.record())),
                        sealed.namedExactly());
            case 13 -> swapped(sealed, target(journal, random, "l.leaf_index > " + sealed.leaf()));
            case 14 -> inserted(any);
            case 15 ->
                new Tampering(
                        "add an entry that is never sealed",
                        List.of(copy(any, any.lastSeq() + 1), mendChain(any)),
                        says -> says.startsWith(any.reference() + " entry " + (any.lastSeq() + 1) + " "));
            case 16 ->
                new Tampering(
                        "change a leaf",
                        List.of("update evidence.leaf set hash = " + flip + " where " + sealed.where()),
                        sealed.named());
            case 17 ->
                new Tampering(
                        "delete a leaf", List.of("delete from evidence.leaf where " + sealed.where()), sealed.named());
            case 18 -> leavesSwapped(sealed, target(journal, random, "l.leaf_index > " + sealed.leaf()));
            case 19 -> {
                List<String> node = one(journal, random, "select level, node_index from evidence.node");
                long first = Long.parseLong(node.get(1)) << Integer.parseInt(node.get(0));
                String at = " where level = %s and node_index = %s".formatted(node.get(0), node.get(1));
                String sql = random.nextBoolean()
                        ? "update evidence.node set hash = " + flip + at
                        : "delete from evidence.node" + at;
                yield new Tampering(sql, List.of(sql), says -> isAbout(says, first));
            }
            case 20 -> checkpoint(random, journal);
            case 21 ->
                new Tampering(
                        "change a cosignature",
                        List.of(
                                "update evidence.cosignature set line = overlay(line placing 'A' from length(line) - 20)"),
                        says -> says.contains("witness"));
            case 23 ->
                new Tampering(
                        "queue everything to be sealed anew",
                        List.of(
                                update(any, change),
                                "call pg_temp.mend_chain('%s', 1)".formatted(any.record()),
                                "delete from evidence.cosignature",
                                "delete from evidence.checkpoint",
                                "delete from evidence.node",
                                "delete from evidence.leaf",
                                "delete from records.unsealed",
                                "insert into records.unsealed (record_id, seq, hash) select record_id, seq, hash from records.entry order by record_id, seq"),
                        says -> says.contains("kept elsewhere"));
            case 22 -> {
                Target waiting = target(journal, random, "u.nth is not null");
                String sql = random.nextBoolean()
                        ? "delete from records.unsealed where "
                        : "update records.unsealed set hash = " + flip + " where ";
                yield new Tampering(sql, List.of(sql + waiting.where()), waiting.namedExactly());
            }
            default ->
                new Tampering(
                        "change the head of a record",
                        List.of("update records.record set %s where id = '%s'"
                                .formatted(
                                        random.nextBoolean()
                                                ? "last_seq = last_seq + 1"
                                                : "last_hash = " + flip.replace("hash", "last_hash"),
                                        any.record())),
                        says -> says.startsWith(any.reference() + " entry "));
        };
    }

    private static Tampering swapped(Target one, Target other) {
        Target elsewhere = other == null ? one : other;
        return new Tampering(
                "swap two entries",
                List.of(
                        "update records.entry set record_id = '%s', seq = 1000 where %s"
                                .formatted(elsewhere.record(), one.where()),
                        other == null
                                ? "select 1"
                                : "update records.entry set record_id = '%s', seq = %d where %s"
                                        .formatted(one.record(), one.seq(), other.where()),
                        "update records.entry set seq = %d where record_id = '%s' and seq = 1000"
                                .formatted(other == null ? 1001 : other.seq(), elsewhere.record())),
                one.namedExactly());
    }

    private static Tampering leavesSwapped(Target one, Target other) {
        if (other == null) {
            return new Tampering(
                    "move a leaf",
                    List.of("update evidence.leaf set leaf_index = leaf_index + 1000 where " + one.where()),
                    one.named());
        }
        return new Tampering(
                "swap two leaves",
                List.of(
                        "update evidence.leaf set leaf_index = 1000000 where leaf_index = " + one.leaf(),
                        "update evidence.leaf set leaf_index = %d where leaf_index = %d"
                                .formatted(one.leaf(), other.leaf()),
                        "update evidence.leaf set leaf_index = %d where leaf_index = 1000000".formatted(other.leaf())),
                says -> one.named().test(says) || other.named().test(says) || isAbout(says, one.leaf()));
    }

    /// Between two entries, with all after it moved up and the chain mended.
    private static Tampering inserted(Target after) {
        return new Tampering(
                "insert an entry",
                List.of(
                        "update records.entry set seq = seq + 1000 where record_id = '%s' and seq > %d"
                                .formatted(after.record(), after.seq()),
                        "update records.entry set seq = seq - 999 where record_id = '%s' and seq > 1000"
                                .formatted(after.record()),
                        copy(after, after.seq() + 1),
                        mendChain(after)),
                says -> says.startsWith(after.reference() + " entry " + (after.seq() + 1) + " "));
    }

    private static Tampering checkpoint(Random random, EvidenceDatabase journal) throws SQLException {
        long size = Long.parseLong(one(
                        journal,
                        random,
                        "select tree_size from evidence.checkpoint c where not exists (select from evidence.cosignature s where s.tree_size = c.tree_size)")
                .getFirst());
        int at = 1 + random.nextInt(150);
        String sql = switch (random.nextInt(4)) {
            case 0 ->
                "update evidence.checkpoint set note = overlay(note placing case when substr(note, %d, 1) = 'Q' then 'R' else 'Q' end from %1$d for 1)"
                        .formatted(at);
            case 1 -> "update evidence.checkpoint set tree_size = tree_size + 1";
            case 2 -> "update evidence.checkpoint set nth = nth + 1000";
            default -> "delete from evidence.checkpoint";
        };
        return new Tampering(sql, List.of(sql + " where tree_size = " + size), says -> says.startsWith("leaf "));
    }

    private static String update(Target entry, String change) {
        return "update records.entry set " + change + " where " + entry.where();
    }

    private static String delete(Target entry) {
        return "delete from records.entry where " + entry.where();
    }

    private static String copy(Target entry, long seq) {
        return "insert into records.entry (record_id, seq, id, act, operation, happened_at, entered_at, actor_id, actor_name, agency, role, purpose, request_id, shown, payload, prior_hash, hash) "
                + "select record_id, %d, gen_random_uuid(), act, operation, happened_at, entered_at, actor_id, actor_name, agency, role, purpose, request_id, shown, payload, prior_hash, hash from records.entry where %s"
                        .formatted(seq, entry.where());
    }

    private static String mendChain(Target entry) {
        return "call pg_temp.mend_chain('%s', %d)".formatted(entry.record(), entry.seq());
    }

    private static String mendLeaves(Target entry) {
        return "call pg_temp.mend_leaves('%s')".formatted(entry.record());
    }

    /// Whether it speaks of leaves among which this is.
    static boolean isAbout(String says, long leaf) {
        Matcher leaves = LEAVES.matcher(says);
        if (!leaves.matches()) {
            return false;
        }
        long first = Long.parseLong(leaves.group(1));
        long last = leaves.group(2) == null ? first : Long.parseLong(leaves.group(2));
        return first <= leaf && leaf <= last;
    }

    /// Null where there is none.
    private static Target target(EvidenceDatabase journal, Random random, String which) throws SQLException {
        List<String> row = one(journal, random, """
                select e.record_id, r.reference, e.seq, l.leaf_index, r.last_seq
                  from records.entry e
                  join records.record r on r.id = e.record_id
                  left join evidence.leaf l on l.record_id = e.record_id and l.seq = e.seq
                  left join records.unsealed u on u.record_id = e.record_id and u.seq = e.seq
                 where %s
                 order by r.reference, e.seq
                """.formatted(which));
        return row == null
                ? null
                : new Target(
                        row.get(0),
                        row.get(1),
                        Long.parseLong(row.get(2)),
                        row.get(3).equals("null") ? null : Long.valueOf(row.get(3)),
                        Long.parseLong(row.get(4)));
    }

    private static List<String> one(EvidenceDatabase journal, Random random, String sql) throws SQLException {
        List<List<String>> rows = journal.ask(sql);
        return rows.isEmpty() ? null : rows.get(random.nextInt(rows.size()));
    }
}
