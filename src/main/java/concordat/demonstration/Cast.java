package concordat.demonstration;

import concordat.actor.Actor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Everybody with an account in the demonstration, by user name, in the order of `staff.csv`.
record Cast(Map<String, Actor> byUsername) {
    Cast {
        byUsername = Collections.unmodifiableMap(new LinkedHashMap<>(byUsername));
    }

    Actor named(String username) {
        return Optional.ofNullable(byUsername.get(username)).orElseThrow(() -> new NotFound("No account " + username));
    }

    /// The first who does this work in a team.
    Optional<Actor> in(String team, Role role) {
        return byUsername.values().stream()
                .filter(actor -> team.equals(actor.team()) && actor.role() == role)
                .findFirst();
    }
}
