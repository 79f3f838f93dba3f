package concordat.insight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One frozen version of a force's return.
///
/// @param rows how many there were when it was frozen
/// @param withheld detentions of the year that it was made without: erased, or kept to named people
/// @param through how far the year had come
/// @param sha256 of the file as it was frozen
/// @param seal over the leaves of its rows
public record ReturnVersion(
        UUID id,
        String agency,
        int year,
        int version,
        String columns,
        int rows,
        int withheld,
        Instant through,
        String sha256,
        String seal,
        Instant frozenAt,
        UUID frozenBy,
        String frozenByName,
        @Nullable Instant signedAt,
        @Nullable String signedByName) {

    boolean isSigned() {
        return signedAt != null;
    }

    FinancialYear financialYear() {
        return new FinancialYear(year);
    }

    String name() {
        return "Return of %s, version %d".formatted(financialYear().words(), version);
    }
}
