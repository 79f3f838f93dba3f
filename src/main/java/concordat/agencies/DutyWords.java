package concordat.agencies;

/// What people read when the rota is not changed.
final class DutyWords {
    private DutyWords() {}

    static String of(DutyOutcome.Ground ground) {
        return switch (ground) {
            case NOT_YOUR_ROTA ->
                "This post is filled by those of its agency who do its work, by their duty inspector or coordinator, or by an administrator";
            case ENDS_BEFORE_IT_STARTS -> "The duty must end after it starts";
            case POST_IS_FILLED -> "Someone else is on duty in this post for some of that time: end their duty first";
            case HAS_ENDED -> "This duty has already ended";
        };
    }
}
