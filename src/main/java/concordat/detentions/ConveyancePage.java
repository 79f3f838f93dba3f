package concordat.detentions;

import concordat.design.Checkboxes;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.TextInput;
import concordat.law.LawWords;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page about conveyance shows: the legs so far, each with its next step, and the form for another.
public record ConveyancePage(
        String id,
        String reference,
        ErrorSummary summary,
        List<Leg> legs,
        Radios mode,
        Select reason,
        DateTime ambulanceAsked,
        TextInput to,
        DateTime requested,
        Checkboxes already) {

    /// @param next the code of the step that comes next, or null after the last
    public record Leg(
            String id, String words, String times, @Nullable String next, String nextWords) {}

    static List<Leg> legs(List<JourneyStore.Leg> legs, Instant now) {
        return legs.stream().map(leg -> leg(leg, now)).toList();
    }

    private static Leg leg(JourneyStore.Leg leg, Instant now) {
        String times = "Asked for " + LondonTime.of(leg.requestedAt(), now)
                + at(", on scene ", leg.onSceneAt(), now)
                + at(", left ", leg.leftAt(), now)
                + at(", arrived ", leg.arrivedAt(), now);
        Convey.Step next = leg.onSceneAt() == null
                ? Convey.Step.ON_SCENE
                : leg.leftAt() == null ? Convey.Step.LEFT : leg.arrivedAt() == null ? Convey.Step.ARRIVED : null;
        return new Leg(
                leg.id().toString(),
                LawWords.of(leg.mode()) + " to " + leg.toPlace(),
                times,
                next == null ? null : next.name(),
                next == null ? "" : next.words());
    }

    private static String at(String words, @Nullable Instant at, Instant now) {
        return at == null ? "" : words + LondonTime.of(at, now);
    }
}
