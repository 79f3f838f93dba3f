package concordat.law;

import java.util.Arrays;
import java.util.List;

/// What a person held under section 135 or 136 is told. Unverified: an expert has yet to settle the list and the words.
public enum Right {
    WHY_HELD,
    HOW_LONG,
    WHAT_HAPPENS_NEXT,
    MEDICAL_CARE,
    INTERPRETER,
    SOMEONE_TOLD,
    LEGAL_ADVICE,
    APPROPRIATE_ADULT,
    COMPLAIN;

    /// The rights to read at this kind of place. An appropriate adult is for police stations, under PACE Code C.
    public static List<Right> toldAt(PlaceOfSafety place) {
        return Arrays.stream(values())
                .filter(right -> right != APPROPRIATE_ADULT || place == PlaceOfSafety.POLICE_STATION)
                .toList();
    }
}
