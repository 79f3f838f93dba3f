package concordat.detentions.wellbeing;

import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.law.PlaceOfSafety;
import concordat.places.Booking;
import concordat.places.Places;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what is known of one person's wellbeing.
@Component
class AssembleWellbeing {
    private final RightsStore rights;
    private final WellbeingStore wellbeing;
    private final QuestionStore questions;
    private final Places places;

    AssembleWellbeing(RightsStore rights, WellbeingStore wellbeing, QuestionStore questions, Places places) {
        this.rights = rights;
        this.wellbeing = wellbeing;
        this.questions = questions;
        this.places = places;
    }

    @Transactional(readOnly = true)
    Wellbeing of(Detention detention) {
        DetentionId id = detention.id();
        String receiver = receiver(detention);
        return new Wellbeing(
                rights.tellings(id),
                wellbeing.communication(id).orElse(null),
                wellbeing.appropriateAdult(id).orElse(null),
                wellbeing.medication(id),
                wellbeing.leftBehind(id),
                wellbeing.familyTold(id),
                receiver,
                asked(id, receiver));
    }

    List<QuestionStore.Asked> asked(DetentionId id, @Nullable String receiver) {
        return questions.askedOf(id, Objects.requireNonNullElse(receiver, ""));
    }

    /// The agency of the place where they are, or of the suite held for them.
    @Nullable String receiver(Detention detention) {
        if (detention.placeAgency() != null && detention.placeKind() != PlaceOfSafety.POLICE_STATION) {
            return detention.placeAgency();
        }
        return places.heldFor(detention.id().record())
                .map(Booking::organisation)
                .orElse(null);
    }
}
