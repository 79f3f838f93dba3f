package concordat.detentions;

/// Tells of an escape by the acts that pages use, for whoever tells of what happened elsewhere or before.
public interface TellEscape {
    void away(DetentionId id, String place, String circumstances);

    void circulated(DetentionId id, String told);

    void takenBack(DetentionId id, String to);
}
