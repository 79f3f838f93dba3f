package concordat.pathway;

import concordat.law.Conveyance;
import concordat.obligations.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the times T0 to T16 by which the London pathway is measured.
///
/// @param code such as "T8"; several moments may share one
/// @param withheld whether whoever asks may not see it
/// @param before when the one before it in the list happened, of those that are known
/// @param due by when it was to happen; null where nothing was agreed, or it could not be counted yet
/// @param passed whether something later in the list has happened, so that it is no longer to come
record Mark(
        String code,
        String words,
        @Nullable Instant at,
        boolean withheld,
        @Nullable Instant before,
        @Nullable Instant due,
        boolean passed) {

    static List<Mark> of(Times times, Targets targets) {
        return new Marks(times, targets).list();
    }

    /// By how much it came, or is still to come, later than it was to; zero where it did not, or nobody knows.
    Duration over(Instant now) {
        if (due == null || withheld || (at == null && passed)) {
            return Duration.ZERO;
        }
        Duration over = Duration.between(due, at == null ? now : at);
        return over.isNegative() ? Duration.ZERO : over;
    }

    boolean isLate(Instant now) {
        return over(now).isPositive();
    }

    private Mark passedBy(boolean later) {
        return new Mark(code, words, at, withheld, before, due, later);
    }

    private static final class Marks {
        private final Times times;
        private final Targets targets;
        private final List<Mark> marks = new ArrayList<>();
        private @Nullable Instant last;

        private Marks(Times times, Targets targets) {
            this.times = times;
            this.targets = targets;
        }

        private List<Mark> list() {
            scene();
            journey();
            assessment();
            boolean later = times.endedAt() != null;
            for (int i = marks.size() - 1; i >= 0; i--) {
                marks.set(i, marks.get(i).passedBy(later));
                later |= marks.get(i).at() != null;
            }
            return marks;
        }

        private void scene() {
            boolean hidden = !times.incidentSeen();
            add("T0", "Call", times.calledAt(), hidden, null);
            add("T1", "Police on scene", times.onSceneAt(), hidden, null);
            add("T2", "Consulted", times.consultedAt(), false, null);
            add("T3", "Section 136 used", times.detainedAt(), false, null);
            add("T4", "Ambulance asked for", times.ambulanceAskedAt(), hidden, null);
            add(
                    "T5",
                    "Ambulance on scene",
                    times.ambulanceOnSceneAt(),
                    hidden,
                    after(times.ambulanceAskedAt(), Conveyance.AMBULANCE_WITHIN));
        }

        private void journey() {
            add("T6", "Place of safety asked", times.placeAskedAt(), false, null);
            String declined = times.declines() == 0 ? "" : ", after " + times.declines() + " declined";
            add("T6", "Place accepted" + declined, times.placeAcceptedAt(), false, null);
            add("T7", "Left the scene", times.leftSceneAt(), false, null);
            add("T8", "Arrived", times.arrivedAt(), false, agreed(Threshold.AT_PLACE_OF_SAFETY, times.detainedAt()));
            Instant hour = agreed(Threshold.POLICE_RELEASE, times.arrivedAt());
            add("T9", "Handed over", times.handedOverAt(), false, hour);
            add("T10", "Officers released", times.releasedAt(), false, hour);
        }

        private void assessment() {
            boolean hidden = !times.clinicalSeen();
            add("T11", "AMHP asked", times.amhpAskedAt(), hidden, null);
            add(
                    "T11",
                    "AMHP arrived",
                    times.amhpArrivedAt(),
                    hidden,
                    agreed(Threshold.AMHP_ARRIVAL, times.amhpAskedAt()));
            add("T11", "Doctor asked", times.doctorAskedAt(), hidden, null);
            add(
                    "T11",
                    "Doctor arrived",
                    times.doctorArrivedAt(),
                    hidden,
                    agreed(Threshold.DOCTOR_ARRIVAL, times.doctorAskedAt()));
            add(
                    "T12",
                    "Assessment started",
                    times.assessmentStartedAt(),
                    hidden,
                    agreed(Threshold.ASSESSMENT_START, times.arrivedAt()));
            add("T12", "Assessment finished", times.assessmentFinishedAt(), hidden, null);
            add("T13", "Outcome", times.agreedAt(), hidden, null);
            add("T14", "Section 136 ended", times.endedAt(), false, times.mustEndBy());
            if (times.bedAskedAt() != null || times.bedFoundAt() != null) {
                add(
                        "T15",
                        "Bed asked for",
                        times.bedAskedAt(),
                        hidden,
                        agreed(Threshold.BED_REQUEST, times.agreedAt()));
                add("T15", "Bed found", times.bedFoundAt(), hidden, agreed(Threshold.BED_SEARCH, times.bedAskedAt()));
            }
            if (times.extensionAt() != null) {
                add("T16", "Extended", times.extensionAt(), false, null);
            }
        }

        private @Nullable Instant agreed(Threshold threshold, @Nullable Instant from) {
            return from == null ? null : from.plus(targets.at(threshold, from));
        }

        private static @Nullable Instant after(@Nullable Instant from, Duration within) {
            return from == null ? null : from.plus(within);
        }

        private void add(String code, String words, @Nullable Instant at, boolean hidden, @Nullable Instant due) {
            marks.add(new Mark(code, words, at, hidden && at == null, last, due, false));
            last = at == null ? last : at;
        }
    }
}
