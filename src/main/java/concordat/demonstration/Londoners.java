package concordat.demonstration;

import concordat.demonstration.Somebody.Carer;
import concordat.london.London;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Those whom the history tells of. A quarter have a crisis plan, and they are met again and again.
record Londoners(List<Somebody> adults, List<Somebody> children, List<Somebody> planned) {
    private static final int ADULTS = 152;
    private static final int CHILDREN = 12;
    private static final int PLANNED_EVERY = 4;

    /// The first of the numbers in `07700 900…`, which Ofcom keeps for fiction, that is one of theirs.
    private static final int FIRST_PHONE = 500;

    private static final List<String> RELATIONSHIPS =
            List.of("mother", "father", "sister", "brother", "partner", "son");

    /// @param day from which on the children are children for two years
    static Londoners of(London london, Chance chance, LocalDate day) {
        List<Somebody> adults = new ArrayList<>();
        List<Somebody> children = new ArrayList<>();
        for (int number = 0; number < ADULTS + CHILDREN; number++) {
            boolean child = number >= ADULTS;
            int days = child ? chance.between(13 * 366, 16 * 365) : chance.between(19 * 366, 75 * 365);
            boolean planned = !child && number % PLANNED_EVERY == 0;
            String family = chance.of(london.surnames());
            Carer carer = planned && !chance.oneIn(5)
                    ? new Carer(
                            chance.of(london.forenames()) + " " + family,
                            chance.of(RELATIONSHIPS),
                            "020 7946 0" + (FIRST_PHONE + number))
                    : null;
            (child ? children : adults)
                    .add(new Somebody(
                            chance.of(london.forenames()),
                            family,
                            day.minusDays(days),
                            chance.oneIn(2),
                            chance.between(1, 140) + " " + chance.of(london.streets()),
                            "07700 900" + (FIRST_PHONE + number),
                            carer,
                            planned));
        }
        return new Londoners(
                adults, children, adults.stream().filter(Somebody::planned).toList());
    }

    /// One in three is somebody with a plan.
    Somebody any(Chance chance, boolean child) {
        return chance.of(child ? children : chance.oneIn(3) ? planned : adults);
    }
}
