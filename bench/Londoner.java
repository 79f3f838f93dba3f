import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A made-up person, the same for the same number. Few names are common and many are rare, as they are.
record Londoner(
        long n, UUID id, String given, String family, LocalDate born, String line, String postcode, String phone, Instant met) {
    private static final String[] STARTS = ("Al Am An Ar Bel Ben Bri Cal Car Cor Da Del Dor El Em Fa Fer Ga Gil Har Hel Ib Il Is Ja Jor"
                    + " Ka Kel Kwa La Lor Ma Mar Mi Mo Na Nel Ol Or Pa Per Ra Ro Ru Sa Sel Sha Si Ta Tor Tru Um Val Vi Wen Wil Ya Yus Za Zel")
            .split(" ");
    private static final String[] MIDDLES = "a ad am an ar be ca de di el en er fi go ha il in ka la li ma mi na ni or ra ri sa ta ve"
            .split(" ");
    private static final String[] GIVEN_ENDS = "a ah an bel da don el en ette ia in is ka la leen lo ma na ne on ra rick ta tha us y"
            .split(" ");
    private static final String[] FAMILY_ENDS = ("bank berg bourne bridge by chester combe dale den field ford gate grove ham hurst"
                    + " ingham land ley low mere more ney over ridge sby sey shaw son stead ston thorpe ton wade wald wick worth")
            .split(" ");

    static Londoner of(long n) {
        Instant met = Instant.parse("2026-10-31T00:00:00Z").minus(Duration.ofSeconds(316 * n));
        long one = Population.mix(n * 3 + 1);
        long two = Population.mix(n * 3 + 2);
        long three = Population.mix(n * 3 + 3);
        return new Londoner(
                n,
                Ids.at(met, ~(n * 5)),
                name(one, GIVEN_ENDS, 1_200),
                name(two, FAMILY_ENDS, 40_000),
                LocalDate.of(1935, 1, 1).plusDays(Long.remainderUnsigned(three, 29_000)),
                1 + Long.remainderUnsigned(one, 180) + " " + name(three, FAMILY_ENDS, 3_000) + " Road",
                "QX%d %dAB".formatted(Long.remainderUnsigned(two, 90) + 1, Long.remainderUnsigned(three, 10)),
                "01632 %06d".formatted(n),
                met);
    }

    String reference() {
        return "PER-B" + n;
    }

    String name() {
        return given + " " + family;
    }

    /// The commonest given name is borne by three in a hundred, the commonest family name by one in two hundred.
    private static String name(long chance, String[] ends, int most) {
        double even = (chance >>> 11) * 0x1.0p-53;
        long which = Population.mix((long) (most * even * even) + ends.length);
        String middle = which % 3 == 0 ? "" : MIDDLES[(int) Long.remainderUnsigned(which >>> 8, MIDDLES.length)];
        return STARTS[(int) Long.remainderUnsigned(which >>> 16, STARTS.length)]
                + middle
                + ends[(int) Long.remainderUnsigned(which >>> 24, ends.length)];
    }
}
