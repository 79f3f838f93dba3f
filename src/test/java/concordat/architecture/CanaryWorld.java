package concordat.architecture;

import concordat.actor.Role;
import concordat.database.TestDatabase;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import concordat.records.Section;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Records of one agency in every state, with a row in every table that is about a record and a word of its own in
/// every field of text, so that a byte that reaches somebody else says what leaked. Found from the schema, so that a
/// new table or column cannot be forgotten; [#WORDS] holds what cannot be any word. Written as a superuser, whom row
/// security does not judge.
final class CanaryWorld implements AutoCloseable {
    enum State {
        ORDINARY,
        /// To named people of its own agency, who are nobody here.
        RESTRICTED,
        CLOSED
    }

    /// Whose a word is, where it is of no section of a record: of the two who ask and answer, or of the agency.
    static final String OF_THE_AGENCY = "AGENCY";

    static final String POINTER = "POINTER";

    /// Before every word: in a page it is never an element.
    static final String MARKUP = "<u title=canary>";

    /// Written by the journal and by the sealing, which these words would break.
    static final Set<String> NOT_FILLED =
            Set.of("records.record", "records.record_key", "records.entry", "evidence.leaf");

    /// What a column holds that takes no word: codes that the program reads, and what must agree with something else.
    private static final Map<String, String> WORDS = words("""
            detentions.detention.sex NOT_KNOWN
            detentions.detention.location_kind ANYWHERE_ELSE
            detentions.detention.law_version s136/2017
            detentions.detention.clock_basis REMOVED
            detentions.detention.clock_started_at @NOW
            detentions.detention.must_end_by @LATER
            detentions.detention.first_place_kind HBPOS
            detentions.detention.place_kind HBPOS
            detentions.detention.handed_over_at @NOW
            detentions.detention.outcome @NULL
            detentions.detention.power S136
            detentions.detention.warrant_id @NULL
            detentions.station_check.still_needed @NULL
            warrants.warrant.purpose TO_ASSESS
            warrants.warrant.sex NOT_KNOWN
            warrants.warrant.causes {ALONE_AND_UNABLE_TO_CARE}
            warrants.warrant.decision @NULL
            warrants.warrant.justice @NULL
            warrants.warrant.decision_words @NULL
            warrants.warrant.expires_at @NULL
            warrants.warrant.withdrawn_why @NULL
            warrants.entry.result NOT_FOUND
            warrants.entry.detention_id @NULL
            warrants.entry.returned_to @NULL
            warrants.flag.code WARRANT_WITHOUT_DOCTOR
            detentions.flag.code HEALTH_CHECK_LATE
            detentions.consultation.role AMHP
            detentions.consultation.held_at @NOW
            detentions.care.search_parts {JACKET}
            detentions.leg.mode AMBULANCE
            detentions.leg.reason @NULL
            detentions.arrival.place_kind HBPOS
            detentions.station_plan.decider_rank INSPECTOR
            detentions.station_plan.authoriser_rank INSPECTOR
            detentions.extension_refusal.reason NO_BED
            detentions.extension_refusal.grounds {}
            detentions.stay.until @LATER
            detentions.assessor.arrived_at @NOW
            detentions.assessment.outcome SECTION_2
            detentions.assessment.agreed_at @NOW
            detentions.assessment.bed_found_at @NOW
            wellbeing.communication.needs {INTERPRETER}
            wellbeing.left_behind.cared_for_at @NOW
            escapes.escape.retake_until @LATER
            arrests.review.rank INSPECTOR
            arrests.extension.until @LATER
            incidents.incident.definition_version 1
            incidents.attendance.thresholds {CRIME_TO_INVESTIGATE}
            incidents.attendance.suggested DEPLOY
            incidents.attendance.outcome ADVICE_ONLY
            incidents.attendance.reviewed_at @NOW
            incidents.attendance.review_agrees true
            incidents.ambulance_request.asked_grade C2
            incidents.ambulance_grade.grade C2
            incidents.outcome.code OTHER
            calls.suggestion.suggested ATTEND
            calls.suggestion.decided ATTEND
            obligations.obligation.kind AT_PLACE_OF_SAFETY
            obligations.obligation.owner_team @NULL
            obligations.obligation.due_at @LATER
            obligations.alarm.sounds_at @LATER
            obligations.notice.what WARN
            obligations.notice.team @NULL
            insight.detention_return.year 2025
            insight.detention_return.fields {record}
            insight.return_row.codes {DET}
            insight.plan.answer {"asked":{"suites":0,"heldPerYear":0,"within":{"mean":0,"low":0,"high":0},"emergencyPerYear":{"mean":0,"low":0,"high":0},"utilisation":{"mean":0,"low":0,"high":0},"journey":0,"sites":[]},"found":{"steps":[],"least":null}}
            insight.plan.finished_at @NOW
            insight.plan.inputs {"measured":{"since":"2026-01-01T00:00:00Z","until":"2026-02-01T00:00:00Z","detentions":0,"atStation":0,"emergencyFirst":0,"perWeek":1,"hours":[],"boroughs":[],"children":0,"physicalNeeds":0,"intoxicated":0,"stays":[],"answers":[],"cleanings":[],"closuresPerWeek":0,"closures":[],"kilometresPerHour":null,"sites":[]},"perWeek":1,"patience":60,"cleaning":60,"seed":1,"suites":{}}
            guardians.glass.role RESPONSE_OFFICER
            guardians.erasure.approved @NULL
            guardians.erasure.decided_at @NULL
            guardians.erasure.decided_in @NULL
            guardians.glass.reason RISK_TO_LIFE
            guardians.glass.ends_at @LATER
            agreements.agreement.starts_on 2026-01-01
            agreements.agreement.review_on 2035-01-01
            agreements.agreement.ends_on 2036-01-01
            agreements.party.signed_at @NOW
            agreements.clause.gateway MHA_FUNCTIONS
            agreements.clause.record_kind PERSON
            agreements.clause.sections {RISK}
            agreements.share.sections {RISK}
            agreements.ask.sections {RISK}
            agreements.ask.due_at @LATER
            agreements.document.content \\x25504446
            agreements.document.sha256 \\x315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027
            agreements.document.pages 1
            people.person.nhs_number @NULL
            people.contact.ended_reason @NULL
            people.same_person.ended_by @NULL
            people.same_person.ended_why @NULL
            people.key.kind NAME
            records.link.meaning CONCERNS
            places.place.kind HBPOS
            places.request.sex Not known
            places.request.answer_by @LATER
            staff.proposal.role AMHP
            staff.proposal.prior_role AMHP
            staff.session.ends_at @LATER
            staff.session.guest_name @NULL
            staff.session.guest_agency @NULL
            web.answered.key a-key-of-one-request
            """);

    private static final Map<String, RecordKind> KIND_OF_SCHEMA = Map.of(
            "people", RecordKind.PERSON,
            "incidents", RecordKind.INCIDENT,
            "calls", RecordKind.INCIDENT,
            "detentions", RecordKind.DETENTION,
            "warrants", RecordKind.WARRANT);
    private static final Map<String, RecordKind> KIND_OF_TABLE = Map.of(
            "agreements.agreement", RecordKind.AGREEMENT,
            "agreements.party", RecordKind.AGREEMENT,
            "agreements.clause", RecordKind.AGREEMENT,
            "agreements.document", RecordKind.AGREEMENT,
            "agreements.evidence", RecordKind.AGREEMENT,
            "agreements.share", RecordKind.PERSON,
            "agreements.consent", RecordKind.PERSON,
            "guardians.glass", RecordKind.INCIDENT,
            "records.link", RecordKind.DETENTION);

    /// One act of the journal of each section, and one that everybody involved may know of.
    private static final Map<String, String> ACTS = Map.of(
            "IDENTITY",
            "person.canary",
            "CONTACTS",
            "contact.canary",
            "RISK",
            "plan.canary",
            "POLICE",
            "incident.canary",
            "CLINICAL",
            "handover.canary",
            "SAFEGUARDING",
            "safeguarding.canary",
            "CUSTODY",
            "station.canary",
            POINTER,
            "involvement.canary");

    private record Column(String name, String type, boolean required, boolean hasDefault) {}

    private record Reference(String table, List<String> columns, String to, List<String> toColumns) {}

    /// A table that is about a record.
    ///
    /// @param section of its rows, or [#POINTER]
    record Protected(String table, String recordColumn, String section) {}

    /// The records of one state, and the rows made for them: by table, then column.
    record Made(Map<RecordKind, UUID> ids, Map<RecordKind, String> references, Map<String, Map<String, String>> rows) {
        String value(String table, String column) {
            return rows.get(table).get(column);
        }
    }

    /// @param section of the record, [#POINTER] or [#OF_THE_AGENCY]
    record Canary(State state, String section, String column) {
        @Override
        public String toString() {
            return section + " of " + state + " (" + column + ")";
        }
    }

    final String name;
    final String owner;
    final String other;
    final List<Protected> tables = new ArrayList<>();
    final Map<State, Made> states = new EnumMap<>(State.class);

    private final Connection superuser;
    private final Deque<String> madeForOneTest = new ArrayDeque<>();
    private final Map<String, List<Column>> columns = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, String> firstOfChecked = new HashMap<>();
    private final List<String> canaryColumns = new ArrayList<>();
    private final Pattern canaries;
    private final Instant now = Instant.now().minus(Duration.ofMinutes(30));

    CanaryWorld(concordat.SignedIn signedIn, Records records, Journal journal) throws SQLException {
        name = UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 8)
                .chars()
                .mapToObj(each -> String.valueOf((char) ('a' + Character.digit(each, 16))))
                .collect(Collectors.joining());
        owner = "MO-" + name.toUpperCase(Locale.ROOT);
        other = "MX-" + name.toUpperCase(Locale.ROOT);
        canaries = Pattern.compile("canary" + name + "([orc])([a-z]+)x(\\d+)z");
        superuser = TestDatabase.administrator().connect();
        readSchema();
        var officer = signedIn.account(concordat.SignedIn.username(), Role.RESPONSE_OFFICER, owner, null);
        for (State state : State.values()) {
            Map<RecordKind, UUID> ids = new EnumMap<>(RecordKind.class);
            Map<RecordKind, String> said = new EnumMap<>(RecordKind.class);
            concordat.actor.CurrentActor.run(officer, () -> {
                for (RecordKind kind : RecordKind.values()) {
                    if (kind != RecordKind.ACCOUNT) {
                        RecordId made = records.open(kind, now);
                        ids.put(kind, made.value());
                        said.put(kind, records.find(made).reference());
                        ACTS.forEach((section, act) -> journal.write(
                                made,
                                Happening.of(act, now, canary(state, section, "entry.title"))
                                        .with("Said", canary(state, section, "entry.fact"))));
                    }
                }
            });
            var account = signedIn.account(concordat.SignedIn.username(), Role.RESPONSE_OFFICER, owner, null);
            ids.put(RecordKind.ACCOUNT, account.id());
            Made made = new Made(ids, said, new LinkedHashMap<>());
            states.put(state, made);
            fill(state, made);
        }
        restrict(states.get(State.RESTRICTED));
        close(states.get(State.CLOSED));
    }

    Set<UUID> ids() {
        return states.values().stream()
                .flatMap(each -> each.ids().values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// How many columns hold a word of their own.
    int size() {
        return canaryColumns.size();
    }

    /// Every word of these records in what somebody was sent.
    Set<Canary> in(String sent) {
        Set<Canary> found = new java.util.LinkedHashSet<>();
        Matcher each = canaries.matcher(sent.toLowerCase(Locale.ROOT));
        while (each.find()) {
            State state = State.values()["orc".indexOf(each.group(1))];
            found.add(new Canary(
                    state, each.group(2).toUpperCase(Locale.ROOT), canaryColumns.get(Integer.parseInt(each.group(3)))));
        }
        return found;
    }

    /// From here on this agency sees these sections of every record, as an agreement's clause would open them.
    void share(String agency, Collection<Section> sections) throws SQLException {
        String scope = sections.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
        for (UUID id : ids()) {
            int changed = update(
                    "update records.involvement set scope = cast(? as text[]) where record_id = cast(? as uuid) and agency = ?",
                    scope,
                    id.toString(),
                    agency);
            if (changed == 0) {
                update("""
                        insert into records.involvement (id, record_id, agency, basis, scope, starts_at, reason, opened_by)
                        values (gen_random_uuid(), cast(? as uuid), ?, 'AGREEMENT', cast(? as text[]), now() - interval '1 minute',
                                'A clause', ?)
                        """, id.toString(), agency, scope, owner);
            }
        }
    }

    /// Changes whenever anything is entered in the journal of any of these records.
    String entries() throws SQLException {
        return one("select sum(r.last_seq) from records.record r where r.id = any(" + array() + ")");
    }

    /// Stands for every row about these records.
    Map<String, String> rows() throws SQLException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (Protected each : tables) {
            digests.put(
                    each.table(),
                    one(
                            "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t where t.%s = any(%s)"
                                    .formatted(each.table(), each.recordColumn(), array())));
        }
        return digests;
    }

    String one(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    int update(String sql, @Nullable String... values) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /// What people of these agencies did to what everybody shares.
    @Override
    public void close() throws SQLException {
        update(
                "delete from agencies.duty where entered_by in (select id from staff.account where agency in (?, ?))",
                owner,
                other);
        for (String table : madeForOneTest) {
            update(
                    "delete from " + table + " where ctid = cast(? as tid)",
                    states.get(State.ORDINARY).value(table, "ctid"));
        }
        superuser.close();
    }

    private void fill(State state, Made made) throws SQLException {
        String place = "MP-" + name.toUpperCase(Locale.ROOT) + state.name().charAt(0);
        row(
                made,
                state,
                null,
                "places.place",
                Map.of("code", place, "organisation", owner, "latitude", "51.5", "longitude", "-0.1"));
        row(made, state, null, "places.suite", Map.of());
        row(made, state, null, "places.booking", Map.of("during", "[2026-01-01,2026-01-02)", "asked_by", owner));
        row(made, state, null, "wellbeing.question", Map.of("agency", owner, "words", "Example of " + state));
        List<Protected> waiting = new ArrayList<>(tables.stream()
                .filter(each -> !NOT_FILLED.contains(each.table()))
                .toList());
        while (!waiting.isEmpty()) {
            List<Protected> ready = waiting.stream()
                    .filter(each -> isReady(each, made, waiting))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Rows that wait for one another: " + waiting);
            }
            for (Protected each : ready) {
                row(made, state, each, each.table(), Map.of());
            }
            waiting.removeAll(ready);
        }
        String detention = made.ids().get(RecordKind.DETENTION).toString();
        row(
                made,
                state,
                null,
                "places.request",
                Map.of(
                        "detention",
                        detention,
                        "asked_by",
                        owner,
                        "asked_of",
                        owner,
                        "age_band",
                        "!",
                        "asked_by_name",
                        "!",
                        "risks",
                        "!",
                        "summary",
                        "!",
                        "state",
                        "ASKED"));
        row(
                made,
                state,
                null,
                "guardians.erasure",
                Map.of(
                        "record_id",
                        made.ids().get(RecordKind.INCIDENT).toString(),
                        "why",
                        "!",
                        "proposed_by_name",
                        "!"));
        row(
                made,
                state,
                null,
                "agreements.ask",
                Map.of(
                        "record_id",
                        made.ids().get(RecordKind.PERSON).toString(),
                        "from_agency",
                        owner,
                        "of_agency",
                        owner + "-Z",
                        "why",
                        "!",
                        "asked_by",
                        "!"));
        String account = made.ids().get(RecordKind.ACCOUNT).toString();
        update("set session_replication_role = replica");
        update(
                "update staff.account set display_name = ? where id = cast(? as uuid)",
                canary(state, OF_THE_AGENCY, "account.display_name"),
                account);
        update("set session_replication_role = origin");
        made.rows().put("staff.account", Map.of("id", account));
        row(
                made,
                state,
                null,
                "staff.session",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "account_id",
                        account,
                        "device",
                        "!",
                        "token_hash",
                        "\\x" + HexOf.random()));
        row(
                made,
                state,
                null,
                "staff.proposal",
                Map.of(
                        "account_id",
                        account,
                        "agency",
                        owner,
                        "display_name",
                        "!",
                        "reason",
                        "!",
                        "proposed_by_name",
                        "!",
                        "username",
                        "!"));
        row(
                made,
                state,
                null,
                "interop.import_run",
                Map.of("agency", owner, "file_name", "!", "mapping", "!", "digest", "!"));
        row(made, state, null, "interop.set_aside", Map.of("text", "!", "reason", "!"));
        row(
                made,
                state,
                null,
                "insight.detention_return",
                Map.of("agency", owner, "version", "" + (1 + state.ordinal()), "frozen_by_name", "!"));
        row(made, state, null, "insight.return_row", Map.of("detention", detention));
        row(made, state, null, "insight.plan", Map.of("agency", owner, "asked_by_name", "!"));
    }

    private boolean isReady(Protected table, Made made, List<Protected> waiting) {
        Set<String> still = waiting.stream().map(Protected::table).collect(Collectors.toSet());
        return references.stream()
                .filter(each -> each.table().equals(table.table()) && !each.to().equals(table.table()))
                .noneMatch(each -> still.contains(each.to()));
    }

    /// @param table what it says of its record, or null for a row that is about none
    /// @param given values by column: `!` for a word of the agency's own
    private void row(Made made, State state, @Nullable Protected table, String name, Map<String, String> given)
            throws SQLException {
        Map<String, String> row = new LinkedHashMap<>();
        List<String> types = new ArrayList<>();
        RecordKind kind = kindOf(name);
        for (Column column : columns.get(name)) {
            String value = value(made, state, table, name, kind, column, given);
            if (value != null) {
                row.put(column.name(), value);
                types.add(column.type());
            }
        }
        String sql = "insert into " + name + " (" + String.join(", ", row.keySet()) + ") values ("
                + types.stream().map(type -> "cast(? as " + type + ")").collect(Collectors.joining(", ")) + ")";
        try (PreparedStatement statement = superuser.prepareStatement(sql + " returning ctid")) {
            int nth = 0;
            for (String value : row.values()) {
                statement.setString(++nth, value);
            }
            try (ResultSet at = statement.executeQuery()) {
                at.next();
                row.put("ctid", at.getString(1));
            }
        } catch (SQLException failure) {
            throw new SQLException(
                    "A row of " + name + " could not be made, " + row + ": say in WORDS what it holds", failure);
        }
        made.rows().put(name, row);
    }

    /// A row of these records in a table, as a condition on it. Made now where there is none.
    String rowOf(String table) throws SQLException {
        Made made = states.get(State.ORDINARY);
        String detention = "'" + made.ids().get(RecordKind.DETENTION) + "'";
        switch (table) {
            case "records.record", "detentions.detention":
                return "id = " + detention;
            case "records.record_key", "records.entry", "records.restriction":
                return "record_id = '" + states.get(State.RESTRICTED).ids().get(RecordKind.DETENTION) + "'";
            case "records.involvement":
                return "record_id = " + detention + " and agency = '" + owner + "'";
            case "staff.account":
                return "id = '" + made.ids().get(RecordKind.ACCOUNT) + "'";
            default:
                if (!made.rows().containsKey(table)) {
                    for (Reference each : references) {
                        if (each.table().equals(table)
                                && !each.to().equals(table)
                                && !each.to().startsWith("records.")) {
                            String _ = rowOf(each.to());
                        }
                    }
                    if (!existing(made, table)) {
                        update("set session_replication_role = replica");
                        row(made, State.ORDINARY, null, table, Map.of());
                        update("set session_replication_role = origin");
                        madeForOneTest.addFirst(table);
                    }
                }
                return "ctid = '" + made.value(table, "ctid") + "'";
        }
    }

    private boolean existing(Made made, String table) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery("select t.ctid, t.* from " + table + " t limit 1")) {
            if (!rows.next()) {
                return false;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                row.put(rows.getMetaData().getColumnName(column), rows.getString(column));
            }
            made.rows().put(table, row);
            return true;
        }
    }

    List<String> columnsOf(String table) {
        return columns.get(table).stream().map(Column::name).toList();
    }

    private @Nullable String value(
            Made made,
            State state,
            @Nullable Protected table,
            String name,
            RecordKind kind,
            Column column,
            Map<String, String> given) {
        String path = name + "." + column.name();
        String set = given.getOrDefault(column.name(), WORDS.get(path));
        if (set != null) {
            return switch (set) {
                case "!" -> canary(state, OF_THE_AGENCY, path);
                case "@NULL" -> null;
                case "@NOW" -> now.toString();
                case "@LATER" -> now.plus(Duration.ofHours(6)).toString();
                default -> set;
            };
        }
        if (table != null && column.name().equals(table.recordColumn())) {
            return made.ids().get(kind).toString();
        }
        for (Reference each : references) {
            int at = each.columns().indexOf(column.name());
            if (each.table().equals(name) && at >= 0) {
                if (made.rows().containsKey(each.to())) {
                    return made.rows().get(each.to()).get(each.toColumns().get(at));
                }
                if (each.to().equals("records.record")) {
                    return made.ids().get(kindOfColumn(column.name())).toString();
                }
            }
        }
        if (column.name().equals("reference")) {
            return made.references().get(kind);
        }
        if (column.name().equals("borough")) {
            return "E09000007";
        }
        if (column.name().endsWith("agency")) {
            return owner;
        }
        boolean checked = firstOfChecked.containsKey(path);
        if (checked) {
            return column.required() ? firstOfChecked.get(path) : null;
        }
        String section = table == null ? null : table.section();
        if (path.equals("people.key.value")) {
            return "specimen" + this.name;
        }
        if (column.type().equals("text") && section != null) {
            return canary(state, section, path);
        }
        if (column.type().equals("text[]") && section != null) {
            return "{" + canary(state, section, path) + "}";
        }
        if (!column.required() || column.hasDefault()) {
            return null;
        }
        return switch (column.type()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "text" -> "Example";
            case "text[]", "uuid[]" -> "{}";
            case "boolean" -> "false";
            case "integer", "bigint", "double precision" -> "1";
            case "bytea" -> "\\x" + HexOf.random();
            case "timestamp with time zone" ->
                now.plus(Duration.ofHours(column.name().matches("ends_at|expires_at|until") ? 6 : 0))
                        .toString();
            case "date" -> "2026-01-01";
            default -> throw new IllegalStateException("What does " + path + " hold, a " + column.type() + "?");
        };
    }

    private static RecordKind kindOf(String table) {
        return KIND_OF_TABLE.getOrDefault(
                table, KIND_OF_SCHEMA.getOrDefault(table.replaceFirst("\\..*", ""), RecordKind.DETENTION));
    }

    private static RecordKind kindOfColumn(String column) {
        if (column.contains("incident")) {
            return RecordKind.INCIDENT;
        }
        return column.contains("person") || column.equals("to_record") ? RecordKind.PERSON : RecordKind.DETENTION;
    }

    private String canary(State state, String section, String column) {
        if (!canaryColumns.contains(column)) {
            canaryColumns.add(column);
        }
        return MARKUP + "canary" + name + state.name().toLowerCase(Locale.ROOT).charAt(0)
                + section.toLowerCase(Locale.ROOT) + "x" + canaryColumns.indexOf(column) + "z";
    }

    private void restrict(Made restricted) throws SQLException {
        for (UUID id : restricted.ids().values()) {
            update("""
                    insert into records.restriction (record_id, agency, people, reason, made_by, made_at)
                    values (cast(? as uuid), ?, array[gen_random_uuid()], 'A colleague', gen_random_uuid(), now())
                    """, id.toString(), owner);
            update(
                    "update records.involvement set only_for = array[gen_random_uuid()] where record_id = cast(? as uuid)",
                    id.toString());
        }
    }

    private void close(Made closed) throws SQLException {
        String incident = closed.ids().get(RecordKind.INCIDENT).toString();
        String detention = closed.ids().get(RecordKind.DETENTION).toString();
        update("update incidents.incident set closed_at = now() where id = cast(? as uuid)", incident);
        update(
                "update detentions.detention set ended_at = now(), outcome = 'COMMUNITY' where id = cast(? as uuid)",
                detention);
        update(
                "update obligations.obligation set outcome = 'MET', settled_at = now(), waived_reason = null where record_id = cast(? as uuid)",
                detention);
        for (UUID id : closed.ids().values()) {
            update("update records.record set closed_at = now() where id = cast(? as uuid)", id.toString());
        }
    }

    private void readSchema() throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            try (ResultSet rows = statement.executeQuery("""
                    select p.polrelid::regclass::text, pg_get_expr(p.polqual, p.polrelid)
                      from pg_policy p where p.polname = 'involved' order by 1
                    """)) {
                Pattern of = Pattern.compile("i\\.record_id = (\\w+)\\.(\\w+)");
                Pattern section = Pattern.compile("'([A-Z]+)'::text = ANY \\(i\\.scope\\)");
                while (rows.next()) {
                    Matcher record = of.matcher(rows.getString(2));
                    if (!record.find()) {
                        throw new IllegalStateException("Of which record is a row of " + rows.getString(1) + "?");
                    }
                    Matcher said = section.matcher(rows.getString(2));
                    tables.add(
                            new Protected(rows.getString(1), record.group(2), said.find() ? said.group(1) : POINTER));
                }
            }
            try (ResultSet rows = statement.executeQuery("""
                    select n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.atthasdef
                      from pg_attribute a
                      join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
                      join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname !~ '^(pg_|information_schema|public)' and a.attnum > 0 and not a.attisdropped
                       and a.attgenerated = '' and a.attidentity = ''
                     order by 1, a.attnum
                    """)) {
                while (rows.next()) {
                    columns.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(new Column(
                                    rows.getString(2), rows.getString(3), rows.getBoolean(4), rows.getBoolean(5)));
                }
            }
            try (ResultSet rows = statement.executeQuery("""
                    select c.conrelid::regclass::text, c.confrelid::regclass::text,
                           (select string_agg(a.attname, ',' order by k.n) from unnest(c.conkey) with ordinality k(att, n)
                              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.att),
                           (select string_agg(a.attname, ',' order by k.n) from unnest(c.confkey) with ordinality k(att, n)
                              join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.att)
                      from pg_constraint c where c.contype = 'f' order by 1, c.conname
                    """)) {
                while (rows.next()) {
                    references.add(new Reference(
                            rows.getString(1),
                            List.of(rows.getString(3).split(",")),
                            rows.getString(2),
                            List.of(rows.getString(4).split(","))));
                }
            }
            try (ResultSet rows = statement.executeQuery("""
                    select c.conrelid::regclass::text, pg_get_constraintdef(c.oid)
                      from pg_constraint c where c.contype = 'c' and c.conrelid <> 0
                    """)) {
                Pattern oneOf = Pattern.compile("\\((\\w+) = ANY \\(ARRAY\\['(\\w+)'::text");
                while (rows.next()) {
                    Matcher first = oneOf.matcher(rows.getString(2));
                    if (first.find()) {
                        firstOfChecked.put(rows.getString(1) + "." + first.group(1), first.group(2));
                    }
                }
            }
        }
    }

    String array() {
        return ids().stream().map(UUID::toString).collect(Collectors.joining("','", "array['", "']::uuid[]"));
    }

    private static Map<String, String> words(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));
    }

    private static final class HexOf {
        static String random() {
            return UUID.randomUUID().toString().replace("-", "");
        }
    }
}
