package concordat.detentions;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.SignedIn.Person;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Somebody detained just now at Example Bridge in Camden, through the pages. Gives the path of the detention.
public final class Detained {
    private Detained() {}

    public static String by(Person officer, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "locationKind",
                "ANYWHERE_ELSE",
                "location",
                "Example Bridge",
                "borough",
                "E09000007",
                "how",
                "REMOVED",
                "sex",
                "FEMALE",
                "personName",
                "Ada Example",
                "grounds",
                "Seen on the parapet, in tears, and would not come away from the edge"));
        fields.addAll(List.of(now("detained")));
        fields.addAll(List.of(more));
        var recorded = officer.post("/detentions/new", fields.toArray(String[]::new));
        assertThat(recorded).hasStatus3xxRedirection();
        return Objects.requireNonNull(recorded.getResponse().getHeader("Location"))
                .replaceFirst("[?].*", "");
    }

    /// At University College Hospital, whose agency is UCLH.
    public static void arrived(Person officer, String detention) {
        List<String> fields = new ArrayList<>(List.of("place", "UCH"));
        fields.addAll(List.of(now("at")));
        assertThat(officer.post(detention + "/arrival", fields.toArray(String[]::new)))
                .hasStatus3xxRedirection();
    }

    public static void accepted(Person nurse, String detention) {
        assertThat(nurse.post(detention + "/handover", "receiver", "Una Example, nurse", "condition", "Calm"))
                .hasStatus3xxRedirection();
    }

    public static DetentionId id(String detention) {
        return new DetentionId(UUID.fromString(detention.replaceFirst(".*/", "")));
    }

    /// The boxes of a date and time, filled with this minute.
    public static String[] now(String field) {
        return at(field, Instant.now());
    }

    public static String[] at(String field, Instant instant) {
        ZonedDateTime london = instant.atZone(LondonTime.ZONE);
        return new String[] {
            field + ".day",
            "" + london.getDayOfMonth(),
            field + ".month",
            "" + london.getMonthValue(),
            field + ".year",
            "" + london.getYear(),
            field + ".time",
            "%02d:%02d".formatted(london.getHour(), london.getMinute())
        };
    }
}
