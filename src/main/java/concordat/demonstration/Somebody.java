package concordat.demonstration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody whom the history tells of, the same each time.
///
/// @param carer who looks after them, if anybody
/// @param planned whether they have a crisis plan
record Somebody(
        String given,
        String family,
        LocalDate bornOn,
        boolean female,
        String address,
        String phone,
        @Nullable Carer carer,
        boolean planned) {

    record Carer(String name, String relationship, String phone) {}

    String name() {
        return given + " " + family;
    }

    boolean isChildOn(LocalDate day) {
        return bornOn.plusYears(18).isAfter(day);
    }
}
