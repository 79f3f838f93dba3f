package concordat.detentions;

import org.jspecify.annotations.Nullable;

/// How a person describes their ethnicity, and how an officer does. Each is null where nobody has asked or looked:
/// one never stands for the other.
public record Ethnicity(
        @Nullable SelfDefined selfDefined, @Nullable OfficerDefined officerDefined) {
    static final Ethnicity NOT_RECORDED = new Ethnicity(null, null);

    /// The 18 categories of the police's list of 2011, and not stated.
    public enum SelfDefined {
        W1("White: British"),
        W2("White: Irish"),
        W3("White: Gypsy or Irish Traveller"),
        W9("White: any other"),
        M1("Mixed: White and Black Caribbean"),
        M2("Mixed: White and Black African"),
        M3("Mixed: White and Asian"),
        M9("Mixed: any other"),
        A1("Asian: Indian"),
        A2("Asian: Pakistani"),
        A3("Asian: Bangladeshi"),
        A4("Asian: Chinese"),
        A9("Asian: any other"),
        B1("Black: Caribbean"),
        B2("Black: African"),
        B9("Black: any other"),
        O2("Other: Arab"),
        O9("Any other"),
        NS("Asked, and not stated");

        private final String words;

        SelfDefined(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// As an officer sees it. The list is not yet verified.
    public enum OfficerDefined {
        W("White"),
        B("Black"),
        A("Asian"),
        O("Other");

        private final String words;

        OfficerDefined(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
