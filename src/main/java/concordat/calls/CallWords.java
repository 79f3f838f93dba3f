package concordat.calls;

import concordat.prompts.Answer;
import concordat.prompts.QuestionSet.Urgency;
import concordat.prompts.Response;

/// What call handlers read.
final class CallWords {
    private CallWords() {}

    static String of(Response response) {
        return switch (response) {
            case AMBULANCE_AND_ATTEND -> "Ambulance, and police attend";
            case ATTEND_IMMEDIATE -> "Police attend at once";
            case ATTEND -> "Police attend";
            case AMBULANCE -> "Ambulance";
            case CLINICAL_TRANSFER -> "Transfer to a clinician";
            case ADVICE_ONLY -> "Advice only";
        };
    }

    static String of(Urgency urgency) {
        return switch (urgency) {
            case LIFE_THREATENING -> "Life-threatening";
            case URGENT -> "Urgent";
            case STANDARD -> "Standard";
        };
    }

    /// An answer as it was meant: the codes of yes, no and unknown in words, anything else as it was typed.
    static String answer(String value) {
        return switch (value) {
            case Answer.YES -> "Yes";
            case Answer.NO -> "No";
            case Answer.UNKNOWN -> "Not known";
            default -> value;
        };
    }

    /// The decision about attendance that a response leads to, as the record of it is filled in at first.
    static String outcome(Response response) {
        return switch (response) {
            case AMBULANCE_AND_ATTEND, ATTEND_IMMEDIATE, ATTEND -> "DEPLOY";
            case AMBULANCE, CLINICAL_TRANSFER -> "NO_DEPLOY_TRANSFER";
            case ADVICE_ONLY -> "ADVICE_ONLY";
        };
    }
}
