package concordat.demonstration;

import static concordat.prompts.Answer.NO;
import static concordat.prompts.Answer.YES;

import concordat.incidents.LocationKind;
import concordat.law.RightCareRightPerson.Threshold;
import concordat.prompts.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a crisis is about, in the words of a log, and what the caller answers when asked.
enum Plot {
    PARAPET(
            "On the wrong side of a railing",
            LocationKind.HEIGHT,
            Threshold.IMMEDIATE_RISK_TO_LIFE,
            "Caller sees somebody standing outside the railing of a footbridge, crying and not answering.",
            List.of(
                    new Answer("height-rail-or-water", "breathing", YES),
                    new Answer("height-rail-or-water", "where", "Outside the railing, three storeys above the road"),
                    new Answer("height-rail-or-water", "edge", YES),
                    new Answer("height-rail-or-water", "talking", NO))),
    TRAFFIC(
            "Walking among traffic",
            LocationKind.STREET,
            Threshold.IMMEDIATE_RISK_TO_LIFE,
            "Several drivers report a person in the middle of the road who says that voices told them to stand there.",
            List.of(
                    new Answer("psychosis", "commands", YES),
                    new Answer("psychosis", "physical", NO),
                    new Answer("psychosis", "believes", "That voices told them to stand in the road"))),
    OVERDOSE(
            "Took tablets in a park",
            LocationKind.STREET,
            Threshold.IMMEDIATE_RISK_TO_LIFE,
            "Friend says that they have taken many tablets, are drowsy, and do not want help.",
            List.of(
                    new Answer("overdose-and-intoxication", "breathing", YES),
                    new Answer("overdose-and-intoxication", "what", "About thirty paracetamol, an hour ago"),
                    new Answer("overdose-and-intoxication", "on-purpose", YES),
                    new Answer("overdose-and-intoxication", "drowsy", YES),
                    new Answer("overdose-and-intoxication", "packets", YES))),
    VOICES(
            "Hearing voices and frightened",
            LocationKind.STREET,
            Threshold.IMMEDIATE_RISK_OF_SERIOUS_HARM,
            "Shopkeeper says that a person is shouting at nobody, frightened, and hits their head against the window.",
            List.of(
                    new Answer("psychosis", "commands", YES),
                    new Answer("psychosis", "physical", YES),
                    new Answer("psychosis", "team", Answer.UNKNOWN))),
    BLADE(
            "Has a kitchen knife and cuts own arm",
            LocationKind.STREET,
            Threshold.IMMEDIATE_RISK_OF_SERIOUS_HARM,
            "Sister says that they went out with a kitchen knife and said that it would all be over tonight.",
            List.of(
                    new Answer("suicide-and-self-harm", "breathing", YES),
                    new Answer("suicide-and-self-harm", "done", YES),
                    new Answer("suicide-and-self-harm", "means", YES),
                    new Answer("suicide-and-self-harm", "intent-now", YES),
                    new Answer("weapon-or-danger-to-others", "threat-now", NO))),
    STATION(
            "Sitting at the edge of a platform",
            LocationKind.PUBLIC_TRANSPORT,
            Threshold.IMMEDIATE_RISK_TO_LIFE,
            "Station staff see somebody sitting at the edge who does not answer and lets trains pass.",
            List.of(
                    new Answer("height-rail-or-water", "breathing", YES),
                    new Answer("height-rail-or-water", "where", "On the platform edge, feet over the track"),
                    new Answer("height-rail-or-water", "edge", YES),
                    new Answer("height-rail-or-water", "talking", NO))),
    ALONE(
            "Feels hopeless and wants to talk",
            LocationKind.DWELLING,
            null,
            "Caller feels hopeless since losing their work and cannot sleep. They are at home, a friend is with them.",
            List.of(
                    new Answer("suicide-and-self-harm", "breathing", YES),
                    new Answer("suicide-and-self-harm", "done", NO),
                    new Answer("suicide-and-self-harm", "means", NO),
                    new Answer("suicide-and-self-harm", "intent-now", NO),
                    new Answer("suicide-and-self-harm", "help", YES))),
    MEDICATION(
            "Has stopped taking medication",
            LocationKind.DWELLING,
            null,
            "Brother says that they stopped their tablets a fortnight ago, hear voices again and keep to their room.",
            List.of(
                    new Answer("psychosis", "commands", NO),
                    new Answer("psychosis", "physical", NO),
                    new Answer("psychosis", "team", YES),
                    new Answer("psychosis", "meds", YES))),
    UNSEEN(
            "Not seen since yesterday",
            LocationKind.DWELLING,
            null,
            "Neighbour is worried about them: not seen since yesterday, the curtains drawn and a light on.",
            List.of(
                    new Answer("concern-for-welfare", "seen-hurt", NO),
                    new Answer("concern-for-welfare", "medical", NO),
                    new Answer("concern-for-welfare", "duty", "A support worker, who comes in the afternoon"),
                    new Answer("concern-for-welfare", "crime", NO)));

    private static final List<Plot> POLICE =
            Arrays.stream(values()).filter(plot -> plot.brings != null).toList();
    private static final List<Plot> OTHERS =
            Arrays.stream(values()).filter(plot -> plot.brings == null).toList();

    private final String headline;
    private final LocationKind kind;
    private final @Nullable Threshold brings;
    private final String narrative;
    private final List<Answer> answers;

    Plot(String headline, LocationKind kind, @Nullable Threshold brings, String narrative, List<Answer> answers) {
        this.headline = headline;
        this.kind = kind;
        this.brings = brings;
        this.narrative = narrative;
        this.answers = answers;
    }

    /// Those that police go to.
    static List<Plot> police() {
        return POLICE;
    }

    /// Those that somebody else can see to.
    static List<Plot> others() {
        return OTHERS;
    }

    String headline() {
        return headline;
    }

    LocationKind kind() {
        return kind;
    }

    /// What brings police to it.
    Set<Threshold> brings() {
        return brings == null ? Set.of() : Set.of(brings);
    }

    String narrative() {
        return narrative;
    }

    /// To the questions that are asked.
    List<Answer> answers() {
        return answers;
    }
}
