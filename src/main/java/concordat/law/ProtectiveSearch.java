package concordat.law;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// A search for protection under s136C, which began on 11 December 2017. Other powers to search are not judged here.
public final class ProtectiveSearch {
    private ProtectiveSearch() {}

    /// What was searched. The last can be chosen, and is refused.
    public enum Part {
        OUTER_COAT,
        JACKET,
        GLOVES,
        MOUTH,
        ANYTHING_ELSE
    }

    /// @param mayBeDangerous reasonable grounds to believe that the person may present a danger to themselves or others
    /// @param mayConcealItem reasonable grounds to believe that they conceal something that could cause
    /// physical injury
    public record Search(boolean mayBeDangerous, boolean mayConcealItem, Set<Part> parts) {}

    public static Decision judge(Search search, Instant at) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (!Rules.SEARCH.inForceAt(at)) {
            grounds.add(Ground.LAW_ALLOWS_NO_SEARCH);
        }
        if (!search.mayBeDangerous()) {
            grounds.add(Ground.NO_DANGER_BELIEVED);
        }
        if (!search.mayConcealItem()) {
            grounds.add(Ground.NO_CONCEALED_ITEM_BELIEVED);
        }
        if (search.parts().contains(Part.ANYTHING_ELSE)) {
            grounds.add(Ground.SEARCH_TOO_FAR);
        }
        return Decision.of(grounds);
    }
}
