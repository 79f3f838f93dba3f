package concordat.detentions;

import java.time.Instant;

/// Tells of an arrest by the acts that pages use, for whoever tells of what happened elsewhere or before.
public interface TellArrest {
    void arrested(DetentionId id, String offence, boolean indictable, Instant at);

    /// At the police station, where the custody officer authorises detention some minutes later.
    void inCustody(DetentionId id, String station, Instant arrivedAt, String custodyOfficer);
}
