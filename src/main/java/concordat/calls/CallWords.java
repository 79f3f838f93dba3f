package concordat.calls;

import concordat.people.Contact;
import concordat.people.ContactForm;
import concordat.people.ContactKind;
import concordat.people.MayShare;
import concordat.prompts.Answer;
import concordat.prompts.QuestionSet.Urgency;
import concordat.prompts.Response;
import concordat.prompts.Suggestion;

/// What call handlers read.
final class CallWords {
    private static final int LONGEST_HEADLINE = 100;

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

    /// What is suggested, or empty while nothing is.
    static String suggested(Suggestion suggestion) {
        return suggestion.response() == null ? "" : of(suggestion.response());
    }

    static String of(Urgency urgency) {
        return switch (urgency) {
            case LIFE_THREATENING -> "Life-threatening";
            case URGENT -> "Urgent";
            case STANDARD -> "Standard";
        };
    }

    /// As an answer to "May we share with them?".
    static String of(MayShare mayShare) {
        return switch (mayShare) {
            case YES -> "Yes";
            case NO -> "No";
            case ASK_FIRST -> "Ask first, each time";
            case NOT_ASKED -> "Not asked yet";
        };
    }

    /// "Carer: Robin Example (sister) 07700 900123. Ask first".
    static String of(ContactForm said) {
        String is = said.name().isEmpty() || said.relationship().isEmpty() ? "" : " (" + said.relationship() + ")";
        return contact(said.kind(), said.called() + is, said.phone(), said.mayShare());
    }

    static String of(Contact contact) {
        return contact(contact.kind(), contact.words(), contact.phone(), contact.mayShare());
    }

    private static String contact(ContactKind kind, String who, String phone, MayShare mayShare) {
        return kind.words() + ": " + who + (phone.isEmpty() ? "" : " " + phone) + ". " + mayShare.words();
    }

    /// The headline of a call for which none was typed: the first sentence of what was said, cut to fit a list.
    static String firstSentence(String said) {
        String first = said.strip().split("(?<=[.!?])\\s|\\R", 2)[0].strip().replaceFirst("\\.$", "");
        return first.length() <= LONGEST_HEADLINE ? first : first.substring(0, LONGEST_HEADLINE - 1) + "…";
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
