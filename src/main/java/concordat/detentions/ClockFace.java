package concordat.detentions;

/// A clock as it is shown: the state's style and word, and what it says.
///
/// @param style `soon`, `over`, `stopped`, or empty while it runs
public record ClockFace(String style, String state, String words) {}
