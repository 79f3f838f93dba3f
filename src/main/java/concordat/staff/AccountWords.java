package concordat.staff;

/// What people read when an account is not changed.
final class AccountWords {
    private AccountWords() {}

    static String of(AccountOutcome.Ground ground) {
        return switch (ground) {
            case USERNAME_TAKEN -> "This username is taken: choose another";
            case YOURSELF -> "You cannot do this to your own account: ask another administrator";
            case NOT_A_ROLE_OF_STAFF -> "Choose a role that people have";
            case NOT_YOUR_TEAM -> "Choose a team of your agency";
            case DISABLED_ALREADY -> "This account is disabled already";
            case NOT_DISABLED -> "This account is not disabled";
            case IS_DISABLED -> "This account is disabled: enable it first";
            case PROPOSAL_WAITS ->
                "A proposal about this account waits for a decision: have it decided or withdrawn first";
            case YOUR_OWN_PROPOSAL -> "You proposed this: somebody else must approve it";
            case ABOUT_YOU -> "This is about your own account: somebody else must approve it";
            case DECIDED_ALREADY -> "This has been decided already";
            case NOT_YOURS_TO_WITHDRAW -> "Only the one who proposed this may withdraw it: refuse it instead";
            case CHANGED_SINCE -> "The account has changed since this was proposed: refuse it, and propose it anew";
            case PROPOSER_HAS_GONE -> "Whoever proposed this is no longer an administrator here: refuse it";
        };
    }
}
