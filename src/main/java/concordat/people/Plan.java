package concordat.people;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A crisis plan: what helps this person, what makes it worse, whom to call. It is theirs too: they co-write it and
/// may say what they disagree with. A new version never replaces an old one.
///
/// @param coWritten whether the person wrote it with us
/// @param theirView what the person says of it, above all where they disagree
public record Plan(
        PersonId personId,
        int version,
        String helps,
        String makesWorse,
        String whoToCall,
        boolean coWritten,
        String theirView,
        @Nullable LocalDate reviewOn,
        Instant writtenAt,
        String writtenBy,
        String agency) {
    /// Whether it should have been looked at again before this day.
    public boolean isOverdueOn(LocalDate today) {
        return reviewOn != null && reviewOn.isBefore(today);
    }

    /// What to read in the first second: the first line of what helps.
    public String headline() {
        return helps.lines().filter(line -> !line.isBlank()).findFirst().orElse(whoToCall);
    }
}
