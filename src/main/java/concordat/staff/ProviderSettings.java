package concordat.staff;

import concordat.actor.Role;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// What is set about the provider (OpenID Connect) through which people may sign in.
///
/// @param secret empty where the provider knows this program by PKCE alone
/// @param roleClaim where its token says a role; empty where accounts keep theirs, whatever it says
/// @param roles its words for roles; empty where it says ours
/// @param agencyClaim where its token says an agency; empty where it does not matter
/// @param agencies its words for agencies; empty where it says our codes
/// @param secondFactor what its token says where it asked for a second factor, such as `amr=mfa`; empty where ours is
/// asked for
record ProviderSettings(
        String issuer,
        String name,
        String clientId,
        String secret,
        String roleClaim,
        Map<String, String> roles,
        String agencyClaim,
        Map<String, String> agencies,
        List<String> secondFactor) {
    private static final String PREFIX = "concordat.provider.";

    /// Null where no provider is set.
    static @Nullable ProviderSettings of(Environment settings) {
        String issuer = text(settings, "issuer", "");
        if (issuer.isEmpty()) {
            return null;
        }
        return new ProviderSettings(
                issuer,
                text(settings, "name", "your organisation"),
                text(settings, "client-id", ""),
                text(settings, "client-secret", ""),
                text(settings, "role-claim", "roles"),
                pairs(settings, "roles"),
                text(settings, "agency-claim", ""),
                pairs(settings, "agencies"),
                list(text(settings, "second-factor", "")));
    }

    ProviderSettings {
        require(!clientId.isEmpty(), "client-id", "is missing");
        URI address = URI.create(issuer);
        require(
                "https".equals(address.getScheme()) || isHere(address),
                "issuer",
                "must begin with https://, unless it is on this machine");
        roles.values()
                .forEach(role -> require(
                        Arrays.stream(Role.values())
                                .anyMatch(
                                        each -> each.isOfStaff() && each.name().equals(role)),
                        "roles",
                        "names the role " + role + ", which there is not"));
        secondFactor.forEach(each ->
                require(each.matches("(amr|acr)=.+"), "second-factor", "must say amr=… or acr=…, and says " + each));
    }

    /// The roles that a token gives: none, one or several.
    Set<Role> rolesOf(Map<String, Object> claims) {
        Set<Role> given = new LinkedHashSet<>();
        for (String said : said(claims, roleClaim)) {
            String name = roles.isEmpty() ? said : roles.get(said);
            Arrays.stream(Role.values())
                    .filter(each -> each.isOfStaff() && each.name().equals(name))
                    .forEach(given::add);
        }
        return given;
    }

    boolean isOf(String agency, Map<String, Object> claims) {
        return agencyClaim.isEmpty()
                || said(claims, agencyClaim).stream()
                        .map(said -> agencies.isEmpty() ? said : agencies.getOrDefault(said, ""))
                        .anyMatch(agency::equals);
    }

    /// Whether a token says that a second factor was asked for, as it is set that it would.
    boolean saysSecondFactor(Map<String, Object> claims) {
        return secondFactor.stream().anyMatch(each -> {
            String[] pair = each.split("=", 2);
            return said(claims, pair[0]).contains(pair[1]);
        });
    }

    /// What a claim says, as it is named or, where none is, with each dot as a step inwards.
    private static List<String> said(Map<String, Object> claims, String claim) {
        Object value = claims.get(claim);
        if (value == null && claim.contains(".")) {
            value = claims;
            for (String step : claim.split("\\.")) {
                value = value instanceof Map<?, ?> inner ? inner.get(step) : null;
            }
        }
        return switch (value) {
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }

    private static boolean isHere(URI address) {
        return "http".equals(address.getScheme())
                && Set.of("localhost", "127.0.0.1").contains(String.valueOf(address.getHost()));
    }

    private static void require(boolean holds, String setting, String wrong) {
        if (!holds) {
            throw new IllegalStateException("The setting " + PREFIX + setting + " " + wrong);
        }
    }

    private static String text(Environment settings, String name, String otherwise) {
        return settings.getProperty(PREFIX + name, otherwise).strip();
    }

    private static Map<String, String> pairs(Environment settings, String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String each : list(text(settings, name, ""))) {
            int at = each.lastIndexOf('=');
            require(at > 0, name, "must say word=OURS, and says " + each);
            pairs.put(each.substring(0, at).strip(), each.substring(at + 1).strip());
        }
        return pairs;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
