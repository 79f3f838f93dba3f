package concordat.law;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When the period of detention began, and by which rule (RL-01). A null `at` means it has not begun: the person is
/// still on the way to a first place of safety.
///
/// @param firstPlace the kind of place arrived at first; null when kept, or not yet there
public record ClockStart(
        Basis basis, @Nullable Instant at, @Nullable PlaceOfSafety firstPlace) {

    /// What the period is counted from.
    public enum Basis {
        /// Removed under section 136: from arrival at the first place of safety.
        REMOVED,
        /// Kept under section 136 where the person already was: from the decision to keep them there.
        KEPT,
        /// Removed under a section 135(1) warrant: from arrival at the first place of safety.
        WARRANT_REMOVED,
        /// Kept at the premises under section 135(1A): from when the constable first entered.
        WARRANT_KEPT
    }

    /// Being brought to a place of safety. An emergency department is one.
    public record Arrival(PlaceOfSafety place, Instant at) {}

    /// How the person came to be held, as the record tells it.
    public sealed interface HowHeld {
        /// @param arrivals in any order, none while travelling
        record Removed(List<Arrival> arrivals) implements HowHeld {}

        record Kept(Instant decidedAt) implements HowHeld {}

        /// @param arrivals in any order, none while travelling
        record RemovedUnderWarrant(List<Arrival> arrivals) implements HowHeld {}

        record KeptUnderWarrant(Instant firstEnteredAt) implements HowHeld {}
    }

    public ClockStart {
        boolean kept = basis == Basis.KEPT || basis == Basis.WARRANT_KEPT;
        if (kept && at == null) {
            throw new IllegalArgumentException("A person kept where they are is held from a known time");
        }
    }

    /// Only the first place counts, whichever was typed first: a later move never restarts the clock.
    public static ClockStart of(HowHeld how) {
        return switch (how) {
            case HowHeld.Removed(List<Arrival> arrivals) -> firstOf(arrivals, Basis.REMOVED);
            case HowHeld.RemovedUnderWarrant(List<Arrival> arrivals) -> firstOf(arrivals, Basis.WARRANT_REMOVED);
            case HowHeld.Kept(Instant decidedAt) -> new ClockStart(Basis.KEPT, decidedAt, null);
            case HowHeld.KeptUnderWarrant(Instant enteredAt) -> new ClockStart(Basis.WARRANT_KEPT, enteredAt, null);
        };
    }

    private static ClockStart firstOf(List<Arrival> arrivals, Basis basis) {
        return arrivals.stream()
                .min(Comparator.comparing(Arrival::at))
                .map(first -> new ClockStart(basis, first.at(), first.place()))
                .orElseGet(() -> new ClockStart(basis, null, null));
    }
}
