package concordat.staff;

import concordat.staff.StaffStore.SessionListed;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One's own account: where one is signed in, the password, and second factors.
///
/// @param powerful whether the role demands a second factor
/// @param codesLeft recovery codes not used yet
/// @param provider what people call the provider through which they may sign in too; empty where there is none
/// @param linked when this account was linked there; empty where it was not
public record OwnAccountPage(
        String name,
        String username,
        String role,
        List<SessionRow> sessions,
        boolean others,
        boolean oneTimeCodes,
        boolean powerful,
        int codesLeft,
        List<PasskeyRow> passkeys,
        String provider,
        String linked) {

    /// One passkey, and the address that removes it.
    public record PasskeyRow(String name, String made, String used, String remove) {
        static PasskeyRow of(PasskeyStore.Passkey passkey, Instant now) {
            Instant used = passkey.usedAt();
            return new PasskeyRow(
                    passkey.name(),
                    LondonTime.of(passkey.madeAt(), now),
                    used == null ? "never used" : "last used " + LondonTime.ago(used, now),
                    "/account/passkeys/"
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(passkey.credentialId())
                            + "/remove");
        }
    }

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
