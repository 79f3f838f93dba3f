package concordat.law;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.law.ClockStart.Arrival;
import concordat.law.ClockStart.HowHeld;
import concordat.law.HoldClock.Authoriser;
import concordat.law.HoldClock.ExtensionDecision;
import concordat.law.HoldClock.Reading;
import concordat.law.HoldClock.Reason;
import concordat.law.HoldClock.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Random histories against a second reading of the statute, which counts seconds and shares no code with the first.
/// `-Dhistories=1000000` runs more of them, and `-Dseed=…` runs the same ones again.
class HoldClockPropertyTest {
    private static final long HOUR = 3600;
    private static final long NEW_LAW = LocalDateTime.of(2017, 12, 11, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final int HISTORIES = Integer.getInteger("histories", 1000);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @Test
    void no_history_is_told_differently_by_the_oracle_and_no_hold_exceeds_thirty_six_hours() {
        System.out.println("HoldClockPropertyTest: " + HISTORIES + " histories, -Dseed=" + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < HISTORIES; i++) {
            check(History.from(random), "seed " + SEED + ", history " + i);
        }
    }

    private static void check(History history, String which) {
        HoldClock clock = HoldClock.of(at(history.detained()), history.start());
        Oracle oracle = new Oracle(history);
        for (Attempt attempt : history.attempts()) {
            boolean flagged =
                    !clock.breachesOf(attempt.request(), at(attempt.second())).isEmpty();
            boolean extended = false;
            if (clock.extend(attempt.request(), at(attempt.second()))
                    instanceof ExtensionDecision.Extended(HoldClock longer)) {
                clock = longer;
                extended = true;
            }
            assertThat(extended).as(which + ", " + attempt).isEqualTo(oracle.attempt(attempt));
            assertThat(flagged).as(which + ", flagged").isEqualTo(!extended);
        }
        Instant end = clock.mustEndBy();
        assertThat(end == null ? -1 : end.getEpochSecond()).as(which).isEqualTo(oracle.end());
        if (end != null) {
            long most = history.detained() < NEW_LAW ? 72 : 36;
            assertThat(end.getEpochSecond() - oracle.start()).as(which).isBetween(24 * HOUR, most * HOUR);
        }
        for (long second : history.looks()) {
            assertThat(words(clock.readAt(at(second)))).as(which).isEqualTo(oracle.read(second));
            assertThat(clock.breachesOfHoldingUntil(at(second)).isEmpty())
                    .as(which)
                    .isEqualTo(oracle.end() == -1 || second <= oracle.end());
        }
    }

    private static String words(Reading reading) {
        return switch (reading) {
            case Reading.NotStarted() -> "not started";
            case Reading.Running(Duration left) -> left.toSeconds() + " left";
            case Reading.Ended(Duration by) -> "ended by " + by.toSeconds();
        };
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }

    private record Attempt(long second, long length, int authoriser, int reason, boolean atStation, int rank) {
        Request request() {
            return new Request(
                    Duration.ofSeconds(length),
                    Authoriser.values()[authoriser],
                    Reason.values()[reason],
                    atStation,
                    rank < 0 ? null : Rank.values()[rank]);
        }
    }

    private record History(long detained, int kind, List<Long> arrivals, List<Attempt> attempts, List<Long> looks) {
        static History from(SplittableRandom random) {
            long detained = random.nextInt(4) == 0
                    ? NEW_LAW + random.nextLong(-3, 4) * (random.nextBoolean() ? 1 : HOUR)
                    : LocalDateTime.of(2008, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC)
                            + random.nextLong(25 * 365 * 24 * HOUR);
            List<Long> arrivals = new ArrayList<>();
            for (int moves = random.nextInt(5); moves > 0; moves--) {
                arrivals.add(detained + random.nextLong(20 * HOUR));
            }
            long about = arrivals.isEmpty() ? detained : arrivals.getFirst();
            List<Attempt> attempts = new ArrayList<>();
            for (int tries = random.nextInt(4); tries > 0; tries--) {
                attempts.add(new Attempt(
                        near(about, random),
                        random.nextInt(3) == 0 ? 12 * HOUR + random.nextLong(-1, 2) : random.nextLong(-HOUR, 14 * HOUR),
                        random.nextInt(3) == 0 ? random.nextInt(4) : 0,
                        random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(4),
                        random.nextInt(3) == 0,
                        random.nextInt(-1, 7)));
            }
            List<Long> looks = new ArrayList<>();
            for (int look = 0; look < 5; look++) {
                looks.add(near(about, random));
            }
            return new History(detained, random.nextInt(4), arrivals, attempts, looks);
        }

        /// Often within a second of an hour that matters.
        private static long near(long second, SplittableRandom random) {
            long[] hours = {0, 24, 36, 72};
            return random.nextBoolean()
                    ? second + hours[random.nextInt(4)] * HOUR + random.nextLong(-1, 2)
                    : second + random.nextLong(-2 * HOUR, 80 * HOUR);
        }

        ClockStart start() {
            List<Arrival> places = arrivals.stream()
                    .map(second -> new Arrival(PlaceOfSafety.HBPOS, at(second)))
                    .toList();
            return ClockStart.of(
                    switch (kind) {
                        case 0 -> new HowHeld.Removed(places);
                        case 1 -> new HowHeld.RemovedUnderWarrant(places);
                        case 2 -> new HowHeld.Kept(at(detained));
                        default -> new HowHeld.KeptUnderWarrant(at(detained));
                    });
        }
    }

    /// The statute read again: seconds since 1970, and -1 for none.
    private static final class Oracle {
        private final boolean newLaw;
        private final long start;
        private long added;

        Oracle(History history) {
            newLaw = history.detained() >= NEW_LAW;
            long first = -1;
            for (long arrival : history.arrivals()) {
                first = first == -1 || arrival < first ? arrival : first;
            }
            start = history.kind() >= 2 ? history.detained() : first;
        }

        long start() {
            return start;
        }

        long end() {
            return start == -1 ? -1 : start + (newLaw ? 24 : 72) * HOUR + added;
        }

        boolean attempt(Attempt attempt) {
            boolean doctor = attempt.authoriser() == 0;
            boolean condition = attempt.reason() <= 3;
            boolean approved = !attempt.atStation() || attempt.rank() >= 4;
            boolean inTime = start != -1 && attempt.second() >= start && attempt.second() - start < 24 * HOUR;
            boolean length = attempt.length() > 0 && attempt.length() <= 43_200;
            if (newLaw && added == 0 && doctor && condition && approved && inTime && length) {
                added = attempt.length();
                return true;
            }
            return false;
        }

        String read(long second) {
            if (start == -1 || second < start) {
                return "not started";
            }
            return second < end() ? end() - second + " left" : "ended by " + (second - end());
        }
    }
}
