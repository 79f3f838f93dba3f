package concordat.web;

import static java.util.Objects.requireNonNull;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/// What the layout and every form of a page need to know of the request that they answer.
public final class Frame {
    /// The attribute by which a request knows how to make [#keepKey()].
    public static final String KEEP_KEY = Frame.class.getName() + ".keepKey";

    static final String NAVIGATION = Frame.class.getName() + ".navigation";

    private Frame() {}

    public static Optional<Actor> actor() {
        return CurrentActor.optional();
    }

    /// The links of the main navigation for whoever is signed in.
    @SuppressWarnings("unchecked")
    public static List<NavigationLink> navigation() {
        Object links = request().getAttribute(NAVIGATION);
        return links == null
                ? List.of()
                : actor().map(actor -> ((List<NavigationLink>) links)
                                .stream()
                                        .filter(link -> link.roles().contains(actor.role()))
                                        .toList())
                        .orElse(List.of());
    }

    public static boolean isAt(NavigationLink link) {
        String path = request().getRequestURI();
        return path.equals(link.href()) || path.startsWith(link.href() + "/");
    }

    /// The token against forged requests.
    public static String csrf() {
        CsrfToken token = (CsrfToken) request().getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    /// The key under which a form's change is made once. A form that is shown again because it was wrong gets a new
    /// one; a form that is sent again gets the first answer again.
    public static String idempotencyKey() {
        return UUID.randomUUID().toString();
    }

    /// What was done, to be said on the next page; empty where there is nothing to say.
    public static Optional<String> done() {
        // The page of an error may answer a form that cannot be read.
        return Optional.of(request())
                .filter(asked -> asked.getDispatcherType() != DispatcherType.ERROR)
                .map(asked -> asked.getParameter("done"))
                .map(Done::words)
                .filter(words -> !words.isEmpty());
    }

    /// The theme chosen on this device: `night`, `day`, or empty for what the device prefers.
    public static String theme() {
        Cookie chosen = WebUtils.getCookie(request(), "__Host-theme");
        return chosen != null && chosen.getValue().matches("night|day") ? chosen.getValue() : "";
    }

    public static String path() {
        return request().getRequestURI();
    }

    /// The key, in base64, under which the browser keeps what this person has typed and not sent; null where nobody
    /// is signed in. It is the same at their next session, and nobody else's pages carry it.
    @SuppressWarnings("unchecked")
    public static @Nullable String keepKey() {
        Object made = request().getAttribute(KEEP_KEY);
        return made == null ? null : ((Supplier<String>) made).get();
    }

    private static HttpServletRequest request() {
        return requireNonNull((ServletRequestAttributes) attributes()).getRequest();
    }

    private static @Nullable Object attributes() {
        return RequestContextHolder.getRequestAttributes();
    }
}
