package concordat.detentions.wellbeing;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.detentions.wellbeing.WellbeingStore.Communication;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How somebody understands and is understood, as typed.
record CommunicationForm(List<String> needs, String language, String words) {
    static final CommunicationForm BLANK = new CommunicationForm(null, null, null);

    CommunicationForm(@Nullable List<String> needs, @Nullable String language, @Nullable String words) {
        this.needs = Objects.requireNonNullElse(needs, List.of());
        this.language = Objects.requireNonNullElse(language, "");
        this.words = Objects.requireNonNullElse(words, "");
    }

    static CommunicationForm of(Communication said) {
        return new CommunicationForm(said.needs().stream().map(Enum::name).toList(), said.language(), said.words());
    }

    ErrorSummary errors() {
        return new Errors()
                .check(
                        !needs.isEmpty() || !language.isBlank() || !words.isBlank(),
                        "needs",
                        "Choose what helps them, or write that nothing is known to be needed")
                .summary();
    }

    List<CommunicationNeed> chosen() {
        return Stream.of(CommunicationNeed.values())
                .filter(need -> needs.contains(need.name()))
                .toList();
    }
}
