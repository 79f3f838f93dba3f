package concordat.law;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One dated version of a rule. Published versions are never edited: a change in the law adds another.
///
/// @param id the rule's name in this project, as `RL-03`; its versions share it
/// @param effectiveFrom the first day; null when it has not commenced, or was never a rule with a date
/// @param effectiveTo the last day; null while it is open
public record Rule(
        String id,
        Kind kind,
        String words,
        Citation citation,
        Jurisdiction jurisdiction,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    /// What breaking it leads to. `HARD` refuses what is proposed, `SOFT` warns, `TIMER` is an obligation with a time.
    public enum Kind {
        HARD,
        SOFT,
        TIMER
    }

    /// Where it holds.
    public enum Jurisdiction {
        ENGLAND_AND_WALES,
        ENGLAND,
        LONDON
    }

    /// A nation whose ministers may commence the same provision on a day of their own.
    public enum Nation {
        ENGLAND,
        WALES;

        /// By the code of an area in the government's register of them, which begins with the letter of its nation.
        public static Nation ofArea(String gss) {
            return gss.startsWith("W") ? WALES : ENGLAND;
        }
    }

    public Rule {
        if (effectiveFrom != null && effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException(id + " ends on " + effectiveTo + ", before it begins");
        }
    }

    static Rule since(LocalDate from, String id, Kind kind, String words, Citation citation) {
        return new Rule(id, kind, words, citation, Jurisdiction.ENGLAND_AND_WALES, from, null);
    }

    /// Days are London days: a rule begins and ends at midnight there.
    public boolean inForceAt(Instant moment) {
        LocalDate day = London.dayOf(moment);
        return effectiveFrom != null
                && !day.isBefore(effectiveFrom)
                && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
