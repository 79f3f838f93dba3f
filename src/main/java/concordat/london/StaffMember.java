package concordat.london;

import concordat.actor.Role;

/// A fictional person with an account in the demonstration.
public record StaffMember(String username, String displayName, String organisation, String team, Role role) {

    static StaffMember from(Row row) {
        return new StaffMember(
                row.text("username"),
                row.text("display_name"),
                row.text("organisation"),
                row.text("team"),
                row.one("role", Role.class));
    }
}
