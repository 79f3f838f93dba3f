package concordat.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.database.TestDatabase;
import concordat.london.London;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Follows every link that each role is shown, on what the demonstration tells of tonight, and looks at one page of
/// each shape at a phone's width and at a desk's: it opens, has one heading, fits, complains of nothing in the
/// console, and axe finds nothing.
@ConcordatTest
class EveryPageTest {
    private static final London LONDON = London.load();
    private static final int PHONE = 390;
    private static final int DESK = 1280;

    private static final String WIDEST = """
            Array.from(document.querySelectorAll('body *')).filter(each => each.getBoundingClientRect().right > innerWidth)
                .map(each => each.outerHTML).pop()""";

    private final Set<String> seen = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private Set<String> bare = Set.of();
    private final Map<String, String> linkedFrom = new HashMap<>();

    @Autowired
    Demonstration demonstration;

    @Autowired
    LoadHistory loadHistory;

    @Autowired
    LoadStaff loadStaff;

    @Autowired
    Once once;

    @Autowired
    SignedIn signedIn;

    @LocalServerPort
    int port;

    @Test
    void opens_fits_and_is_accessible_to_each_role() throws SQLException {
        demonstration.load();
        Cast cast = loadStaff.cast(LONDON);
        once.loadParts("tonight", () -> loadHistory.tellTonight(LONDON, cast));

        bare = bare();
        Stream.of(Role.values())
                .filter(Role::isOfStaff)
                .map(role -> cast.named(
                        role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')))
                .forEach(this::crawl);

        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(75);
    }

    /// Other tests make records of which there is nothing but the record.
    private static Set<String> bare() throws SQLException {
        Set<String> found = new HashSet<>();
        try (Connection connection = TestDatabase.administrator().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select '/records/' || r.reference
                          from records.record r
                         where r.id not in (select id from incidents.incident union select id from detentions.detention
                                            union select id from people.person union select id from agreements.agreement)
                        """)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void crawl(Actor actor) {
        SignedIn.Person person = signedIn.as(actor.role(), actor.agency(), actor.team());
        try (BrowserContext window = Chromium.window(person, port, PHONE, 844)) {
            Page page = window.newPage();
            Chromium.onComplaint(page, told -> wrong.add(actor.role() + " " + page.url() + " console: " + told));
            linkedFrom.clear();
            Set<String> followed = new HashSet<>();
            Deque<String> next = new ArrayDeque<>(List.of("/"));
            while (!next.isEmpty()) {
                String path = next.remove();
                if (!bare.contains(path) && followed.add(shape(path))) {
                    List<String> links = seen.add(shape(path)) ? open(page, actor, path) : ask(page, actor, path);
                    links.forEach(link -> linkedFrom.put(link, path));
                    next.addAll(links);
                }
            }
        }
    }

    /// Looks at a page that nobody was shown before. Gives where its links lead.
    private List<String> open(Page page, Actor actor, String path) {
        if (isNoPage(path)) {
            return ask(page, actor, path);
        }
        page.setViewportSize(PHONE, 844);
        Response response = page.navigate(path);
        if (response == null || !response.ok()) {
            wrong.add(actor.role() + " " + path + ", from " + linkedFrom.get(path) + ", answered "
                    + (response == null ? "nothing" : response.status()));
            return List.of();
        }
        judge(page, actor, path);
        return links(response.text());
    }

    /// Only that this role, too, may open what it is shown.
    private List<String> ask(Page page, Actor actor, String path) {
        APIResponse response = page.request().get(path);
        if (!response.ok()) {
            wrong.add(actor.role() + " " + path + ", from " + linkedFrom.get(path) + ", answered " + response.status());
        }
        return isNoPage(path) ? List.of() : links(response.text());
    }

    private static boolean isNoPage(String path) {
        return path.endsWith(".pdf") || path.endsWith(".csv") || path.startsWith("/api/");
    }

    private static List<String> links(String html) {
        return Jsoup.parse(html).select("main a[href], nav a[href], header a[href]").stream()
                .map(link -> link.attr("href").replaceFirst("#.*$", ""))
                .filter(link -> link.startsWith("/"))
                .toList();
    }

    private void judge(Page page, Actor actor, String path) {
        Chromium.violations(page)
                .forEach(one -> wrong.add(actor.role() + " " + path + ": " + one.getId() + " "
                        + one.getNodes().getFirst().getHtml()));
        if (page.locator("h1").count() != 1) {
            wrong.add(actor.role() + " " + path + " has not one heading");
        }
        for (int width : List.of(PHONE, DESK)) {
            page.setViewportSize(width, 900);
            if (!page.evaluate("document.documentElement.scrollWidth").equals(width)) {
                wrong.add(actor.role() + " " + path + " does not fit into " + width + ": " + page.evaluate(WIDEST));
            }
        }
    }

    /// Pages that differ only in what they are of have one shape.
    private static String shape(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("/(places|agencies|thresholds|records|boroughs)/[A-Za-z0-9-]+", "/$1/CODE")
                .replaceAll("/(returns|legal-status)/\\d{4}", "/$1/YEAR")
                .replaceAll("=[^&]*", "=");
    }
}
