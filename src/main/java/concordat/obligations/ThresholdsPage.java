package concordat.obligations;

import static java.util.stream.Collectors.toMap;

import concordat.design.Link;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.obligations.Thresholds.Agreed;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The agreed times as they stand now.
public record ThresholdsPage(Table table) {
    static ThresholdsPage of(List<Agreed> history, Instant now) {
        Map<Threshold, Agreed> inForce =
                history.stream().collect(toMap(Agreed::code, row -> row, (newest, _) -> newest));
        return new ThresholdsPage(Table.of(
                        "Times in force now",
                        Arrays.stream(Threshold.values())
                                .map(each -> row(each, inForce.get(each), now))
                                .toList())
                .withHead("What", "Time", "Since", "Agreed by")
                .dense());
    }

    private static List<Cell> row(Threshold threshold, @Nullable Agreed agreed, Instant now) {
        return List.of(
                Cell.of(Link.of("/thresholds/" + threshold.name(), threshold.words())),
                Cell.of(
                        agreed == null
                                ? LondonTime.length(threshold.initially())
                                : LondonTime.length(Duration.ofMinutes(agreed.minutes()))),
                Cell.of(agreed == null ? "As Concordat came" : LondonTime.of(agreed.effectiveFrom(), now)),
                Cell.of(agreed == null ? "Nobody yet" : agreed.owner()));
    }
}
