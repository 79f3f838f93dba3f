package concordat.architecture;

import static java.util.Objects.requireNonNull;

import concordat.Concordat;
import concordat.SignedIn;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.architecture.CanaryWorld.Canary;
import concordat.architecture.CanaryWorld.Made;
import concordat.architecture.CanaryWorld.State;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import concordat.staff.Sessions;
import concordat.web.AnyStaff;
import concordat.web.Anyone;
import concordat.web.May;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Calls a handler as somebody, on a record in some state, and says what is wrong with the answer.
final class Matrix {
    /// Who calls: a role, or nobody where it is null.
    static final List<@Nullable Role> CALLERS = Stream.concat(
                    Stream.of(Role.values()).filter(role -> role.isOfStaff() || role == Role.GUEST),
                    Stream.of((Role) null))
            .toList();

    /// Not called, each with the reason.
    static final Map<String, String> NOT_CALLED = Map.of(
            "GET /operator/metrics", "asked by a token that is no session's, and shows no record: OperatorTest",
            "GET /operator/status", "asked by a token that is no session's, and shows no record: OperatorTest",
            "GET /live", "an answer that never ends, and says only that something changed",
            "/error", "answers what failed before it, and has no record");

    /// Handlers that end the session of whoever calls them: called by somebody of their own.
    private static final Set<String> ENDS_SESSION = Set.of(
            "POST /sign-out",
            "DELETE /api/sessions/current",
            "POST /account/sessions/end-others",
            "POST /api/account/sessions/end-others");

    /// Of a record, yet answered otherwise than by 404 to whoever may not see it; always as for a record that is not.
    static final Map<String, String> NOT_404 = Map.of(
            "GET /access/{reference}", "asks for a reason to break the glass, of any reference that is typed",
            "POST /incidents/{id}/narrative",
                    "nothing was typed, so there is nothing to do; leads to the incident, which is 404");

    /// What is of everybody, and so may be seen by anybody: organisations, places of safety, thresholds.
    private static final Set<String> PUBLIC = Set.of(
            "agencies/{code}",
            "cover/{gss}",
            "teams/{team}",
            "posts/{post}",
            "duties/{id}",
            "places/{code}",
            "confirm/{place}",
            "confirm/{signature}",
            "suites/{id}",
            "thresholds/{code}",
            "notices/{id}",
            "account/sessions/{id}",
            "passkeys/{id}",
            "returns/{year}",
            "legal-status/{year}");

    /// A token against forged requests, and as a page writes it: masked, here by nothing.
    private static final String CSRF = "matrix";

    private static final String MASKED =
            Base64.getUrlEncoder().encodeToString(("\0\0\0\0\0\0" + CSRF).getBytes(StandardCharsets.US_ASCII));
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^}]*)?}");

    /// What a variable stands for, by the path up to it without `/api`: the longest end that fits.
    private static final Map<String, Function<Made, String>> VARIABLES = variables();

    /// @param path as it is mapped, with its variables
    record Endpoint(HttpMethod method, String path, HandlerMethod handler, RequestMappingInfo mapping) {
        String name() {
            return path.equals("/error") ? path : method + " " + path;
        }

        boolean isOfRecord() {
            return !keysOf(path).isEmpty() && keysOf(path).stream().noneMatch(PUBLIC::contains);
        }

        boolean changes() {
            return method != HttpMethod.GET;
        }

        boolean mayCall(@Nullable Role role) {
            return declared(handler.getMethod())
                    .or(() -> declared(handler.getBeanType()))
                    .orElseThrow()
                    .contains(Optional.ofNullable(role));
        }

        private static Optional<Set<Optional<Role>>> declared(AnnotatedElement element) {
            May may = AnnotatedElementUtils.findMergedAnnotation(element, May.class);
            if (may != null) {
                return Optional.of(Arrays.stream(may.value()).map(Optional::of).collect(Collectors.toSet()));
            }
            AnyStaff staff = AnnotatedElementUtils.findMergedAnnotation(element, AnyStaff.class);
            if (staff != null) {
                return Optional.of(CALLERS.stream()
                        .filter(role -> role != null && (staff.orGuest() || role != Role.GUEST))
                        .map(Optional::ofNullable)
                        .collect(Collectors.toSet()));
            }
            return AnnotatedElementUtils.hasAnnotation(element, Anyone.class)
                    ? Optional.of(CALLERS.stream().map(Optional::ofNullable).collect(Collectors.toSet()))
                    : Optional.empty();
        }
    }

    /// What came back, in words and in all its bytes.
    ///
    /// @param ran whether the handler itself answered
    record Answer(
            int status,
            String sent,
            boolean ran,
            @Nullable HandlerMethod handler,
            @Nullable Throwable failure,
            List<String> wrong) {}

    private final CanaryWorld world;
    private final SignedIn signedIn;
    private final MockMvcTester mvc;
    private final Sessions sessions;
    private final Records records;
    private final Map<String, SignedIn.Person> people = new HashMap<>();
    private final Map<String, Integer> ofNothing = new HashMap<>();
    private int calls;

    Matrix(CanaryWorld world, SignedIn signedIn, MockMvcTester mvc, Sessions sessions, Records records) {
        this.world = world;
        this.signedIn = signedIn;
        this.mvc = mvc;
        this.sessions = sessions;
        this.records = records;
    }

    /// As Spring Boot makes it, without the words that it keeps of every answer for a test that fails.
    static MockMvcTester quiet(WebApplicationContext context) {
        return MockMvcTester.from(context, builder -> {
            var boot = new SpringBootMockMvcBuilderCustomizer(context);
            boot.setPrint(MockMvcPrint.NONE);
            boot.customize(builder);
            context.getBeanProvider(MockMvcBuilderCustomizer.class)
                    .orderedStream()
                    .filter(each -> !(each instanceof SpringBootMockMvcBuilderCustomizer))
                    .forEach(each -> each.customize(builder));
            return builder.build();
        });
    }

    int calls() {
        return calls;
    }

    /// Every handler of the program under every path and method, those that end a session last. Fails on a path that
    /// nobody said how to fill.
    static List<Endpoint> endpoints(RequestMappingHandlerMapping mappings) {
        List<Endpoint> found = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (isOfTheProgram(handler)) {
                for (String path : mapping.getPatternValues()) {
                    var methods = mapping.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        found.add(new Endpoint(HttpMethod.GET, path, handler, mapping));
                    }
                    methods.forEach(method ->
                            found.add(new Endpoint(HttpMethod.valueOf(method.name()), path, handler, mapping)));
                }
            }
        });
        List<String> unknown = found.stream()
                .flatMap(each -> keysOf(each.path()).stream()
                        .filter(key -> !VARIABLES.containsKey(key))
                        .map(key -> each.name() + ": " + key))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new AssertionError("Say in VARIABLES of which record these are: " + unknown);
        }
        return found.stream()
                .filter(each -> !NOT_CALLED.containsKey(each.name()))
                .sorted(Comparator.comparing((Endpoint each) -> ENDS_SESSION.contains(each.name()))
                        .thenComparing(Endpoint::changes)
                        .thenComparing(Endpoint::path)
                        .thenComparing(Endpoint::name)
                        .thenComparing(each -> each.mapping().toString()))
                .toList();
    }

    static boolean endsSession(Endpoint endpoint) {
        return ENDS_SESSION.contains(endpoint.name());
    }

    private static boolean isOfTheProgram(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("concordat.")
                && handler.getBeanType()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .equals(Concordat.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation());
    }

    /// What is wrong where somebody calls who is not involved in the record: of another agency, or of its own and not
    /// among those that it is kept to.
    ///
    /// @param thorough whether a record that is not there is asked for by the same caller each time
    List<String> notInvolved(
            Endpoint endpoint, @Nullable Role role, String agency, State state, @Nullable String body, boolean thorough)
            throws SQLException {
        Made of = requireNonNull(world.states.get(state));
        boolean ours = agency.equals(world.owner);
        boolean mayChange = endpoint.changes() && !ours && endpoint.mayCall(role);
        String before = mayChange ? world.entries() : "";
        Answer answer = call(endpoint, role, agency, of, body);
        List<String> wrong = new ArrayList<>(ofRule(endpoint, role, answer));
        if (mayChange && !before.equals(world.entries())) {
            wrong.add("wrote in the journal of a foreign record");
        }
        world.in(answer.sent()).stream()
                .filter(canary -> !ours
                        || canary.state() == State.RESTRICTED
                                && !canary.section().equals(CanaryWorld.OF_THE_AGENCY))
                .map(canary -> "told " + canary)
                .forEach(wrong::add);
        if (endpoint.isOfRecord() && endpoint.mayCall(role) && !(ours && isOfAgency(endpoint.path()))) {
            int nothing = ofNothing(endpoint, role, agency, body, thorough);
            if (answer.status() != nothing) {
                wrong.add("answered " + answer.status() + ", and " + nothing + " of a record that is not there");
            } else if (answer.status() < 400 && !NOT_404.containsKey(endpoint.name())) {
                wrong.add("answered " + answer.status());
            } else if (!endpoint.changes() && answer.status() != 404 && !NOT_404.containsKey(endpoint.name())) {
                wrong.add("answered " + answer.status() + " and not 404");
            }
        }
        return told(wrong, endpoint, role, agency, state);
    }

    /// What is wrong where somebody calls who is involved, with only some of the sections open to them.
    List<String> involved(
            Endpoint endpoint,
            @Nullable Role role,
            String agency,
            State state,
            Set<String> sections,
            Set<Canary> seen) {
        Answer answer = call(endpoint, role, agency, requireNonNull(world.states.get(state)), null);
        List<String> wrong = new ArrayList<>(ofRule(endpoint, role, answer));
        Set<Canary> told = world.in(answer.sent());
        seen.addAll(told);
        told.stream()
                .filter(canary -> agency.equals(world.owner)
                        ? canary.state() == State.RESTRICTED
                                && !canary.section().equals(CanaryWorld.OF_THE_AGENCY)
                        : !sections.contains(canary.section())
                                && !canary.section().equals(CanaryWorld.POINTER))
                .map(canary -> "told " + canary)
                .forEach(wrong::add);
        return told(wrong, endpoint, role, agency + " seeing " + sections, state);
    }

    private List<String> ofRule(Endpoint endpoint, @Nullable Role role, Answer answer) {
        List<String> wrong = new ArrayList<>(answer.wrong());
        if (answer.status() >= 500 || answer.failure() != null) {
            wrong.add("failed with " + answer.status() + " " + answer.failure());
        }
        boolean mapped = answer.handler() != null
                && answer.handler().getMethod().equals(endpoint.handler().getMethod());
        if (endpoint.mayCall(role)) {
            if (!mapped) {
                wrong.add("was answered " + answer.status() + " by " + answer.handler());
            } else if (role != null && isToSignIn(answer)) {
                wrong.add("was signed out");
            }
        } else if (role == null) {
            boolean refused = answer.status() == 401 || isToSignIn(answer);
            if (!refused || answer.ran()) {
                wrong.add("answered " + answer.status() + " to nobody");
            }
        } else if (!mapped || answer.status() != 403 || answer.ran()) {
            wrong.add("answered " + answer.status() + " by " + answer.handler()
                    + " to a role that its rule does not name");
        }
        return wrong;
    }

    private static boolean isToSignIn(Answer answer) {
        return answer.status() == 302 && answer.sent().contains("/sign-in?then=");
    }

    private static List<String> told(
            List<String> wrong, Endpoint endpoint, @Nullable Role role, String agency, State state) {
        return wrong.stream()
                .map(each -> endpoint.name() + " as " + (role == null ? "nobody" : role) + " of " + agency + ", "
                        + state + ": " + each)
                .toList();
    }

    private int ofNothing(
            Endpoint endpoint, @Nullable Role role, String agency, @Nullable String body, boolean thorough) {
        String key = endpoint.name() + endpoint.mapping() + body + (thorough ? role + agency : "");
        Integer known = ofNothing.get(key);
        if (known == null) {
            known = call(endpoint, role, agency, null, body).status();
            ofNothing.put(key, known);
        }
        return known;
    }

    /// @param of null for a record that is not there
    Answer call(Endpoint endpoint, @Nullable Role role, String agency, @Nullable Made of, @Nullable String body) {
        calls++;
        MockMvcRequestBuilder request = mvc.method(endpoint.method())
                .uri(java.net.URI.create(filled(endpoint.path(), of) + query(endpoint, of)));
        if (role != null) {
            request.header(
                    "Authorization", "Bearer " + person(role, agency, endpoint).token());
        } else if (endpoint.changes()) {
            request.cookie(new Cookie("__Host-csrf", CSRF)).param("_csrf", MASKED);
        }
        endpoint.mapping().getHeadersCondition().getExpressions().stream()
                .filter(header -> !header.isNegated())
                .forEach(header ->
                        request.header(header.getName(), header.getValue() == null ? "true" : header.getValue()));
        endpoint.mapping().getProducesCondition().getProducibleMediaTypes().forEach(request::accept);
        if (endpoint.changes()) {
            String key = UUID.randomUUID().toString();
            if (endpoint.path().startsWith("/api/")) {
                MediaType consumed = endpoint.mapping().getConsumesCondition().getConsumableMediaTypes().stream()
                        .findFirst()
                        .orElse(MediaType.APPLICATION_JSON);
                request.header("Idempotency-Key", key).contentType(consumed).content(body == null ? "{}" : body);
            } else {
                request.param("_key", key);
            }
        }
        return answer(request.exchange());
    }

    private static Answer answer(MvcTestResult result) {
        Throwable failure = result.getUnresolvedException();
        if (failure != null) {
            return new Answer(500, String.valueOf(failure), true, null, failure, List.of());
        }
        MockHttpServletResponse response = result.getResponse();
        StringBuilder sent = new StringBuilder(text(response));
        response.getHeaderNames()
                .forEach(header -> sent.append('\n').append(header).append(": ").append(response.getHeaders(header)));
        sent.append('\n').append(response.getErrorMessage()).append('\n').append(response.getForwardedUrl());
        HandlerMethod handler = result.getMvcResult().getHandler() instanceof HandlerMethod one ? one : null;
        boolean ran = response.getStatus() < 300
                || result.getMvcResult().getModelAndView() != null
                || result.getMvcResult().getResolvedException() != null;
        return new Answer(response.getStatus(), sent.toString(), ran, handler, null, wrongOf(response));
    }

    /// Whatever was asked, an answer says what it is, is a page in which nothing that was typed is markup, and leads
    /// to no address that tells anything.
    private static List<String> wrongOf(MockHttpServletResponse response) {
        List<String> wrong = new ArrayList<>();
        String type = response.getContentType();
        byte[] body = response.getContentAsByteArray();
        if (body.length > 0 && type == null) {
            wrong.add("does not say what it is");
        }
        if (type != null
                && type.startsWith("text/html")
                && new String(body, StandardCharsets.UTF_8).contains(CanaryWorld.MARKUP)) {
            wrong.add("writes what was typed as markup");
        }
        if (String.valueOf(response.getHeader("Location")).contains("canary")) {
            wrong.add("leads to an address that tells something");
        }
        return wrong;
    }

    private static String text(MockHttpServletResponse response) {
        byte[] bytes = response.getContentAsByteArray();
        if (!String.valueOf(response.getContentType()).startsWith("application/pdf") || bytes.length == 0) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        } catch (IOException notOne) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private SignedIn.Person person(Role role, String agency, Endpoint endpoint) {
        if (ENDS_SESSION.contains(endpoint.name())) {
            return role == Role.GUEST ? guest(agency) : signedIn.as(role, agency, null);
        }
        return people.computeIfAbsent(
                role + agency, _ -> role == Role.GUEST ? guest(agency) : signedIn.as(role, agency, null));
    }

    /// Somebody with a code for another record than those of this world.
    private SignedIn.Person guest(String agency) {
        Actor owner = signedIn.account(SignedIn.username(), Role.RESPONSE_OFFICER, agency, null);
        RecordId another = CurrentActor.call(owner, () -> records.open(RecordKind.DETENTION, Instant.now()));
        String token = CurrentActor.call(
                Actor.job(Role.SIGN_IN, Actor.NO_AGENCY),
                () -> sessions.beginForGuest(
                        "Guest Example", agency, another, Instant.now().plus(Duration.ofHours(1))));
        return new SignedIn.Person(
                Actor.guest(UUID.randomUUID(), "Guest Example", agency, another.value()), token, mvc);
    }

    /// What a handler cannot do without.
    private String query(Endpoint endpoint, @Nullable Made of) {
        return switch (endpoint.name()) {
            case "GET /people/search", "GET /api/people" -> "?name=specimen" + world.name;
            case "GET /api/agencies" -> "?kind=POLICE_FORCE";
            case "GET /api/journal/consistency" -> "?smaller=0&larger=0";
            case "GET /api/journal/inclusion" ->
                "?entry=1&record=" + (of == null ? NOBODY : of.ids().get(RecordKind.DETENTION));
            case "GET /requests/list" -> "?seen=";
            case "GET /incidents/{id}/news" -> "?after=2026-01-01T00:00:00Z";
            default -> "";
        };
    }

    private static String filled(String path, @Nullable Made of) {
        Matcher each = VARIABLE.matcher(path);
        StringBuilder filled = new StringBuilder();
        while (each.find()) {
            String key = key(path, each.toMatchResult());
            String value = of == null && !PUBLIC.contains(key)
                    ? key.endsWith("{reference}") ? "INC-1999-000001" : key.endsWith("{act}") ? "disable" : NOBODY
                    : requireNonNull(VARIABLES.get(key))
                            .apply(of == null ? new Made(Map.of(), Map.of(), Map.of()) : of);
            each.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return each.appendTail(filled).toString();
    }

    private static List<String> keysOf(String path) {
        return VARIABLE.matcher(path).results().map(each -> key(path, each)).toList();
    }

    /// The part of the path before a variable, and its name.
    private static String key(String path, MatchResult variable) {
        String before =
                path.substring(0, variable.start()).replaceFirst("^/api/", "/").replaceAll("/\\{[^}]*}/?$", "/");
        String[] parts = before.split("/");
        String last = parts[parts.length - 1];
        boolean ofOwnAccount = before.startsWith("/account/sessions");
        return (ofOwnAccount ? "account/" : "") + last + "/{" + variable.group(1) + "}";
    }

    /// Whether it is of what the agency asked, imported or employs, and not of one record.
    private static boolean isOfAgency(String path) {
        return keysOf(path).stream()
                .anyMatch(key -> Set.of(
                                "accounts/{id}",
                                "proposals/{id}",
                                "requests/{id}",
                                "place-requests/{id}",
                                "asks/{id}",
                                "imports/{id}",
                                "versions/{id}",
                                "capacity/{id}")
                        .contains(key));
    }

    private static Map<String, Function<Made, String>> variables() {
        Map<String, Function<Made, String>> known = new HashMap<>();
        known.put("incidents/{id}", of -> id(of, RecordKind.INCIDENT));
        known.put("units/{unit}", of -> of.value("incidents.unit", "id"));
        known.put("ambulances/{request}", of -> of.value("incidents.ambulance_request", "id"));
        known.put("calls/{call}", of -> of.value("calls.call", "id"));
        known.put("detentions/{id}", of -> id(of, RecordKind.DETENTION));
        known.put("pathway/{id}", of -> id(of, RecordKind.DETENTION));
        known.put("warrants/{id}", of -> id(of, RecordKind.WARRANT));
        known.put("legs/{leg}", of -> of.value("detentions.leg", "id"));
        known.put("conveyance/{leg}", of -> of.value("detentions.leg", "id"));
        known.put("stays/{stay}", of -> of.value("detentions.stay", "id"));
        known.put("assessors/{asked}", of -> of.value("detentions.assessor", "id"));
        known.put("people/{id}", of -> id(of, RecordKind.PERSON));
        known.put("join/{other}", of -> of.value("people.same_person", "other"));
        known.put("contacts/{contact}", of -> of.value("people.contact", "id"));
        known.put("agreements/{id}", of -> id(of, RecordKind.AGREEMENT));
        known.put("sharing/{reference}", of -> reference(of, RecordKind.PERSON));
        known.put("documents/{document}", of -> of.value("agreements.document", "id"));
        known.put("asks/{id}", of -> of.value("agreements.ask", "id"));
        known.put("access/{reference}", of -> reference(of, RecordKind.INCIDENT));
        known.put("guardian/{reference}", of -> reference(of, RecordKind.INCIDENT));
        known.put("reviews/{involvement}", of -> of.value("guardians.glass", "involvement"));
        known.put("records/{reference}", of -> reference(of, RecordKind.DETENTION));
        known.put("records/{id}", of -> id(of, RecordKind.DETENTION));
        known.put("obligations/{id}", of -> of.value("obligations.obligation", "id"));
        known.put("requests/{id}", of -> of.value("places.request", "id"));
        known.put("place-requests/{id}", of -> of.value("places.request", "id"));
        known.put("accounts/{id}", of -> id(of, RecordKind.ACCOUNT));
        known.put("accounts/{act}", _ -> "disable");
        known.put("sessions/{session}", of -> of.value("staff.session", "id"));
        known.put("duties/{duty}", _ -> NOBODY);
        known.put("proposals/{id}", of -> of.value("staff.proposal", "id"));
        known.put("imports/{id}", of -> of.value("interop.import_run", "id"));
        known.put("versions/{id}", of -> of.value("insight.detention_return", "id"));
        known.put("capacity/{id}", of -> of.value("insight.plan", "id"));
        known.put("returns/{year}", _ -> "2025");
        known.put("legal-status/{year}", _ -> "2025");
        known.put("agencies/{code}", _ -> "MPS");
        known.put("cover/{gss}", _ -> "E09000007");
        known.put("teams/{team}", _ -> "BCU-CN-RESPONSE");
        known.put("posts/{post}", _ -> "NO-SUCH-POST");
        known.put("duties/{id}", _ -> NOBODY);
        known.put("places/{code}", of -> of.rows().isEmpty() ? "NO-SUCH-PLACE" : of.value("places.place", "code"));
        known.put("confirm/{place}", of -> of.rows().isEmpty() ? "NO-SUCH-PLACE" : of.value("places.place", "code"));
        known.put("confirm/{signature}", _ -> "forged");
        known.put("suites/{id}", of -> of.rows().isEmpty() ? NOBODY : of.value("places.suite", "id"));
        known.put("thresholds/{code}", _ -> "AMHP_ARRIVAL");
        known.put("notices/{id}", of -> of.rows().isEmpty() ? NOBODY : of.value("obligations.notice", "id"));
        known.put("account/sessions/{id}", _ -> NOBODY);
        known.put("passkeys/{id}", _ -> "none");
        return Map.copyOf(known);
    }

    private static String id(Made of, RecordKind kind) {
        return requireNonNull(of.ids().get(kind)).toString();
    }

    private static String reference(Made of, RecordKind kind) {
        return requireNonNull(of.references().get(kind));
    }
}
