package concordat.incidents;

import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where it is.
record LocationForm(Answers typed, List<Choice> boroughs) implements ActForm<LocateIncident.Command> {
    static LocationForm of(Incident incident, List<Choice> boroughs) {
        return new LocationForm(
                Answers.of(Map.of(
                        "borough", incident.borough(),
                        "text", incident.locationText(),
                        "postcode", incident.postcode(),
                        "what3words", incident.what3words(),
                        "kind", incident.locationKind().name(),
                        "latitude", degrees(incident.latitude()),
                        "longitude", degrees(incident.longitude()))),
                boroughs);
    }

    @Override
    public String title() {
        return "Where it is";
    }

    @Override
    public String button() {
        return "Save the place";
    }

    @Override
    public List<? extends Content> fields(ErrorSummary errors) {
        return List.of(
                typed.pick("borough", "Borough", boroughs, errors),
                typed.line("text", "Address or description", errors),
                typed.line("postcode", "Postcode", errors).withWidth(10),
                typed.line("what3words", "what3words", errors).withWidth(20),
                typed.choose("kind", "What kind of place is it?", LocationKind.values(), LocationKind::words, errors),
                typed.line("latitude", "Latitude", errors).withWidth(10).withInputmode("decimal"),
                typed.line("longitude", "Longitude", errors).withWidth(10).withInputmode("decimal"));
    }

    @Override
    public LocateIncident.Command command(Instant now, Errors errors) {
        var command = new LocateIncident.Command(typed.text("borough"), place(typed, errors));
        Typed.add(command.errors(), errors);
        return command;
    }

    static Place place(Answers typed, Errors errors) {
        LocationKind kind = typed.one("kind", LocationKind.class);
        return new Place(
                kind == null ? LocationKind.UNKNOWN : kind,
                typed.text("text"),
                typed.text("postcode"),
                typed.text("what3words"),
                degrees(typed.text("latitude"), 90, "latitude", errors),
                degrees(typed.text("longitude"), 180, "longitude", errors));
    }

    private static @Nullable Double degrees(String words, int most, String field, Errors errors) {
        if (words.isEmpty()) {
            return null;
        }
        Double degrees = words.matches("-?\\d{1,3}(\\.\\d{1,12})?") ? Double.valueOf(words) : null;
        boolean real = degrees != null && Math.abs(degrees) <= most;
        errors.check(real, field, "Enter degrees from -" + most + " to " + most + ", such as 51.50853");
        return real ? degrees : null;
    }

    private static String degrees(@Nullable Double degrees) {
        return degrees == null ? "" : degrees.toString();
    }
}
