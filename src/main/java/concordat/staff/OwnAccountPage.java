package concordat.staff;

import concordat.staff.StaffStore.SessionListed;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One's own account: where one is signed in, the password, and second factors.
///
/// @param powerful whether the role demands a second factor
/// @param codesLeft recovery codes not used yet
public record OwnAccountPage(
        String name,
        String username,
        String role,
        List<SessionRow> sessions,
        boolean others,
        boolean oneTimeCodes,
        boolean powerful,
        int codesLeft) {

    /// One session, and whether it is this one.
    public record SessionRow(String id, String device, String since, String lastUsed, boolean here) {
        static SessionRow of(SessionListed session, @Nullable UUID here, Instant now) {
            return new SessionRow(
                    session.id().toString(),
                    session.device().isEmpty() ? "A browser or program" : session.device(),
                    LondonTime.of(session.beganAt(), now),
                    LondonTime.ago(session.lastSeenAt(), now),
                    session.id().equals(here));
        }
    }
}
