package concordat.calls;

import concordat.design.Choice;
import concordat.design.Component;
import concordat.design.DateInput;
import concordat.design.ErrorSummary;
import concordat.design.Select;
import concordat.design.TypedDate;
import concordat.incidents.Answers;
import concordat.incidents.Caller;
import concordat.incidents.Incident;
import concordat.incidents.Known;
import concordat.incidents.LocationKind;
import concordat.incidents.OpenIncident;
import concordat.incidents.Place;
import concordat.people.ContactForm;
import concordat.people.ContactKind;
import concordat.people.MayShare;
import concordat.people.QuickMatches;
import concordat.people.SearchForm;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A call as it is being typed. Fields by which people are found are marked, so that the search follows the typing.
record NewCallForm(Answers typed, List<Choice> boroughs) {
    private static final String FINDS = "concordat-find";

    /// What a caller may be to the person, besides somebody who happens to call.
    private static final ContactKind[] CARING = {
        ContactKind.CARER, ContactKind.FAMILY, ContactKind.HEALTH_SUPPORT_PERSON
    };

    List<Component> caller(ErrorSummary errors) {
        return List.of(
                typed.line("callerName", "Caller’s name", errors).withAutocomplete("off"),
                typed.line("phone", "Caller’s phone", errors)
                        .withInputmode("tel")
                        .withAutocomplete("off")
                        .withWidth(20)
                        .withClasses(FINDS),
                typed.line("callerRelation", "What are they to the person?", errors)
                        .withWidth(20),
                typed.choose("safeToCall", "Is it safe to call them back?", Known.values(), Known::words, errors)
                        .inline(),
                Select.of(
                        "callerKind",
                        "Do they care for the person?",
                        typed.text("callerKind"),
                        Stream.concat(
                                        Stream.of(Choice.of("", "No, or not known yet")),
                                        Choice.each(CARING, ContactKind::words).stream())
                                .toList()),
                ContactFields.mayShare(typed, "caller", "the caller", errors));
    }

    List<Component> place(ErrorSummary errors) {
        return List.of(
                typed.pick("borough", "Borough", boroughs, errors).withHint("All else about the place may follow"),
                typed.line("text", "Where is it happening?", errors).withClasses(FINDS),
                typed.pick("kind", "Kind of place", Choice.each(LocationKind.values(), LocationKind::words), errors));
    }

    /// In a few words, what is happening. What it will be when nothing is typed is said beside it.
    Component headline() {
        return typed.line("headline", "In a few words", ErrorSummary.none()).withHint(headlineHint());
    }

    String headlineHint() {
        String first = CallWords.firstSentence(typed.text("narrative"));
        return first.isEmpty()
                ? "Left empty, it is the first sentence of what was said"
                : "Left empty, it is: " + first;
    }

    List<Component> person(ErrorSummary errors) {
        return List.of(
                typed.line("name", "Person’s name", errors).withAutocomplete("off"),
                typed.line("address", "Their address", errors).withAutocomplete("off"),
                typed.line("postcode", "Their postcode", errors)
                        .withAutocomplete("off")
                        .withWidth(10));
    }

    List<Component> born(ErrorSummary errors) {
        return List.of(
                typed.line("age", "About how old are they?", errors)
                        .asWholeNumber()
                        .withWidth(3),
                DateInput.of("born", "Or their date of birth", born()).withErrorFrom(errors));
    }

    Component mentalHealth(ErrorSummary errors) {
        return typed.choose(
                        "mentalHealth", "Is it about somebody’s mental health?", Known.values(), Known::words, errors)
                .inline();
    }

    List<Component> caring() {
        return List.of(
                carer().folded("Add a carer"),
                otherCarer().folded("Add another carer"),
                healthSupport().folded("Add a health support person"));
    }

    /// What people are looked for by. While their address is not known it may be where it is happening.
    SearchForm search() {
        return said(typed.text("phone"), typed.text("address").isEmpty() ? typed.text("text") : typed.text("address"));
    }

    TakeCall.Command command() {
        return new TakeCall.Command(
                incident(),
                person(),
                chosen().equals(QuickMatches.NEW),
                said("", typed.text("address")),
                contacts(),
                PromptsPage.answers(typed.typed()));
    }

    /// Whom the handler chose: a record, somebody new or, empty, nobody yet.
    String chosen() {
        return typed.text("person");
    }

    private @Nullable UUID person() {
        try {
            return chosen().isEmpty() ? null : UUID.fromString(chosen());
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    private OpenIncident.Command incident() {
        LocationKind kind = typed.one("kind", LocationKind.class);
        return new OpenIncident.Command(
                Incident.Source.CALL,
                null,
                typed.text("borough"),
                typed.text("headline"),
                new Place(kind == null ? LocationKind.UNKNOWN : kind, typed.text("text"), "", "", null, null),
                new Caller(
                        typed.text("callerName"),
                        typed.text("phone"),
                        typed.text("callerRelation"),
                        known("safeToCall")),
                known("mentalHealth"),
                typed.text("narrative"));
    }

    /// The caller too, where they care for the person or it was said whether we may share with them.
    private List<ContactForm> contacts() {
        ContactKind kind = typed.one("callerKind", ContactKind.class);
        MayShare mayShare = typed.one("callerMayShare", MayShare.class);
        Stream<ContactForm> caller = kind == null && mayShare == null
                ? Stream.empty()
                : Stream.of(new ContactForm(
                        typed.text("callerName"),
                        typed.text("callerRelation"),
                        typed.text("phone"),
                        kind,
                        mayShare,
                        ""));
        return Stream.concat(
                        caller,
                        Stream.of(
                                carer().said(ContactKind.CARER),
                                otherCarer().said(ContactKind.CARER),
                                healthSupport().said(ContactKind.HEALTH_SUPPORT_PERSON)))
                .toList();
    }

    private ContactFields carer() {
        return new ContactFields(typed, "carer", "carer");
    }

    private ContactFields otherCarer() {
        return new ContactFields(typed, "otherCarer", "other carer");
    }

    private ContactFields healthSupport() {
        return new ContactFields(typed, "healthSupport", "health support person");
    }

    private SearchForm said(String phone, String address) {
        return new SearchForm(
                typed.text("name"), born(), typed.text("age"), phone, typed.text("postcode"), address, "");
    }

    private TypedDate born() {
        return new TypedDate(typed.text("born.day"), typed.text("born.month"), typed.text("born.year"));
    }

    private Known known(String field) {
        Known known = typed.one(field, Known.class);
        return known == null ? Known.UNKNOWN : known;
    }
}
