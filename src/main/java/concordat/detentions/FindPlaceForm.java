package concordat.detentions;

import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which places are asked, and what they are told, as typed.
record FindPlaceForm(List<String> places, String eta, String risks, String summary) {
    FindPlaceForm(
            @Nullable List<String> places, @Nullable String eta, @Nullable String risks, @Nullable String summary) {
        this.places = places == null ? List.of() : places;
        this.eta = text(eta);
        this.risks = text(risks);
        this.summary = text(summary);
    }

    ErrorSummary errors() {
        return new Errors()
                .check(!places.isEmpty(), "places", "Choose at least one place to ask")
                .check(eta.isBlank() || eta.strip().matches("\\d{1,3}"), "eta", "Enter minutes, like 25")
                .summary();
    }
}
