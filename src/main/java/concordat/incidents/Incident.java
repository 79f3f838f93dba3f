package concordat.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An incident as it stands. What was said and done, in order, is in its journal.
///
/// @param borough GSS code; decides whom it is routed to
/// @param policeForce code of the force that covers the borough, and so on for the other four, as it was routed
/// @param mentalHealth whether it is a mental-health incident; says nothing about danger to others (RL-25)
/// @param definitionVersion by which definition `mentalHealth` was answered
public record Incident(
        IncidentId id,
        String reference,
        Instant openedAt,
        @Nullable Instant closedAt,
        Source source,
        String headline,
        String borough,
        String policeForce,
        String policingUnit,
        String trust,
        String council,
        String ambulance,
        String locationText,
        String postcode,
        String what3words,
        @Nullable Double latitude,
        @Nullable Double longitude,
        LocationKind locationKind,
        String callerName,
        String callerPhone,
        String callerRelation,
        Known callerSafeToCall,
        Known mentalHealth,
        String definitionVersion) {

    /// The National Police Chiefs' Council and College of Policing definition. Figures under another are not compared.
    public static final String DEFINITION = "NPCC-2019";

    /// How it came to be known.
    public enum Source {
        CALL("A call"),
        OFFICER("An officer"),
        IMPORT("Another system");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
