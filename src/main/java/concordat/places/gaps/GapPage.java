package concordat.places.gaps;

import concordat.design.DateInput;
import concordat.design.ErrorSummary;
import concordat.design.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The gap report of a period.
///
/// @param report null where the days were wrong
public record GapPage(
        ErrorSummary summary,
        DateInput from,
        DateInput to,
        @Nullable Report report) {
    /// @param download the address of the same facts as CSV
    /// @param incomplete whether there were more closures than it takes in
    public record Report(
            String period, List<String> figures, List<Table> tables, String download, boolean incomplete) {}
}
