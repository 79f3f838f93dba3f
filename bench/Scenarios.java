import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is measured, with the accounts of the demonstration.
final class Scenarios {
    private static final Pattern ID = Pattern.compile("\"id\":(?:\\{\"value\":)?\"([^\"]+)\"");

    private record Suite(UUID id, String place, String organisation) {}

    private static final String ACCOUNTS = """
            select a.id, a.username, a.agency from staff.account a
             where a.role = any (?) and a.agency = ?
             order by a.username
            """;

    private static final String SUITES = """
            select s.id, p.code, p.organisation
              from places.suite s
              join places.place p on p.code = s.place
             where p.kind = 'HBPOS' and s.age_groups <> 'CHILD'
               and (select t.state from places.suite_state t where t.suite = s.id order by t.confirmed_at desc limit 1)
                   in ('FREE', 'CLEANING')
               and not exists (select from places.booking b where b.suite = s.id and b.during @> now())
               and exists (select from staff.account a where a.agency = p.organisation and a.role = 'PLACE_COORDINATOR')
             order by s.id
            """;

    private final Program program;
    private final Population population;
    private final int clients;
    private final Map<String, Program.Person> signedIn = new HashMap<>();

    Scenarios(Program program, Population population, int clients) {
        this.program = program;
        this.population = population;
        this.clients = clients;
    }

    List<Scenario> all() throws IOException, SQLException, InterruptedException {
        List<List<Program.Person>> officers = alone(Population.FORCE, "RESPONSE_OFFICER");
        List<List<Program.Person>> inspectors = alone(Population.FORCE, "DUTY_INSPECTOR");
        List<List<Program.Person>> site = alone(Population.TRUST, "PLACE_COORDINATOR", "RECEIVING_NURSE");
        return List.of(
                Scenario.of("record an incident", officers, 1, Scenarios::record),
                Scenario.of("read an incident and its timeline of 20", officers, 3, this::read),
                Scenario.of("a site’s board of 10, JSON", site, 1, turn -> turn.person(0).get("/api/detentions")),
                Scenario.of("the whole board of 500, HTML", inspectors, 1, turn -> turn.person(0).get("/detentions")),
                Scenario.of("the pathway of 500, HTML", inspectors, 1, turn -> turn.person(0).get("/pathway")),
                Scenario.of("my work, HTML", inspectors, 1, turn -> turn.person(0).get("/work")),
                Scenario.of("look up a misspelt person", officers, 3, this::lookUp),
                section136(officers),
                contention(officers));
    }

    Program.Person officer() throws IOException, SQLException, InterruptedException {
        return accounts(Population.FORCE, "RESPONSE_OFFICER").getFirst();
    }

    private static void record(Scenario.Turn turn) throws IOException {
        long n = turn.number();
        turn.person(0).done("/api/incidents", """
                {"source": "CALL", "borough": "E09000007", "headline": "Man on the parapet of the bridge",
                 "place": {"kind": "STREET", "text": "%d Example Street"}, "mentalHealth": "YES",
                 "caller": {"name": "Caller %d Example", "phone": "01632 960123", "relation": "Passer-by"},
                 "narrative": "He says that he cannot go on, and that nobody would notice"}
                """.formatted(n % 300, n));
    }

    private void read(Scenario.Turn turn) throws IOException {
        long n = Long.remainderUnsigned(Population.mix(turn.number()), population.told());
        turn.person(0).get("/incidents/" + Population.incident(n));
    }

    private void lookUp(Scenario.Turn turn) throws IOException {
        turn.person(0).get(Misspelt.of(turn.number(), population.people()).path());
    }

    /// From the decision on the street until a nurse has accepted the person; then the suite is given free, so
    /// that the next can come.
    private Scenario section136(List<List<Program.Person>> officers)
            throws IOException, SQLException, InterruptedException {
        List<Suite> suites = suites();
        List<List<Program.Person>> casts = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            casts.add(List.of(officers.get(i).getFirst(), coordinator(suites.get(i))));
        }
        return Scenario.of("section 136 from its use to the handover", casts, 1, turn -> {
            Suite suite = suites.get(turn.client());
            Client officer = turn.person(0);
            Client nurse = turn.person(1);
            String detention = detain(officer, turn.number());
            officer.get("/api/detentions/" + detention + "/place-suggestions");
            officer.done("/api/detentions/" + detention + "/place-requests", """
                    {"places": ["%s"], "eta": "25", "summary": "Distressed", "whyNot": "OTHER", "whyNotNote": "Nearer home"}
                    """.formatted(suite.place()));
            String requests = nurse.get("/api/place-requests");
            Matcher request = Pattern.compile("\"id\":\"([^\"]+)\",\"detention\":\"" + detention).matcher(requests);
            found(request, requests);
            nurse.done("/api/place-requests/" + request.group(1) + "/acceptances", "{\"suite\": \"%s\"}".formatted(suite.id()));
            String leg = officer.done(
                    "/api/detentions/" + detention + "/legs", "{\"mode\": \"AMBULANCE\", \"to\": \"" + suite.place() + "\"}");
            Matcher legId = Pattern.compile("\"legs\":\\[\\{\"id\":(?:\\{\"value\":)?\"([^\"]+)").matcher(leg);
            found(legId, leg);
            officer.done("/api/detentions/" + detention + "/legs/" + legId.group(1) + "/steps", "{\"step\": \"LEFT\"}");
            officer.done(
                    "/api/detentions/" + detention + "/arrivals",
                    "{\"place\": \"%s\", \"at\": \"%s\"}".formatted(suite.place(), minute()));
            nurse.done(
                    "/api/detentions/" + detention + "/handover",
                    "{\"receiver\": \"Una Example, nurse\", \"condition\": \"Calm\"}");
            nurse.done("/api/places/suites/" + suite.id() + "/departures", "{}");
        });
    }

    /// Eight officers' people, one suite: each is asked for, and whoever is answered first has it until their
    /// officer no longer needs it. Everybody else is refused, with the reason.
    private Scenario contention(List<List<Program.Person>> officers)
            throws IOException, SQLException, InterruptedException {
        Suite suite = suites().get(clients);
        List<List<Program.Person>> casts = new ArrayList<>();
        for (List<Program.Person> officer : officers) {
            casts.add(List.of(officer.getFirst(), coordinator(suite)));
        }
        Map<Integer, String> detentions = new java.util.concurrent.ConcurrentHashMap<>();
        return new Scenario("hold one suite that all want", casts, 1, 1, turn -> {
            Client officer = turn.person(0);
            if (!detentions.containsKey(turn.client())) {
                detentions.put(turn.client(), detain(officer, turn.number()));
            }
            String asked = officer.done("/api/place-requests", """
                    {"detention": "%s", "places": ["%s"], "presentation": {"ageGroup": "ADULT", "ageBand": "25 to 34",
                     "sex": "Female", "risks": "", "borough": "Camden", "summary": "Distressed"}}
                    """.formatted(detentions.get(turn.client()), suite.place()));
            Matcher request = Pattern.compile("\"requests\":\\[\"([^\"]+)").matcher(asked);
            found(request, asked);
            turn.person(1)
                    .post(
                            "/api/place-requests/" + request.group(1) + "/acceptances",
                            "{\"suite\": \"%s\"}".formatted(suite.id()));
            officer.done("/api/place-requests/" + request.group(1) + "/withdrawals", "{}");
        });
    }

    private static String detain(Client officer, long n) throws IOException {
        String told = officer.done("/api/detentions", """
                {"personName": "Turn %d Example", "age": "30 to 40", "sex": "FEMALE", "borough": "E09000007",
                 "locationKind": "ANYWHERE_ELSE", "location": "%d Example Street", "how": "REMOVED", "detained": "%s",
                 "consulted": "NO", "whyNotConsulted": "She was in the road",
                 "grounds": "Said that she would harm herself and could not be calmed", "care": {"rightsToldAt": "%s"}}
                """.formatted(n, n % 300, minute(), minute()));
        Matcher id = ID.matcher(told);
        found(id, told);
        return id.group(1);
    }

    private static void found(Matcher matcher, String in) throws IOException {
        if (!matcher.find()) {
            throw new IOException("No " + matcher.pattern() + " in " + in);
        }
    }

    private static Instant minute() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES);
    }

    private List<List<Program.Person>> alone(String agency, String... roles)
            throws IOException, SQLException, InterruptedException {
        List<Program.Person> people = accounts(agency, roles);
        List<List<Program.Person>> casts = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            casts.add(List.of(people.get(i % people.size())));
        }
        return casts;
    }

    private Program.Person coordinator(Suite suite) throws IOException, SQLException, InterruptedException {
        return accounts(suite.organisation(), "PLACE_COORDINATOR").getFirst();
    }

    /// Those of an agency with one of these roles, signed in.
    private List<Program.Person> accounts(String agency, String... roles)
            throws IOException, SQLException, InterruptedException {
        List<Program.Person> people = new ArrayList<>();
        try (Connection database = program.administrator();
                PreparedStatement statement = database.prepareStatement(ACCOUNTS)) {
            statement.setArray(1, database.createArrayOf("text", roles));
            statement.setString(2, agency);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next() && people.size() < clients) {
                    String username = row.getString(2);
                    if (!signedIn.containsKey(username)) {
                        signedIn.put(username, program.signIn(row.getObject(1, UUID.class), username, agency));
                    }
                    people.add(signedIn.get(username));
                }
            }
        }
        return people;
    }

    private List<Suite> suites() throws IOException, SQLException {
        List<Suite> suites = new ArrayList<>();
        try (Connection database = program.administrator();
                PreparedStatement statement = database.prepareStatement(SUITES);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                suites.add(new Suite(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
            }
        }
        return suites;
    }
}
