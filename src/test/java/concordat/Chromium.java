package concordat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The browser of a test run, opened when a test first asks for it. The tests run in one thread, as it demands.
/// It is Chromium without its own windows, whose pages cost the whole one several times as much; `CHROMIUM`
/// names another.
public final class Chromium {
    private Chromium() {}

    public static Browser browser() {
        return Opened.BROWSER;
    }

    /// A window of its own, in which this person has signed in.
    public static BrowserContext window(SignedIn.Person person, int port, int width, int height) {
        BrowserContext window = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(width, height));
        window.addCookies(List.of(new Cookie("__Host-concordat", person.token())
                .setUrl("https://localhost:" + port)
                .setSecure(true)
                .setHttpOnly(true)));
        return window;
    }

    /// The text of this part of the page, once the whole page has come: a click returns when the next page has
    /// begun.
    public static String text(Page page, String selector) {
        page.waitForLoadState();
        return page.locator(selector).textContent();
    }

    /// What axe finds against WCAG 2.2 AA on this page. It looks in the page itself: a blank page beside it, which it
    /// would open for each look, is for frames of other origins, and there are none.
    public static List<Rule> violations(Page page) {
        page.waitForLoadState();
        AxeRunOptions violationsAlone = new AxeRunOptions();
        violationsAlone.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .options(violationsAlone)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
    }

    /// Has what goes wrong in this page told from now on: its errors, and what the console warns of. What the console
    /// merely mentions, such as that it cleared a cache, differs from one Chromium to the next.
    public static void onComplaint(Page page, Consumer<String> tell) {
        page.onConsoleMessage(message -> {
            if (!message.type().equals("info") && !message.type().equals("log")) {
                tell.accept(message.text());
            }
        });
        page.onPageError(tell);
    }

    private static final class Opened {
        static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium-headless-shell")))
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }
}
