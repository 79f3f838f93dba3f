package concordat.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An ambulance that was asked for, and what became of it.
///
/// @param agency code of the ambulance service
/// @param givenGrade the grade that the ambulance service has given last, or null while it has given none
/// @param loweredAt when its priority was first lowered because police were there; kept for ever
public record AmbulanceRequest(
        UUID id,
        String agency,
        Instant requestedAt,
        Grade askedGrade,
        String reason,
        boolean policeOnScene,
        @Nullable Grade givenGrade,
        @Nullable Instant loweredAt,
        String trustReference,
        @Nullable Instant onSceneAt,
        @Nullable Instant leftAt,
        @Nullable Instant declinedAt,
        String declinedReason) {

    /// The Ambulance Response Programme's codes, and those for a healthcare professional's request and a transfer
    /// between hospitals; the most urgent first within each.
    public enum Grade {
        C1("Category 1: life-threatening"),
        C2("Category 2: emergency"),
        C3("Category 3: urgent"),
        C4("Category 4: less urgent"),
        C4T("Category 4: transport"),
        C5("Category 5: not an ambulance"),
        HCP1("Healthcare professional, level 1"),
        HCP2("Healthcare professional, level 2"),
        HCP3("Healthcare professional, level 3"),
        HCP4("Healthcare professional, level 4"),
        IFT1("Transfer between hospitals, level 1"),
        IFT2("Transfer between hospitals, level 2"),
        IFT3("Transfer between hospitals, level 3"),
        IFT4("Transfer between hospitals, level 4");

        private final String words;

        Grade(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// What became of it.
    public enum Step {
        ON_SCENE("The ambulance is on scene"),
        LEFT("The ambulance has left"),
        DECLINED("The ambulance service declined");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Whether it is still awaited.
    public boolean isAwaited() {
        return onSceneAt == null && declinedAt == null;
    }

    public String stateWords() {
        if (leftAt != null) {
            return "left";
        }
        if (onSceneAt != null) {
            return "on scene";
        }
        return declinedAt == null ? "awaited" : "declined";
    }
}
