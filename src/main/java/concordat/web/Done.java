package concordat.web;

import java.util.Locale;

/// What a person is told on the page that follows an act. The address carries the constant, never words.
public enum Done {
    SAVED("Saved"),
    RECORDED("Recorded"),
    SENT("Sent"),
    ACCEPTED("Accepted"),
    DECLINED("Declined"),
    CLOSED("Closed"),
    CONFIRMED("Confirmed"),
    LEG_ARRIVED("The vehicle has arrived. Record the person’s arrival too: the clock starts from it."),
    HANDED_OVER("Handed over. The officers are released."),
    HANDED_OVER_POLICE_STAY("Handed over. The officers have not been released: you asked that police stay."),
    GLASS_BROKEN("The glass is broken. Its guardian is told, and everything you look at is kept."),
    PROPOSED("Proposed: somebody else must approve it"),
    REFUSED("Refused"),
    ERASED("Erased: nobody can read it again"),
    FROZEN("Frozen: somebody else signs it off"),
    SIGNED("Signed off"),
    ENDED("Ended: that session can do nothing more"),
    PASSWORD_SET("Your password is set. Sign in with it."),
    SIGNED_OUT("You have signed out");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    /// The address of the page to go to, which will say this.
    public String then(String path) {
        return path + (path.contains("?") ? "&" : "?") + "done=" + name().toLowerCase(Locale.ROOT);
    }

    static String words(String code) {
        for (Done done : values()) {
            if (done.name().equalsIgnoreCase(code)) {
                return done.words;
            }
        }
        return "";
    }
}
