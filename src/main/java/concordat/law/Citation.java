package concordat.law;

/// Where a rule comes from, as an officer would quote it.
///
/// `unverified` says that nobody has yet read the words, the figure or the date in a primary source. The rule is
/// followed all the same, and listed in `docs/law.md` for an expert to settle.
public record Citation(String act, String provision, boolean unverified) {
    static Citation verified(String act, String provision) {
        return new Citation(act, provision, false);
    }

    static Citation unverified(String act, String provision) {
        return new Citation(act, provision, true);
    }

    @Override
    public String toString() {
        return provision.isEmpty() ? act : act + " " + provision;
    }
}
