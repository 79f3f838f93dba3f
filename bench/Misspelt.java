import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// Somebody who is looked for as they were heard: always a letter wrong in one name, in a third of the searches
/// in the other too; and in a third the date of birth is not theirs in the day, or day and month are exchanged.
///
/// @param n the number of whoever is meant
record Misspelt(long n, String name, LocalDate born) {
    static Misspelt of(long search, long people) {
        long chance = Population.mix(~search);
        Londoner meant = Londoner.of(Long.remainderUnsigned(chance, people));
        long how = Population.mix(chance);
        boolean both = Long.remainderUnsigned(how, 3) == 0;
        boolean family = (how >>> 8 & 1) == 0;
        String given = family && !both ? meant.given() : wrong(meant.given(), how >>> 16);
        String last = family || both ? wrong(meant.family(), how >>> 32) : meant.family();
        return new Misspelt(meant.n(), given + " " + last, born(meant.born(), Long.remainderUnsigned(how >>> 40, 6)));
    }

    private static LocalDate born(LocalDate born, long how) {
        if (how == 0) {
            return born.withDayOfMonth(1 + (born.getDayOfMonth() + 9) % 28);
        }
        return how == 1 && born.getDayOfMonth() <= 12
                ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                : born;
    }

    /// One letter left out, doubled, exchanged with its neighbour or another, and never the first.
    private static String wrong(String name, long how) {
        int at = 1 + (int) Long.remainderUnsigned(how >>> 4, name.length() - 2);
        String before = name.substring(0, at);
        return switch ((int) (how & 3)) {
            case 0 -> before + name.substring(at + 1);
            case 1 -> before + name.charAt(at) + name.substring(at);
            case 2 -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            default -> before + (char) ('a' + Long.remainderUnsigned(how >>> 8, 26)) + name.substring(at + 1);
        };
    }

    String path() {
        return "/api/people?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&bornOn=" + born;
    }
}
