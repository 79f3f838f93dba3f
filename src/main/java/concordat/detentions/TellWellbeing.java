package concordat.detentions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Tells of a person's wellbeing by the acts that pages use, for whoever tells of what happened elsewhere or before. A
/// nested module is reached from outside only through its parent.
public interface TellWellbeing {
    /// Through an interpreter, to somebody who understood.
    void rightsIn(DetentionId id, String language);

    void autistic(DetentionId id, String language, String whatHelps);

    void adultAsked(DetentionId id, String why, String name, String relation);

    void takes(DetentionId id, String medicine, String dose, @Nullable Instant lastTaken);

    /// Nobody looks after it yet.
    void petAlone(DetentionId id, String words, String place);

    void childWith(DetentionId id, String words, String place, String caredForBy);

    void told(DetentionId id, String name, String relation);

    /// The actor's agency asks officers for this from now on.
    void asks(String words);
}
