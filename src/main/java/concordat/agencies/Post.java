package concordat.agencies;

import concordat.actor.Role;

/// A seat in a team that somebody fills on every shift, whoever it is.
///
/// @param escalationRank 1 is told first, then 2, then 3
public record Post(String code, String team, String title, Role role, int escalationRank) {}
