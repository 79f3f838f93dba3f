package concordat.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/// What somebody signed in with, as far as it says itself: enough to know one's own sessions apart.
///
/// @param program whether it is a program and no browser
record Device(String words, boolean program) {
    private static final int LONGEST = 60;
    private static final List<String> BROWSERS = List.of("Edg/", "Firefox/", "Chrome/", "Safari/");
    private static final List<String> SYSTEMS = List.of("Windows", "Android", "iPhone", "iPad", "Mac OS X", "Linux");

    static Device of(HttpServletRequest request, boolean program) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new Device(program ? name(agent) : browser(agent), program);
    }

    private static String browser(String agent) {
        String browser = BROWSERS.stream()
                .filter(agent::contains)
                .findFirst()
                .map(found -> found.equals("Edg/") ? "Edge" : found.replace("/", ""))
                .orElse("A browser");
        return SYSTEMS.stream()
                .filter(agent::contains)
                .findFirst()
                .map(system -> browser + " on " + system)
                .orElse(browser);
    }

    private static String name(String agent) {
        String plain = agent.replaceAll("[^\\x20-\\x7e]", "");
        return plain.isBlank() ? "A program" : plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
