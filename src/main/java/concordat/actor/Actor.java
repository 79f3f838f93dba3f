package concordat.actor;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is acting. Every read and every write is done as someone; there is no default.
///
/// @param id the staff account, or the guest, or the job
/// @param name as it is shown in the journal
/// @param agency the code of the organisation on whose behalf they act, such as `MPS`
/// @param team the code of the team whose work they do, if they are in one
/// @param onlyRecord the one record that a guest may see, or null for everyone else
public record Actor(
        UUID id,
        String name,
        String agency,
        @Nullable String team,
        Role role,
        Purpose purpose,
        @Nullable UUID onlyRecord) {

    /// Stands for no agency: sees no record, and may only call the narrow functions of its role.
    public static final String NO_AGENCY = "-";

    /// Work that no person is doing, under a name and a narrow role of its own.
    public static Actor job(Role role, String agency) {
        UUID id = UUID.nameUUIDFromBytes(("job:" + role).getBytes(StandardCharsets.UTF_8));
        return new Actor(id, role.words(), agency, null, role, role.purpose(), null);
    }

    /// A person on the staff of an agency, for the purpose that their role usually has.
    public static Actor staff(UUID id, String name, String agency, @Nullable String team, Role role) {
        return new Actor(id, name, agency, team, role, role.purpose(), null);
    }

    /// Someone with no account who was given a code for one record.
    public static Actor guest(UUID id, String name, String agency, UUID onlyRecord) {
        return new Actor(id, name, agency, null, Role.GUEST, Role.GUEST.purpose(), onlyRecord);
    }
}
