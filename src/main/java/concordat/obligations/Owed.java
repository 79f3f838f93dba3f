package concordat.obligations;

import concordat.records.RecordId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to be owed: what, on which record, by which agency and team, from when and until when; when its owner is
/// warned, and to which posts it escalates when.
///
/// @param subject what of the record it is about (one ambulance request among several), or null
public record Owed(
        ObligationKind kind,
        RecordId record,
        @Nullable UUID subject,
        String agency,
        @Nullable String team,
        Instant from,
        Instant due,
        @Nullable Instant warnAt,
        List<Step> escalation) {

    /// One step of escalation: at that time, tell that post.
    ///
    /// @param team that the post is in: its people see the notice
    public record Step(Instant at, String post, String team) {}

    public Owed {
        escalation = List.copyOf(escalation);
    }

    public static Owed of(ObligationKind kind, RecordId record, String agency, Instant from, Instant due) {
        return new Owed(kind, record, null, agency, null, from, due, null, List.of());
    }

    public Owed about(UUID subject) {
        return new Owed(kind, record, subject, agency, team, from, due, warnAt, escalation);
    }

    public Owed by(@Nullable String team) {
        return new Owed(kind, record, subject, agency, team, from, due, warnAt, escalation);
    }

    public Owed warnAt(Instant at) {
        return new Owed(kind, record, subject, agency, team, from, due, at, escalation);
    }

    public Owed escalateTo(String post, String postTeam, Instant at) {
        List<Step> steps = new ArrayList<>(escalation);
        steps.add(new Step(at, post, postTeam));
        return new Owed(kind, record, subject, agency, team, from, due, warnAt, steps);
    }
}
