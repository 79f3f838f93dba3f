package concordat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The browser of a test run, opened when a test first asks for it. The tests run in one thread, as it demands.
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

    private static final class Opened {
        static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }
}
