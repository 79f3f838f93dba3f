package concordat.calls;

import concordat.design.Choice;
import concordat.design.Component;
import concordat.design.ErrorSummary;
import concordat.incidents.Answers;
import concordat.incidents.Caller;
import concordat.incidents.Incident;
import concordat.incidents.Known;
import concordat.incidents.LocationKind;
import concordat.incidents.OpenIncident;
import concordat.incidents.Place;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call as it is being typed. Fields by which people are found are marked, so that the search follows the typing.
record NewCallForm(Answers typed, List<Choice> boroughs) {
    private static final String FINDS = "concordat-find";

    List<Component> caller(ErrorSummary errors) {
        return List.of(
                typed.line("callerName", "Caller’s name", errors).withAutocomplete("off"),
                typed.line("phone", "Caller’s phone", errors)
                        .withInputmode("tel")
                        .withWidth(20)
                        .withClasses(FINDS),
                typed.line("callerRelation", "What are they to the person?", errors)
                        .withWidth(20),
                typed.choose("safeToCall", "Is it safe to call them back?", Known.values(), Known::words, errors)
                        .inline());
    }

    List<Component> place(ErrorSummary errors) {
        return List.of(
                typed.pick("borough", "Borough", boroughs, errors).withHint("All else about the place may follow"),
                typed.line("text", "Where is it happening?", errors),
                typed.pick("kind", "Kind of place", Choice.each(LocationKind.values(), LocationKind::words), errors));
    }

    List<Component> person(ErrorSummary errors) {
        return List.of(
                typed.line("name", "Person’s name", errors)
                        .withAutocomplete("off")
                        .withClasses(FINDS),
                typed.line("address", "Their address", errors).withClasses(FINDS),
                typed.line("postcode", "Their postcode", errors).withWidth(10).withClasses(FINDS),
                typed.choose(
                                "mentalHealth",
                                "Is it about somebody’s mental health?",
                                Known.values(),
                                Known::words,
                                errors)
                        .inline());
    }

    OpenIncident.Command incident() {
        LocationKind kind = typed.one("kind", LocationKind.class);
        return new OpenIncident.Command(
                Incident.Source.CALL,
                null,
                typed.text("borough"),
                headline(),
                new Place(kind == null ? LocationKind.UNKNOWN : kind, typed.text("text"), "", "", null, null),
                new Caller(
                        typed.text("callerName"),
                        typed.text("phone"),
                        typed.text("callerRelation"),
                        known("safeToCall")),
                known("mentalHealth"),
                typed.text("narrative"));
    }

    /// Whom the handler chose of those who were found, or null.
    @Nullable UUID person() {
        try {
            return typed.text("person").isEmpty() ? null : UUID.fromString(typed.text("person"));
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    /// The first line of what was said, cut to fit a list.
    private String headline() {
        String first = typed.text("narrative").lines().findFirst().orElse("");
        return first.length() <= 100 ? first : first.substring(0, 99) + "…";
    }

    private Known known(String field) {
        Known known = typed.one(field, Known.class);
        return known == null ? Known.UNKNOWN : known;
    }
}
