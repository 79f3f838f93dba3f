package concordat.pathway;

import java.time.Instant;

/// How far somebody has come on the pathway.
///
/// @param since when this stage began
/// @param words with the name of a place, where it is of one
record Stage(Kind kind, String words, Instant since) {
    enum Kind {
        SEEKING_PLACE("Police look for a place of safety"),
        ACCEPTED("Accepted, and not on the way yet"),
        ON_THE_WAY("On the way"),
        WITH_POLICE("Waits to be handed over"),
        HANDED_OVER("Waits for the assessment"),
        BEING_ASSESSED("Is being assessed"),
        ASSESSED("Assessed, waits for a decision"),
        AWAITS_BED("Waits for a bed"),
        LEAVING("Outcome agreed, waits to leave"),
        ENDED("Ended");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Stage of(Waiting who) {
        if (who.endedAt() != null) {
            return new Stage(Kind.ENDED, Kind.ENDED.words(), who.endedAt());
        }
        if (who.agreedAt() != null) {
            return agreed(who, who.agreedAt());
        }
        if (who.finishedAt() != null) {
            return at(Kind.ASSESSED, who, who.finishedAt());
        }
        if (who.startedAt() != null) {
            return at(Kind.BEING_ASSESSED, who, who.startedAt());
        }
        if (who.handedOverAt() != null) {
            return at(Kind.HANDED_OVER, who, who.handedOverAt());
        }
        if (who.arrivedAt() != null) {
            return at(Kind.WITH_POLICE, who, who.arrivedAt());
        }
        return travelling(who);
    }

    private static Stage agreed(Waiting who, Instant agreedAt) {
        boolean bed = who.agreed() != null && who.agreed().isAdmission();
        if (bed && who.bedFoundAt() == null) {
            return at(Kind.AWAITS_BED, who, agreedAt);
        }
        return at(Kind.LEAVING, who, bed && who.bedFoundAt() != null ? who.bedFoundAt() : agreedAt);
    }

    private static Stage travelling(Waiting who) {
        String to = who.heldAtPlace();
        if (who.leftAt() != null) {
            return new Stage(Kind.ON_THE_WAY, Kind.ON_THE_WAY.words() + (to == null ? "" : " to " + to), who.leftAt());
        }
        return to == null
                ? new Stage(Kind.SEEKING_PLACE, Kind.SEEKING_PLACE.words(), who.detainedAt())
                : new Stage(Kind.ACCEPTED, "Accepted at " + to + ", and not on the way yet", who.detainedAt());
    }

    private static Stage at(Kind kind, Waiting who, Instant since) {
        return new Stage(kind, kind.words() + (who.placeName() == null ? "" : " at " + who.placeName()), since);
    }
}
