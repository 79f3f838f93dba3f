package concordat.detentions;

import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.places.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which places are asked, and what they are told, as typed.
///
/// @param whyNot why the place that was suggested first is not among them
record FindPlaceForm(List<String> places, String eta, String risks, String summary, String whyNot, String whyNotNote) {
    static final FindPlaceForm BLANK = new FindPlaceForm(null, null, null, null, null, null);

    FindPlaceForm(
            @Nullable List<String> places,
            @Nullable String eta,
            @Nullable String risks,
            @Nullable String summary,
            @Nullable String whyNot,
            @Nullable String whyNotNote) {
        this.places = places == null ? List.of() : places;
        this.eta = text(eta);
        this.risks = text(risks);
        this.summary = text(summary);
        this.whyNot = text(whyNot);
        this.whyNotNote = text(whyNotNote);
    }

    Optional<PassedOver> why() {
        return Arrays.stream(PassedOver.values())
                .filter(each -> each.name().equals(whyNot))
                .findFirst();
    }

    /// @param passedOver the place that was suggested first, where it is not asked
    ErrorSummary errors(Optional<Place> passedOver) {
        Errors errors = new Errors()
                .check(!places.isEmpty(), "places", "Choose at least one place to ask")
                .check(eta.isBlank() || eta.strip().matches("\\d{1,3}"), "eta", "Enter minutes, like 25");
        if (!places.isEmpty() && passedOver.isPresent()) {
            errors.check(
                            why().isPresent(),
                            "whyNot",
                            "Say why you do not ask " + passedOver.get().name() + ", or ask it too")
                    .check(
                            !why().equals(Optional.of(PassedOver.OTHER)) || !whyNotNote.isBlank(),
                            "whyNotNote",
                            "Say what the other reason is");
        }
        return errors.summary();
    }
}
