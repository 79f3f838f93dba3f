package concordat.people;

import concordat.design.Colour;
import concordat.design.DateInput;
import concordat.design.ErrorSummary;
import concordat.design.Tag;
import concordat.design.TextInput;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/// The search for a person, and who was found.
///
/// @param searched false until something was looked for: only then may somebody be registered
public record PersonSearchPage(
        SearchForm form, ErrorSummary errors, boolean searched, boolean mayRegister, List<Match> matches) {
    public TextInput name() {
        return TextInput.of("name", "Name", form.name())
                .withHint("In any order, however it is spelt")
                .withSpellcheck(false)
                .withErrorFrom(errors);
    }

    public DateInput born() {
        return DateInput.of("born", "Date of birth", form.born()).withErrorFrom(errors);
    }

    public TextInput age() {
        return TextInput.of("age", "Or about how old", form.age())
                .asWholeNumber()
                .withWidth(3)
                .withErrorFrom(errors);
    }

    public TextInput phone() {
        return TextInput.of("phone", "Phone", form.phone())
                .withHint("Theirs, or that of a carer or relative")
                .withInputmode("tel")
                .withWidth(20);
    }

    public TextInput address() {
        return TextInput.of("address", "House and street", form.address()).withSpellcheck(false);
    }

    public TextInput postcode() {
        return TextInput.of("postcode", "Postcode", form.postcode())
                .withHint("Or the first half of it")
                .withSpellcheck(false)
                .withWidth(10);
    }

    public TextInput nhsNumber() {
        return TextInput.of("nhsNumber", "NHS number", form.nhsNumber())
                .asWholeNumber()
                .withWidth(10)
                .withErrorFrom(errors);
    }

    public String heading() {
        return switch (matches.size()) {
            case 0 -> "Nobody found";
            case 1 -> "1 person found";
            default -> matches.size() + " people found, the likeliest first";
        };
    }

    /// The form for somebody new, with what was searched for already in it.
    public String register() {
        return UriComponentsBuilder.fromPath("/people/new")
                .queryParam("name", "{name}")
                .queryParam("born.day", "{day}")
                .queryParam("born.month", "{month}")
                .queryParam("born.year", "{year}")
                .queryParam("age", "{age}")
                .queryParam("phone", "{phone}")
                .queryParam("postcode", "{postcode}")
                .queryParam("address", "{address}")
                .queryParam("nhsNumber", "{nhs}")
                .encode()
                .buildAndExpand(
                        form.name(),
                        form.born().day(),
                        form.born().month(),
                        form.born().year(),
                        form.age(),
                        form.phone(),
                        form.postcode(),
                        form.address(),
                        form.nhsNumber())
                .toUriString();
    }

    public static Tag strength(Match match) {
        return Tag.of(
                match.strength().words(),
                switch (match.strength()) {
                    case STRONG -> Colour.GREEN;
                    case LIKELY -> Colour.BLUE;
                    case POSSIBLE -> Colour.GREY;
                });
    }

    public static String born(Match match) {
        return PersonWords.of(match.person().details().born());
    }
}
