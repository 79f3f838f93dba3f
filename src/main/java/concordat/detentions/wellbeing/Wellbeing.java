package concordat.detentions.wellbeing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All of it for one person who is held, as far as the reader may see.
///
/// @param communication null where nobody has recorded it, and so with `appropriateAdult`
/// @param receiver who receives them, or is expected to; null where nobody knows yet
/// @param asked what the receiver asks for beyond the common form, with what was answered
record Wellbeing(
        List<RightsStore.Told> rights,
        WellbeingStore.@Nullable Communication communication,
        WellbeingStore.@Nullable AppropriateAdult appropriateAdult,
        List<WellbeingStore.Medication> medication,
        List<WellbeingStore.LeftBehind> leftBehind,
        List<WellbeingStore.FamilyTold> familyTold,
        @Nullable String receiver,
        List<QuestionStore.Asked> asked) {}
