package concordat.detentions;

/// Tells of a correction by the act that pages use, for whoever tells of what happened elsewhere or before.
public interface TellCorrection {
    void location(DetentionId id, String becomes, String why);
}
