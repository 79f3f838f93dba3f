package concordat.warrants;

import concordat.design.Colour;
import concordat.design.Tag;
import concordat.law.Section135;
import concordat.law.Section135.Purpose;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// What people read of a warrant that is not the law's own words.
final class WarrantWords {
    private static final Duration SOON = Duration.ofDays(7);

    private WarrantWords() {}

    static String of(Purpose purpose) {
        return switch (purpose) {
            case TO_ASSESS -> "Section 135(1) warrant";
            case TO_RETURN -> "Section 135(2) warrant";
        };
    }

    static Tag tag(Warrant warrant, Instant now) {
        return switch (warrant.stateAt(now)) {
            case APPLIED -> Tag.of("Waits for the court", Colour.YELLOW);
            case REFUSED -> Tag.of("Refused", Colour.GREY);
            case WITHDRAWN -> Tag.of("Not needed", Colour.GREY);
            case GRANTED ->
                isSoon(warrant, now) ? Tag.of("Expires soon", Colour.ORANGE) : Tag.of("Granted", Colour.BLUE);
            case EXPIRED -> Tag.of("Expired", Colour.RED);
            case EXECUTED -> Tag.of("Executed", Colour.GREEN);
            case TAKEN -> Tag.of("Taken: not returned yet", Colour.ORANGE);
            case RETURNED -> Tag.of("Returned", Colour.GREEN);
        };
    }

    /// What it authorises now, until when, and why, with the law.
    static String why(Warrant warrant, Instant now) {
        return switch (warrant.stateAt(now)) {
            case APPLIED ->
                "Applied for at " + warrant.court() + ", " + LondonTime.of(warrant.appliedAt(), now)
                        + ". Nobody may enter on it until the court has granted it (" + citation(warrant) + ").";
            case REFUSED -> "Refused by " + warrant.justice() + ". It authorises nothing.";
            case WITHDRAWN -> "Of no more use: " + warrant.withdrawnWhy();
            case GRANTED -> granted(warrant, now);
            case EXPIRED ->
                "It was not executed, and expired at the end of " + lastDay(warrant)
                        + ". It authorises nothing any more: apply to the court for another, or record that none is"
                        + " needed.";
            case EXECUTED ->
                "Executed: " + lower(result(warrant).words()) + ". It authorised one entry, and authorises no more."
                        + (result(warrant).detains() ? " The clock is on the detention." : "");
            case TAKEN ->
                "The patient was taken, and is to be returned to " + warrant.returnTo()
                        + ". A warrant under section 135(2) starts no 24-hour clock (" + citation(warrant) + ").";
            case RETURNED -> "The patient is back where they are liable to be. No 24-hour clock ran.";
        };
    }

    private static String granted(Warrant warrant, Instant now) {
        Instant expires = Objects.requireNonNull(warrant.expiresAt());
        String left = LondonTime.length(Duration.between(now, expires));
        return "Granted by " + warrant.justice() + ". It authorises one entry, by force if need be, until the end of "
                + lastDay(warrant) + ": " + left + " left. "
                + Section135.rules(warrant.purpose()).getFirst().words();
    }

    /// When it expires, for a list; empty where it does not.
    static String expires(Warrant warrant, Instant now) {
        return switch (warrant.stateAt(now)) {
            case GRANTED -> "End of " + lastDay(warrant);
            case EXPIRED -> "Expired at the end of " + lastDay(warrant);
            case APPLIED, REFUSED, WITHDRAWN, EXECUTED, TAKEN, RETURNED -> "";
        };
    }

    private static boolean isSoon(Warrant warrant, Instant now) {
        Instant expires = warrant.expiresAt();
        return expires != null && Duration.between(now, expires).compareTo(SOON) < 0;
    }

    private static String lastDay(Warrant warrant) {
        return LondonTime.date(Objects.requireNonNull(warrant.expiresAt())
                .minusSeconds(1)
                .atZone(LondonTime.ZONE)
                .toLocalDate());
    }

    private static String citation(Warrant warrant) {
        return warrant.purpose().citation().toString();
    }

    private static Result result(Warrant warrant) {
        return Objects.requireNonNull(warrant.result());
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.UK) + words.substring(1);
    }
}
