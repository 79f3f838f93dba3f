package concordat.prompts;

import java.time.LocalDate;
import java.util.List;

/// The questions to ask about one kind of trouble, and the words that raise it. One data file each; a change is a new
/// version.
///
/// @param order among sets of one urgency, lowest first
/// @param whileUnknown what is suggested until its life-threatening questions have been answered
public record QuestionSet(
        String id,
        String title,
        String version,
        LocalDate effectiveFrom,
        Source source,
        Urgency urgency,
        int order,
        Response whileUnknown,
        Cues cues,
        List<Question> questions) {

    public QuestionSet {
        questions = List.copyOf(questions);
    }

    public enum Urgency {
        LIFE_THREATENING,
        URGENT,
        STANDARD
    }

    /// What the wording rests on. Unverified wording is shown as such until a clinical lead has agreed it.
    public record Source(String basis, boolean unverified) {}

    /// The words that raise a set: see [Phrase] for how they are written.
    ///
    /// @param always words that speak of a person in trouble whoever else is named
    /// @param ofAPerson words that count unless they are said of an animal (a roof, a river, distress)
    /// @param hurt as `ofAPerson`, and they say that the person is hurt already
    /// @param never phrases that cancel a cue they overlap, such as "hanging basket"
    public record Cues(List<String> always, List<String> ofAPerson, List<String> hurt, List<String> never) {
        public Cues {
            always = List.copyOf(always);
            ofAPerson = List.copyOf(ofAPerson);
            hurt = List.copyOf(hurt);
            never = List.copyOf(never);
        }
    }

    /// One thing to read aloud. "Unknown" answers any question, whatever its kind.
    public record Question(
            String id, String text, Kind kind, boolean lifeThreatening, List<String> options, List<Action> actions) {
        public Question {
            options = List.copyOf(options);
            actions = List.copyOf(actions);
        }

        boolean asksTheSame(Question other) {
            return text.equals(other.text) && kind == other.kind && options.equals(other.options);
        }
    }

    public enum Kind {
        YES_NO_UNKNOWN,
        TEXT,
        CHOICE
    }

    /// What an answer calls for: words for the call-taker, and what the suggestion makes of it.
    public record Action(String when, String words, List<Finding> findings) {
        public Action {
            findings = List.copyOf(findings);
        }
    }
}
