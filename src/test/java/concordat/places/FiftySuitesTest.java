package concordat.places;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Forty clients at once, over HTTP, look for a place for more people than there are suites: every suite is given, none
/// twice, nobody is given two, and nothing fails.
@ConcordatTest
class FiftySuitesTest {
    private static final int CLIENTS = 40;
    private static final int PLACES = 10;
    private static final int SUITES_OF_EACH = 5;
    private static final int PEOPLE = 70;
    private static final int WARMING = 8;

    private final String name = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.shared();

    @Autowired
    Places places;

    @Autowired
    Records records;

    @Autowired
    SignedIn signedIn;

    @LocalServerPort
    int port;

    /// A place of an organisation of its own, and somebody there who answers.
    private record Site(String code, Person nurse) {}

    @Test
    void are_all_given_to_one_person_each() throws Exception {
        List<Site> sites = IntStream.range(0, PLACES).mapToObj(this::aSite).toList();
        List<Person> officers = IntStream.range(0, CLIENTS / PLACES)
                .mapToObj(_ -> signedIn.as(Role.RESPONSE_OFFICER, "FORCE-" + name, null))
                .toList();
        Queue<RecordId> waiting = new ConcurrentLinkedQueue<>();
        for (int person = 0; person < PEOPLE; person++) {
            waiting.add(officers.getFirst().call(() -> records.open(RecordKind.DETENTION, Instant.now())));
        }

        Map<RecordId, UUID> placed = new ConcurrentHashMap<>();
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            // One after another, as a program that has just started is slower than any that serves.
            for (int first = 0; first < WARMING; first++) {
                RecordId person = waiting.remove();
                placed.put(person, Objects.requireNonNull(find(http, officers.getFirst(), sites, person, first)));
            }
            List<Callable<Boolean>> work = IntStream.range(0, CLIENTS)
                    .<Callable<Boolean>>mapToObj(client -> () -> {
                        Person officer = officers.get(client % officers.size());
                        for (RecordId person = waiting.poll(); person != null; person = waiting.poll()) {
                            UUID suite = find(http, officer, sites, person, client);
                            if (suite != null) {
                                placed.put(person, suite);
                            }
                        }
                        return true;
                    })
                    .toList();
            for (Future<Boolean> each : clients.invokeAll(work)) {
                each.get();
            }
        }

        System.out.println("Fifty suites: answers by status " + new TreeMap<>(answers));
        assertThat(placed).hasSize(PLACES * SUITES_OF_EACH);
        assertThat(new HashSet<>(placed.values())).hasSize(PLACES * SUITES_OF_EACH);
        assertThat(sites.stream()
                        .flatMap(site -> site.nurse().call(() -> places.find(site.code())).suites().stream())
                        .map(SuiteNow::state))
                .hasSize(PLACES * SUITES_OF_EACH)
                .containsOnly(SuiteState.HELD);
    }

    /// Asks every place at once, and lets each look for a suite to give until one does. Null where none has any left.
    private @org.jspecify.annotations.Nullable UUID find(
            HttpClient http, Person officer, List<Site> sites, RecordId person, int client) throws Exception {
        String codes = String.join("\",\"", sites.stream().map(Site::code).toList());
        JsonNode asked = send(http, officer, "POST", "/api/place-requests", """
                {"detention":"%s","places":["%s"],"presentation":{"ageGroup":"ADULT","ageBand":"25 to 34","sex":"Female",
                 "risks":"","borough":"Camden","summary":"Distressed"}}
                """.formatted(person, codes));
        List<String> requests = new ArrayList<>();
        asked.get("requests").forEach(each -> requests.add(each.asString()));
        List<String> byCode = sites.stream().map(Site::code).sorted().toList();
        for (int turn = 0; turn < PLACES; turn++) {
            Site site = sites.get((client + turn) % PLACES);
            String request = requests.get(byCode.indexOf(site.code()));
            UUID suite = giveOne(http, site, request);
            if (suite != null) {
                return suite;
            }
        }
        return null;
    }

    /// As a nurse does: looks which suites are free, and tries those; another may be quicker.
    private @org.jspecify.annotations.Nullable UUID giveOne(HttpClient http, Site site, String request)
            throws Exception {
        while (true) {
            List<String> free = new ArrayList<>();
            for (JsonNode suite : send(http, site.nurse(), "GET", "/api/places/" + site.code(), "")
                    .get("suites")) {
                if (Set.of("FREE", "UNKNOWN").contains(suite.get("state").asString())) {
                    free.add(suite.get("id").asString());
                }
            }
            if (free.isEmpty()) {
                return null;
            }
            for (String suite : free) {
                JsonNode answer = send(
                        http,
                        site.nurse(),
                        "POST",
                        "/api/place-requests/" + request + "/acceptances",
                        "{\"suite\":\"" + suite + "\"}");
                if (answer.has("suite")) {
                    return UUID.fromString(suite);
                }
            }
        }
    }

    private JsonNode send(HttpClient http, Person person, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header("Authorization", "Bearer " + person.token())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        answers.merge(response.statusCode(), 1, Integer::sum);
        assertThat(response.statusCode()).as("%s %s", path, response.body()).isIn(200, 201, 422);
        return json.readTree(response.body());
    }

    private Site aSite(int number) {
        String code = "FIFTY-" + name + "-" + number;
        Place place = new Place(
                code,
                "The " + code,
                Place.Kind.HBPOS,
                code,
                code,
                "E09000007",
                null,
                null,
                51.5,
                -0.1,
                false,
                Ages.BOTH,
                true);
        CurrentActor.run(
                Actor.job(Role.SEEDING, "TEST"),
                () -> places.add(
                        place,
                        IntStream.range(0, SUITES_OF_EACH)
                                .mapToObj(suite ->
                                        new Place.Suite("Suite " + suite, Ages.BOTH, PhysicalHealth.BASIC, true))
                                .toList()));
        return new Site(code, signedIn.as(Role.RECEIVING_NURSE, code, null));
    }
}
