package concordat.detentions.corrections;

import concordat.detentions.Detention;
import concordat.web.LondonTime;

/// What of a detention can be corrected. A time that moves the clock is no correction: it is told as what happened.
enum Part {
    NAME("Name"),
    BORN_ON("Date of birth"),
    LOCATION("Where the person was found"),
    GROUNDS("Grounds"),
    /// Said in words and applied to nothing: both versions stand side by side.
    OTHER("Something else");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// What the record says now; for something else, nothing.
    String of(Detention detention) {
        return switch (this) {
            case NAME -> detention.personName();
            case BORN_ON -> detention.bornOn() == null ? "Not known" : LondonTime.date(detention.bornOn());
            case LOCATION -> detention.location();
            case GROUNDS -> detention.grounds();
            case OTHER -> "";
        };
    }
}
