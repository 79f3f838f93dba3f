package concordat.demonstration;

import concordat.incidents.LocationKind;
import concordat.law.RightCareRightPerson.Threshold;

/// What a crisis is about, in the words of a log.
///
/// @param brings what brings police to it
enum Plot {
    PARAPET(
            "On the wrong side of a railing",
            LocationKind.HEIGHT,
            Threshold.IMMEDIATE_RISK_TO_LIFE,
            "Caller sees somebody standing outside the railing of a footbridge, crying and not answering."),
    TRAFFIC(
            "Walking among traffic",
            LocationKind.STREET,
            Threshold.IMMEDIATE_RISK_TO_LIFE,
            "Several drivers report a person in the middle of the road who says that voices told them to stand there."),
    OVERDOSE(
            "Took tablets in a park",
            LocationKind.STREET,
            Threshold.IMMEDIATE_RISK_TO_LIFE,
            "Friend says that they have taken many tablets, are drowsy, and do not want help."),
    VOICES(
            "Hearing voices and frightened",
            LocationKind.STREET,
            Threshold.IMMEDIATE_RISK_OF_SERIOUS_HARM,
            "Shopkeeper says that a person is shouting at nobody, frightened, and hits their head against the window."),
    BLADE(
            "Has a kitchen knife and cuts own arm",
            LocationKind.STREET,
            Threshold.IMMEDIATE_RISK_OF_SERIOUS_HARM,
            "Sister says that they went out with a kitchen knife and said that it would all be over tonight."),
    STATION(
            "Sitting at the edge of a platform",
            LocationKind.PUBLIC_TRANSPORT,
            Threshold.IMMEDIATE_RISK_TO_LIFE,
            "Station staff see somebody sitting at the edge who does not answer and lets trains pass.");

    private final String headline;
    private final LocationKind kind;
    private final Threshold brings;
    private final String narrative;

    Plot(String headline, LocationKind kind, Threshold brings, String narrative) {
        this.headline = headline;
        this.kind = kind;
        this.brings = brings;
        this.narrative = narrative;
    }

    String headline() {
        return headline;
    }

    LocationKind kind() {
        return kind;
    }

    Threshold brings() {
        return brings;
    }

    String narrative() {
        return narrative;
    }
}
