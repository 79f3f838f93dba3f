package concordat.detentions;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import org.jspecify.annotations.Nullable;

/// Ethnicity as chosen. Either may be left as it is not known.
record EthnicityForm(String selfDefined, String officerDefined) {
    EthnicityForm(@Nullable String selfDefined, @Nullable String officerDefined) {
        this.selfDefined = Section136Form.text(selfDefined);
        this.officerDefined = Section136Form.text(officerDefined);
    }

    static EthnicityForm of(Ethnicity known) {
        return new EthnicityForm(name(known.selfDefined()), name(known.officerDefined()));
    }

    ErrorSummary errors() {
        return new Errors()
                .check(
                        selfDefined.isEmpty() || Section136Form.isOneOf(Ethnicity.SelfDefined.values(), selfDefined),
                        "selfDefined",
                        "Choose how they describe their ethnicity, or Not known")
                .check(
                        officerDefined.isEmpty()
                                || Section136Form.isOneOf(Ethnicity.OfficerDefined.values(), officerDefined),
                        "officerDefined",
                        "Choose how you would describe it, or Not known")
                .summary();
    }

    Ethnicity ethnicity() {
        return new Ethnicity(
                selfDefined.isEmpty() ? null : Ethnicity.SelfDefined.valueOf(selfDefined),
                officerDefined.isEmpty() ? null : Ethnicity.OfficerDefined.valueOf(officerDefined));
    }

    private static @Nullable String name(@Nullable Enum<?> answer) {
        return answer == null ? null : answer.name();
    }
}
