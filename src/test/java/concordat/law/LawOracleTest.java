package concordat.law;

import static java.time.Duration.ofSeconds;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import concordat.law.ClockStart.Arrival;
import concordat.law.ClockStart.HowHeld;
import concordat.law.HoldClock.Authoriser;
import concordat.law.HoldClock.ExtensionDecision;
import concordat.law.HoldClock.Reading;
import concordat.law.HoldClock.Reason;
import concordat.law.HoldClock.Request;
import concordat.law.PlaceOfSafetyRule.Age;
import concordat.law.PlaceOfSafetyRule.Occupancy;
import concordat.law.PlaceOfSafetyRule.PlaceUse;
import concordat.law.PlaceOfSafetyRule.StationRemoval;
import concordat.law.PlaceOfSafetyRule.StationTest;
import concordat.law.Section135.Purpose;
import concordat.law.oracle.Statute;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Random histories, each judged by the law and by [Statute], which was written from the statutes apart from it. Every
/// answer is compared: when a hold begins and ends, what it shows at a moment, and of everything asked for whether it
/// is
/// allowed, or the whole set of grounds against it, and the flags of it when it has happened. A thousand of them, or a
/// million with `-Dconcordat.full=true`; `-Dseed=…` runs the same ones again.
class LawOracleTest {
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private static final int HISTORIES =
            Integer.getInteger("histories", Boolean.getBoolean("concordat.full") ? 1_000_000 : 1000);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<Ground, Integer> refused = new EnumMap<>(Ground.class);
    private int history;

    @Test
    void no_history_is_told_differently_by_the_oracle() {
        long began = System.nanoTime();
        for (history = 0; history < HISTORIES; history++) {
            long detained = moment();
            hold(detained);
            station(detained);
            consents(detained);
            search(detained);
            careAtStation(detained);
            warrant();
            pace();
        }
        System.out.printf(
                "LawOracleTest: %,d histories, -Dseed=%d, %d ms%n",
                HISTORIES, SEED, (System.nanoTime() - began) / 1_000_000);

        Set<Ground> judged = EnumSet.allOf(Ground.class);
        judged.removeAll(EnumSet.of(
                Ground.NO_REASON_FOR_POLICE_VEHICLE,
                Ground.NO_AMBULANCE_REQUEST_TIME,
                Ground.NO_REASON_FOR_NOT_ATTENDING,
                Ground.NO_RECEIVING_AGENCY,
                Ground.NO_REASSESSMENT_TIME,
                Ground.CALLER_NOT_TOLD));
        assertThat(refused.keySet()).as("every ground of statute was met").isEqualTo(judged);
    }

    private void hold(long detained) {
        int power = random.nextInt(4);
        boolean kept = power >= 2;
        List<Long> arrivals = new ArrayList<>();
        List<Arrival> places = new ArrayList<>();
        for (int moves = random.nextInt(5); moves > 0; moves--) {
            long arrival = detained + random.nextLong(20 * HOUR);
            arrivals.add(arrival);
            places.add(new Arrival(one(PlaceOfSafety.values()), at(arrival)));
        }
        HoldClock clock = HoldClock.of(
                at(detained),
                ClockStart.of(
                        switch (power) {
                            case 0 -> new HowHeld.Removed(places);
                            case 1 -> new HowHeld.RemovedUnderWarrant(places);
                            case 2 -> new HowHeld.Kept(at(detained));
                            default -> new HowHeld.KeptUnderWarrant(at(detained));
                        }));
        long begins = Statute.begins(kept, detained, arrivals);
        long firstEnd = begins == Statute.NEVER ? Statute.NEVER : begins + Statute.firstPeriod(detained);
        long ends = firstEnd;
        for (int tries = random.nextInt(4); tries > 0; tries--) {
            long when = near(begins == Statute.NEVER ? detained : begins);
            long length = random.nextInt(3) == 0
                    ? 12 * HOUR + random.nextLong(-1, 2)
                    : random.nextLong(random.nextInt(4) == 0 ? -HOUR : 1, 13 * HOUR);
            Authoriser by = random.nextInt(4) == 0 ? one(Authoriser.values()) : Authoriser.values()[0];
            Reason reason = random.nextInt(4) == 0 ? one(Reason.values()) : Reason.values()[random.nextInt(4)];
            boolean atStation = random.nextInt(3) == 0;
            Rank rank = rankOrNone();
            Set<String> expected = Statute.grounds(
                    "an extension",
                    facts(
                            Statute.isNewLaw(detained) ? "new law" : "old law",
                            length > 12 * HOUR ? "longer than 12 hours" : "",
                            length <= 0 ? "no length" : "",
                            begins != Statute.NEVER && when >= begins ? "begun" : "",
                            when >= firstEnd ? "first period over" : "",
                            ends != firstEnd ? "extended before" : "",
                            reason.name().startsWith("NO_") ? "" : "their condition",
                            by.ordinal() == 0 ? "responsible doctor" : "",
                            atStation ? "assessed at station" : "",
                            rank != null && rank.ordinal() >= 4 ? "superintendent" : ""));
            Request request = new Request(ofSeconds(length), by, reason, atStation, rank);
            ExtensionDecision answer = clock.extend(request, at(when));
            same("extension", expected, namesOf(answer));
            same("flags of the extension", flags(expected), names(clock.breachesOf(request, at(when))));
            if (answer instanceof ExtensionDecision.Extended(HoldClock longer)) {
                clock = longer;
                ends = firstEnd + length;
            }
        }
        same("begins", begins, second(clock.start().at()));
        same("ends", ends, second(clock.mustEndBy()));
        if (ends != Statute.NEVER) {
            same(
                    "no hold lasts longer than 36 hours, or 72 under the old law",
                    true,
                    ends - begins <= (Statute.isNewLaw(detained) ? 36 : 72) * HOUR);
        }
        for (int looks = 0; looks < 3; looks++) {
            long now = near(begins == Statute.NEVER ? detained : begins);
            boolean begun = begins != Statute.NEVER && now >= begins;
            same(
                    "reading",
                    !begun ? "not started" : now < ends ? "left " + (ends - now) : "ended " + (now - ends),
                    words(clock.readAt(at(now))));
            same(
                    "held until",
                    begins != Statute.NEVER && now > ends ? Set.of("HELD_AFTER_PERIOD_ENDED") : Set.of(),
                    names(clock.breachesOfHoldingUntil(at(now))));
            judged(
                    "move",
                    Statute.grounds(
                            "a move",
                            facts(
                                    Statute.allowsTransfers(now) ? "" : "before transfers",
                                    begun && now >= ends ? "over" : "")),
                    clock.move(at(now)));
            long escaped = near(detained);
            long before = Statute.retakenBefore(detained, begins, ends, escaped);
            same("retaken before", before, second(clock.mayRetakeUntil(at(escaped))));
            judged(
                    "retaking",
                    Statute.grounds("taking back", facts(now >= before ? "too late" : "")),
                    clock.retake(at(escaped), at(now)));
        }
    }

    private void station(long detained) {
        long now = detained + random.nextLong(30 * HOUR);
        LocalDate england =
                random.nextBoolean() ? null : LocalDate.ofEpochDay(Statute.londonDay(detained) + random.nextInt(-1, 2));
        LocalDate wales =
                random.nextBoolean() ? null : LocalDate.ofEpochDay(Statute.londonDay(detained) + random.nextInt(-1, 2));
        Rule.Nation nation = one(Rule.Nation.values());
        LocalDate from = nation == Rule.Nation.ENGLAND ? england : wales;
        boolean removed = from != null && Statute.londonDay(detained) >= from.toEpochDay();
        Age age;
        int atLeast;
        int atMost;
        switch (random.nextInt(3)) {
            case 0 -> {
                LocalDate born = LocalDate.ofEpochDay(Statute.londonDay(now))
                        .minusYears(18)
                        .plusDays(random.nextInt(-3, 4));
                if (random.nextInt(4) == 0) {
                    born = LocalDate.of(born.getYear() / 4 * 4, 2, Statute.lengthOfMonth(born.getYear() / 4 * 4, 2));
                }
                age = new Age.BornOn(born);
                atLeast = Statute.age(born.getYear(), born.getMonthValue(), born.getDayOfMonth(), now);
                atMost = atLeast;
            }
            case 1 -> {
                atLeast = random.nextInt(14, 21);
                atMost = atLeast + random.nextInt(4);
                age = new Age.Between(atLeast, atMost);
            }
            default -> {
                atLeast = 0;
                atMost = 999;
                age = new Age.Unknown();
            }
        }
        boolean risk = mostly();
        boolean noOther = mostly();
        boolean healthcare = mostly();
        Rank decides = rankOrNone();
        Rank authorises = rankOrNone();
        long consultedAt = now + random.nextLong(-2, 3);
        Consultation consultation = switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new Consultation.NotPracticable(random.nextBoolean() ? "" : "Nobody answered");
            default -> new Consultation.Held(one(Consultation.Role.values()), at(consultedAt), "");
        };
        boolean consulted = consultation instanceof Consultation.Held && consultedAt <= now
                || consultation instanceof Consultation.NotPracticable(String why) && !why.isEmpty();
        Set<String> expected = Statute.grounds(
                "a police station",
                facts(
                        removed ? "removed" : "",
                        Statute.isNewLaw(detained) ? "new law" : "",
                        atMost < 18 ? "surely a child" : "",
                        atLeast >= 18 ? "surely adult" : "",
                        risk ? "risk" : "",
                        noOther ? "no other place" : "",
                        healthcare ? "healthcare" : "",
                        decides != null && decides.ordinal() >= 2 ? "inspector decides" : "",
                        authorises != null && authorises.ordinal() >= 2 ? "inspector authorises" : "",
                        consulted ? "consulted" : ""));
        StationRemoval removal = new StationRemoval(england, wales);
        judged(
                "station",
                expected,
                PlaceOfSafetyRule.judge(
                        new PlaceUse.PoliceStation(
                                age,
                                new StationTest(risk, noOther, healthcare, decides, authorises, consultation),
                                nation),
                        at(detained),
                        at(now),
                        removal));
        same(
                "listed",
                !removed,
                PlaceOfSafetyRule.listed(nation, at(detained), removal).contains(PlaceOfSafety.POLICE_STATION));
    }

    private void consents(long detained) {
        boolean person = random.nextBoolean();
        boolean other = random.nextBoolean();
        Occupancy occupancy = one(Occupancy.values());
        String law = Statute.isNewLaw(detained) ? "new law" : "";
        judged(
                "home",
                Statute.grounds(
                        "a home",
                        facts(
                                law,
                                person ? "person agrees" : "",
                                other ? "occupier agrees" : "",
                                occupancy.ordinal() == 0 ? "lives alone" : "")),
                PlaceOfSafetyRule.judge(
                        new PlaceUse.PrivateHome(occupancy, person, other),
                        at(detained),
                        at(detained),
                        StationRemoval.NOT_COMMENCED));
        judged(
                "another place",
                Statute.grounds("another place", facts(law, other ? "manager agrees" : "")),
                PlaceOfSafetyRule.judge(
                        new PlaceUse.OtherSuitable(other), at(detained), at(detained), StationRemoval.NOT_COMMENCED));
    }

    private void search(long when) {
        boolean danger = mostly();
        boolean conceals = mostly();
        ProtectiveSearch.Part part = one(ProtectiveSearch.Part.values());
        judged(
                "search",
                Statute.grounds(
                        "a search",
                        facts(
                                Statute.isNewLaw(when) ? "" : "old law",
                                danger ? "danger" : "",
                                conceals ? "conceals" : "",
                                part.name().equals("ANYTHING_ELSE") ? "too far" : "")),
                ProtectiveSearch.judge(new ProtectiveSearch.Search(danger, conceals, Set.of(part)), at(when)));
    }

    private void careAtStation(long detained) {
        boolean newLaw = Statute.isNewLaw(detained);
        long check = 1800 + random.nextLong(-1, 2);
        same(
                "health check",
                newLaw && check > 1800 ? Set.of("HEALTH_CHECK_LATE") : Set.of(),
                names(StationCare.breachesOfHealthCheck(at(detained), at(detained), at(detained + check))));
        boolean asleep = random.nextBoolean();
        long review = (random.nextBoolean() ? 1 : 3) * HOUR + random.nextLong(-1, 2);
        same(
                "station review",
                newLaw && review > (asleep ? 3 : 1) * HOUR ? Set.of("STATION_REVIEW_LATE") : Set.of(),
                names(StationCare.breachesOfReview(at(detained), at(detained), asleep, at(detained + review))));
        boolean needed = random.nextBoolean();
        boolean checks = random.nextBoolean();
        boolean harm = random.nextBoolean();
        String move = !newLaw || checks && needed
                ? "NOT_OWED"
                : !checks ? "CHECKS_CANNOT_BE_MADE" : harm ? "A_MOVE_WOULD_HARM" : "NO_LONGER_NEEDED";
        same(
                "moving on",
                move,
                StationCare.moveOn(at(detained), needed, checks, harm).name());
    }

    private void warrant() {
        long granted = moment();
        long expires = Statute.monthLater(granted);
        long when = switch (random.nextInt(3)) {
            case 0 -> granted + random.nextLong(-1, 2);
            case 1 -> expires + random.nextLong(-1, 2);
            default -> granted + random.nextLong(40 * DAY);
        };
        boolean none = random.nextInt(10) == 0;
        boolean used = !mostly();
        boolean amhp = mostly();
        boolean doctor = mostly();
        boolean kept = random.nextBoolean();
        Purpose purpose = one(Purpose.values());
        same("expires", expires, second(Section135.expiresAt(at(granted))));
        judged(
                "entry",
                Statute.grounds(
                        "an entry",
                        facts(
                                !none && when >= granted ? "granted" : "",
                                when >= expires ? "expired" : "",
                                used ? "used" : "",
                                purpose.ordinal() == 0 ? "to assess" : "",
                                amhp ? "amhp" : "",
                                doctor ? "doctor" : "",
                                kept ? "kept" : "",
                                Statute.isNewLaw(when) ? "" : "old law")),
                Section135.judge(
                        new Section135.Entry(purpose, none ? null : at(granted), used, at(when), amhp, doctor, kept)));
    }

    private void pace() {
        long relevant = moment();
        long authorised = relevant + random.nextLong(HOUR);
        List<Long> made = new ArrayList<>();
        for (int reviews = random.nextInt(4); reviews > 0; reviews--) {
            made.add(authorised + random.nextLong(30 * HOUR));
        }
        PaceClock clock = PaceClock.of(at(relevant), at(authorised));
        long due = Statute.paceReviewDue(authorised, made);
        List<Instant> reviews = made.stream().map(LawOracleTest::at).toList();
        same("PACE review due", due, second(clock.nextReviewDue(reviews)));
        long reviewed = due + random.nextLong(-1, 2);
        same(
                "PACE review",
                reviewed > due ? Set.of("PACE_REVIEW_LATE") : Set.of(),
                names(clock.breachesOfReviewTime(reviews, at(reviewed))));
        Rank rank = one(Rank.values());
        boolean investigates = random.nextBoolean();
        boolean custody = random.nextBoolean();
        boolean charged = random.nextBoolean();
        judged(
                "PACE reviewer",
                Statute.grounds(
                        "a review under PACE",
                        facts(
                                charged ? "charged" : "", rank.ordinal() >= 2 ? "inspector" : "",
                                investigates ? "investigates" : "", custody ? "custody officer" : "")),
                PaceClock.review(new PaceClock.Reviewer(rank, investigates, custody), charged));
        long limit = relevant + 24 * HOUR;
        for (int asks = 0; asks < 3; asks++) {
            long when = limit + random.nextLong(-1, 1) + (random.nextInt(4) == 0 ? 1 : 0);
            long until = limit + random.nextLong(-1, 2) + HOUR * (random.nextInt(3) == 0 ? 36 : random.nextInt(37));
            until = random.nextInt(4) == 0
                    ? relevant + HOUR * (random.nextBoolean() ? 36 : 96) + random.nextLong(-1, 2)
                    : until;
            Set<String> expected;
            PaceClock.Answer answer;
            String passed = when >= limit ? "limit passed" : "";
            String later = until > limit ? "later" : "";
            if (asks == 0) {
                int count = random.nextInt(4);
                boolean indictable = mostly();
                expected = Statute.grounds(
                        "a superintendent's extension",
                        facts(
                                passed,
                                later,
                                rank.ordinal() >= 4 ? "superintendent" : "",
                                count >= 2 ? "two reviews" : "",
                                indictable ? "indictable" : "",
                                until > relevant + 36 * HOUR ? "beyond 36 hours" : ""));
                answer = clock.continueDetention(
                        new PaceClock.Continuation(rank, indictable, count, at(until)), at(when));
            } else {
                expected = Statute.grounds(
                        "a warrant of further detention",
                        facts(
                                passed,
                                later,
                                until > limit + 36 * HOUR ? "adds more than 36 hours" : "",
                                until > relevant + 96 * HOUR ? "beyond 96 hours" : ""));
                answer = clock.furtherDetention(at(until), at(when));
            }
            same(
                    "PACE limit",
                    expected,
                    switch (answer) {
                        case PaceClock.Answer.Extended _ -> Set.of();
                        case PaceClock.Answer.Refused(List<Ground> grounds) -> counted(grounds);
                    });
            if (answer instanceof PaceClock.Answer.Extended(PaceClock longer)) {
                clock = longer;
                limit = until;
            }
        }
        same("PACE limit", limit, second(clock.mustEndBy()));
        same("never beyond 96 hours", true, limit <= relevant + 96 * HOUR);
    }

    /// Often within a moment of where the law or the clocks change, of a leap day, or of a midnight.
    private long moment() {
        int year = random.nextInt(1996, 2036);
        long[] changes = Statute.clockChanges(year);
        return switch (random.nextInt(8)) {
            case 0 -> Statute.day(2017, 12, 11) * DAY + edge();
            case 1 -> Statute.day(2008, 4, 29) * DAY + 23 * HOUR + edge();
            case 2 -> changes[random.nextInt(2)] + edge();
            case 3 -> changes[random.nextInt(2)] - random.nextLong(30 * HOUR);
            case 4 -> Statute.day(year / 4 * 4, 2, 29) * DAY + random.nextLong(-DAY, DAY);
            case 5 -> Statute.day(1983, 10, 1) * DAY + random.nextLong(20 * DAY);
            case 6 -> Statute.day(year, 1 + random.nextInt(12), 28) * DAY + random.nextLong(4 * DAY);
            default -> Statute.day(year, 1, 1) * DAY + random.nextLong(365 * DAY);
        };
    }

    private long edge() {
        return random.nextLong(-2, 3) * (random.nextBoolean() ? 1 : HOUR);
    }

    /// Often within a second of an hour that matters.
    private long near(long second) {
        int[] hours = {0, 24, 36, 72};
        return random.nextBoolean()
                ? second + hours[random.nextInt(4)] * HOUR + random.nextLong(-1, 2)
                : second + random.nextLong(-2 * HOUR, 80 * HOUR);
    }

    private boolean mostly() {
        return random.nextInt(4) > 0;
    }

    private Rank rankOrNone() {
        return random.nextInt(4) == 0 ? null : one(Rank.values());
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static Set<String> facts(String... told) {
        return new HashSet<>(List.of(told));
    }

    private void judged(String what, Set<String> expected, Decision decision) {
        same(
                what,
                expected,
                switch (decision) {
                    case Decision.Allowed _ -> Set.of();
                    case Decision.Refused(List<Ground> grounds) -> counted(grounds);
                });
        same("flags of the " + what, flags(expected), names(decision.breaches()));
    }

    private Set<String> namesOf(ExtensionDecision decision) {
        return switch (decision) {
            case ExtensionDecision.Extended _ -> Set.of();
            case ExtensionDecision.Refused(List<Ground> grounds) -> counted(grounds);
        };
    }

    private Set<String> counted(List<Ground> grounds) {
        grounds.forEach(ground -> refused.merge(ground, 1, Integer::sum));
        return names(grounds);
    }

    private static Set<String> flags(Set<String> grounds) {
        return grounds.stream()
                .map(name -> Ground.valueOf(name).breach().name())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).collect(toCollection(TreeSet::new));
    }

    private static String words(Reading reading) {
        return switch (reading) {
            case Reading.NotStarted() -> "not started";
            case Reading.Running(Duration left) -> "left " + left.toSeconds();
            case Reading.Ended(Duration by) -> "ended " + by.toSeconds();
        };
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }

    private static long second(Instant moment) {
        return moment == null ? Statute.NEVER : moment.getEpochSecond();
    }

    private void same(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            fail("%s, seed %d, history %d: the oracle says %s and the law %s", what, SEED, history, expected, actual);
        }
    }
}
