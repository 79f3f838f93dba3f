package concordat.detentions.corrections;

import concordat.web.LondonTime;
import java.time.Instant;
import java.time.LocalDate;

/// What people read of a correction.
final class CorrectionWords {
    private CorrectionWords() {}

    static String becomes(Part part, String becomes) {
        return part == Part.BORN_ON ? LondonTime.date(LocalDate.parse(becomes)) : becomes;
    }

    static String of(Correction correction, Instant now) {
        return "Was: " + correction.was() + ". Becomes: " + becomes(correction.part(), correction.becomes()) + ". Why: "
                + correction.why() + ". Asked for by " + correction.askedBy() + ", "
                + LondonTime.of(correction.askedAt(), now) + (correction.late() ? ", late. " : ". ")
                + decision(correction, now);
    }

    private static String decision(Correction correction, Instant now) {
        Instant at = correction.decidedAt();
        if (correction.accepted() == null || at == null) {
            return "The receiver has not answered: the record says what was signed.";
        }
        if (correction.decidedBy().isEmpty()) {
            return "Made before anybody signed.";
        }
        return (correction.accepted() ? "Accepted by " : "Declined by ") + correction.decidedBy() + ", "
                + LondonTime.of(at, now)
                + (correction.answer().isBlank() ? "." : ". " + correction.answer());
    }
}
