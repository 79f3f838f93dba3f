package concordat.london;

import concordat.actor.Role;

/// A seat in a team that somebody fills on every shift, whoever it is.
///
/// @param escalationRank 1 is told first; see [London#ladder]
public record Post(String code, String team, String title, Role role, int escalationRank) {

    static Post from(Row row) {
        return new Post(
                row.text("code"),
                row.text("team"),
                row.text("title"),
                row.one("role", Role.class),
                row.whole("escalation_rank"));
    }
}
