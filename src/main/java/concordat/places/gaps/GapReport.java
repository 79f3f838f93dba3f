package concordat.places.gaps;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingLong;

import concordat.places.gaps.GapStore.Asked;
import concordat.places.gaps.GapStore.Closed;
import concordat.places.gaps.GapStore.Declined;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// What was missing in a period, hour by hour: the same facts give the same report to the last letter.
///
/// @param complete whether every closure is in it
record GapReport(Period period, Asked asked, List<Gap> gaps, boolean complete) {
    /// What kind of gap: somebody was declined, or a suite took nobody.
    enum Kind {
        DECLINED("Declined"),
        CLOSED("Suite closed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// So much of one kind, for one reason, in one borough, at one hour of the day.
    ///
    /// @param times how many were asked for in that hour and declined; or how many closures began in it, so
    /// that each is counted once: one that had begun before is counted in the first hour of the period
    /// @param minutes waited for a no; or of that hour, on all days together, for which a suite was closed
    record Gap(Kind kind, int hour, String borough, String reason, long times, long minutes) {}

    /// All of one row of a table.
    record Sum(String of, long declines, long waited, long closures, long closedMinutes) {}

    private record Cell(int hour, String borough, String reason) {}

    private static final Comparator<Gap> IN_ORDER = Comparator.comparing(Gap::kind)
            .thenComparingInt(Gap::hour)
            .thenComparing(Gap::borough)
            .thenComparing(Gap::reason);

    GapReport {
        gaps = List.copyOf(gaps);
    }

    /// @param boroughs their names by GSS code
    static GapReport of(
            Period period, Asked asked, List<Declined> declined, List<Closed> closed, Map<String, String> boroughs) {
        List<Gap> gaps = new ArrayList<>();
        for (Declined each : declined) {
            gaps.add(new Gap(
                    Kind.DECLINED, each.hour(), each.borough(), each.reason().words(), each.times(), each.minutes()));
        }
        Map<Cell, Long> began = new HashMap<>();
        Map<Cell, Long> lost = new HashMap<>();
        for (Closed each : closed) {
            String borough = boroughs.getOrDefault(each.borough(), each.borough());
            String reason = each.reason().words();
            if (!each.continues()) {
                began.merge(new Cell(hour(each.since()), borough, reason), 1L, Long::sum);
            }
            minutesByHour(each.since(), each.until())
                    .forEach((hour, minutes) -> lost.merge(new Cell(hour, borough, reason), minutes, Long::sum));
        }
        Set<Cell> cells = new HashSet<>(began.keySet());
        cells.addAll(lost.keySet());
        cells.forEach(cell -> gaps.add(new Gap(
                Kind.CLOSED,
                cell.hour(),
                cell.borough(),
                cell.reason(),
                began.getOrDefault(cell, 0L),
                lost.getOrDefault(cell, 0L))));
        gaps.sort(IN_ORDER);
        return new GapReport(period, asked, gaps, closed.size() < GapStore.MOST_CLOSURES);
    }

    /// How many minutes of a time fell in each hour of London's day. Its clock is whole hours from UTC.
    static Map<Integer, Long> minutesByHour(Instant since, Instant until) {
        Map<Integer, Long> minutes = new TreeMap<>();
        Instant from = since;
        while (from.isBefore(until)) {
            Instant next = from.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
            Instant to = next.isBefore(until) ? next : until;
            minutes.merge(hour(from), Duration.between(from, to).toMinutes(), Long::sum);
            from = to;
        }
        minutes.values().removeIf(lost -> lost == 0);
        return minutes;
    }

    private static int hour(Instant at) {
        return at.atZone(LondonTime.ZONE).getHour();
    }

    /// Every hour of the day.
    List<Sum> byHour() {
        Map<Integer, List<Gap>> by = gaps.stream().collect(groupingBy(Gap::hour));
        List<Sum> sums = new ArrayList<>();
        for (int hour = 0; hour < Duration.ofDays(1).toHours(); hour++) {
            sums.add(sum("%02d:00 to %02d:59".formatted(hour, hour), by.getOrDefault(hour, List.of())));
        }
        return sums;
    }

    List<Sum> byBorough() {
        return by(Gap::borough);
    }

    List<Sum> byReason() {
        return by(gap -> gap.kind().words() + ": " + gap.reason());
    }

    Sum total() {
        return sum("All", gaps);
    }

    private List<Sum> by(Function<Gap, String> of) {
        return gaps.stream()
                .collect(groupingBy(of, TreeMap::new, java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> sum(each.getKey(), each.getValue()))
                .toList();
    }

    private static Sum sum(String of, List<Gap> gaps) {
        var declined = gaps.stream().filter(gap -> gap.kind() == Kind.DECLINED).toList();
        var closed = gaps.stream().filter(gap -> gap.kind() == Kind.CLOSED).toList();
        return new Sum(
                of,
                declined.stream().collect(summarizingLong(Gap::times)).getSum(),
                declined.stream().collect(summarizingLong(Gap::minutes)).getSum(),
                closed.stream().collect(summarizingLong(Gap::times)).getSum(),
                closed.stream().collect(summarizingLong(Gap::minutes)).getSum());
    }

    /// One line for each gap, as RFC 4180 has it. The numbers of the lines add up to all declines and all
    /// closures, and their minutes to all that was lost.
    String csv() {
        StringBuilder csv = new StringBuilder("kind,hour,borough,reason,asked_or_began_in_hour,minutes\r\n");
        for (Gap gap : gaps) {
            csv.append(gap.kind().words())
                    .append(',')
                    .append(gap.hour())
                    .append(',')
                    .append(quoted(gap.borough()))
                    .append(',')
                    .append(quoted(gap.reason()))
                    .append(',')
                    .append(gap.times())
                    .append(',')
                    .append(gap.minutes())
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }
}
