package concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.actor.Role;
import concordat.architecture.CanaryWorld.Canary;
import concordat.architecture.CanaryWorld.State;
import concordat.architecture.Matrix.Endpoint;
import concordat.demonstration.Demonstration;
import concordat.records.Journal;
import concordat.records.Records;
import concordat.records.Section;
import concordat.staff.Sessions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every handler, called in every role by people of an agency that owns the records, that shares some of their sections
/// and that has nothing to do with them, on records in every state: a role that its rule does not name is refused, a
/// record of others is as one that is not there, and no word of it is in any byte that comes back. The ordinary run
/// calls a sample that has every handler as nobody, in some of the roles that it refuses and in one that it takes, and
/// every handler that reads under every single section; `./concordat test --full` calls every cell.
@ConcordatTest
@ExtendWith(OutputCaptureExtension.class)
class AuthorisationMatrixTest {
    private static final boolean FULL = Boolean.getBoolean("concordat.full");

    /// Of those whom a rule keeps out, how many try in the ordinary run. MutationTest shows that one notices.
    private static final int REFUSED = 4;

    /// Opens what its caller names, and is meant to: it is tested in GuardiansTest.
    private static final Set<String> MAY_OPEN = Set.of("POST /api/access/{reference}/break-glass");

    @Autowired
    SignedIn signedIn;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    @Autowired
    Sessions sessions;

    @Autowired
    Demonstration demonstration;

    @Autowired
    WebApplicationContext context;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final long seed = Long.getLong("concordat.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> wrong = new ArrayList<>();
    private final Set<Canary> seen = new HashSet<>();
    private CanaryWorld world;
    private Matrix matrix;
    private List<Endpoint> endpoints;
    private long begun;

    @BeforeEach
    void records_of_one_agency_in_every_state() throws SQLException {
        begun = System.nanoTime();
        demonstration.load();
        endpoints = Matrix.endpoints(requestMappingHandlerMapping);
        world = new CanaryWorld(signedIn, records, journal);
        matrix = new Matrix(world, signedIn, Matrix.quiet(context), sessions, records);
    }

    @AfterEach
    void close() throws SQLException {
        world.close();
    }

    @Test
    void nobody_learns_or_changes_what_is_not_theirs(CapturedOutput output) throws SQLException {
        assertThat(endpoints).hasSizeGreaterThan(300);
        int strangers = strangers();
        int keptFrom = keptFromColleagues();
        int sharers = sharers();
        int owners = owners();

        System.out.printf(
                "Matrix, seed %d: %d cells (%d of strangers, %d of colleagues a record is kept from, %d of sharers, %d of owners), %d calls of %d handlers, %d of %d fields shown to the owner, %d s%n",
                seed,
                strangers + keptFrom + sharers + owners,
                strangers,
                keptFrom,
                sharers,
                owners,
                matrix.calls(),
                endpoints.size(),
                seen.stream().map(Canary::column).distinct().count(),
                world.size(),
                (System.nanoTime() - begun) / 1_000_000_000);
        summed(wrong).forEach(System.out::println);
        assertThat(summed(wrong)).as("seed %d", seed).isEmpty();
        assertThat(world.in(output.getAll())).as("words of records in the log").isEmpty();
        assertThat(seen.stream().map(Canary::column).distinct().count())
                .as("fields whose word the owner is shown, so that its absence elsewhere means something")
                .isGreaterThan(world.size() / 2);
    }

    private int strangers() throws SQLException {
        PlausibleBodies plausible = new PlausibleBodies(Matrix.quiet(context));
        Map<String, String> before = world.rows();
        int cells = 0;
        for (Endpoint endpoint : endpoints) {
            String said =
                    endpoint.isOfRecord() && !MAY_OPEN.contains(endpoint.name()) ? plausible.of(endpoint.name()) : null;
            for (Role role : callers(endpoint)) {
                for (State state : FULL ? List.of(State.values()) : List.of(any(State.values()))) {
                    for (@Nullable String body : FULL && said != null ? Arrays.asList(null, said) : Arrays.asList(said)) {
                        wrong.addAll(matrix.notInvolved(endpoint, role, world.other, state, body, FULL));
                        cells++;
                    }
                }
            }
        }
        assertThat(world.rows())
                .as("rows about records that nobody had a right to")
                .isEqualTo(before);
        return cells;
    }

    private int keptFromColleagues() throws SQLException {
        int cells = 0;
        for (Endpoint endpoint : endpoints) {
            for (Role role : FULL && !Matrix.endsSession(endpoint) ? Matrix.CALLERS : List.of(some(endpoint))) {
                if (!endpoint.changes() || endpoint.isOfRecord()) {
                    wrong.addAll(matrix.notInvolved(endpoint, role, world.owner, State.RESTRICTED, null, FULL));
                    cells++;
                }
            }
        }
        return cells;
    }

    private int sharers() throws SQLException {
        int cells = 0;
        List<Set<Section>> scopes = Stream.concat(
                        Stream.of(Set.<Section>of()),
                        Stream.of(Section.values()).map(Set::of))
                .toList();
        for (int nth = 0; nth < scopes.size(); nth++) {
            world.share(world.other, scopes.get(nth));
            Set<String> sections = scopes.get(nth).stream().map(Enum::name).collect(Collectors.toSet());
            for (Endpoint endpoint : endpoints) {
                boolean skipped = endpoint.changes()
                        && !FULL
                        && Math.floorMod(endpoint.name().hashCode(), scopes.size()) != nth;
                if (skipped || Matrix.endsSession(endpoint)) {
                    continue;
                }
                for (Role role : FULL ? Matrix.CALLERS : List.of(some(endpoint))) {
                    for (State state : FULL ? List.of(State.values()) : List.of(any(State.ORDINARY, State.CLOSED))) {
                        wrong.addAll(matrix.involved(endpoint, role, world.other, state, sections, new HashSet<>()));
                        cells++;
                    }
                }
            }
        }
        return cells;
    }

    private int owners() throws SQLException {
        int cells = 0;
        Map<String, String> before = kept();
        boolean looked = false;
        for (Endpoint endpoint : endpoints) {
            if (endpoint.changes() && !looked) {
                looked = true;
                Map<String, String> after = kept();
                assertThat(before.keySet().stream()
                                .filter(table -> !before.get(table).equals(after.get(table))))
                        .as("tables that only looking changed")
                        .isEmpty();
            }
            for (Role role : FULL && !Matrix.endsSession(endpoint) ? Matrix.CALLERS : List.of(some(endpoint))) {
                for (State state : FULL ? List.of(State.ORDINARY, State.CLOSED) : List.of(State.ORDINARY)) {
                    wrong.addAll(matrix.involved(endpoint, role, world.owner, state, Set.of(), seen));
                    cells++;
                }
            }
        }
        return cells;
    }

    /// Stands for every row but those that say that somebody looked.
    private Map<String, String> kept() throws SQLException {
        Map<String, String> rows = new TreeMap<>(world.rows());
        rows.keySet().removeAll(Set.of("records.entry", "records.record", "evidence.leaf"));
        return rows;
    }

    /// What is wrong alike, once, with how often.
    private static List<String> summed(List<String> wrong) {
        return wrong.stream()
                .collect(Collectors.groupingBy(
                        each -> each.replaceFirst(" as [^:]*:", ""), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + " (" + each.getValue().size() + " times: "
                        + each.getValue().getFirst() + ")")
                .toList();
    }

    /// Nobody, some of those whom the rule keeps out, and one of those whom it names; in the widest run everybody.
    private List<@Nullable Role> callers(Endpoint endpoint) {
        Role one = some(endpoint);
        if (Matrix.endsSession(endpoint)) {
            return List.of(one);
        }
        if (FULL) {
            return Matrix.CALLERS;
        }
        List<@Nullable Role> refused = new ArrayList<>(Matrix.CALLERS);
        refused.removeIf(role -> role == null || endpoint.mayCall(role));
        Collections.shuffle(refused, random);
        List<@Nullable Role> callers = new ArrayList<>(refused.subList(0, Math.min(REFUSED, refused.size())));
        callers.add(one);
        callers.add(null);
        return callers;
    }

    /// One of the staff whom the rule names.
    private Role some(Endpoint endpoint) {
        List<Role> named = Matrix.CALLERS.stream()
                .filter(role -> role != null && role.isOfStaff() && endpoint.mayCall(role))
                .toList();
        return named.get(random.nextInt(named.size()));
    }

    private State any(State... states) {
        return states[random.nextInt(states.length)];
    }
}
