package concordat.people;

import static java.util.Objects.requireNonNullElse;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of a person, as typed. Everything may be left out, but a date or NHS number that is given must be
/// one.
///
/// @param phones one on each line
/// @param version of the record that is being corrected; 0 for a new one
public record PersonForm(
        String given,
        String family,
        String knownAs,
        String description,
        TypedDate born,
        String bornYear,
        Sex sex,
        String gender,
        String nhsNumber,
        String language,
        Boolean interpreter,
        String needs,
        IdentityConfidence confidence,
        String line,
        String postcode,
        String phones,
        Integer version) {
    public PersonForm(
            @Nullable String given,
            @Nullable String family,
            @Nullable String knownAs,
            @Nullable String description,
            @Nullable TypedDate born,
            @Nullable String bornYear,
            @Nullable Sex sex,
            @Nullable String gender,
            @Nullable String nhsNumber,
            @Nullable String language,
            @Nullable Boolean interpreter,
            @Nullable String needs,
            @Nullable IdentityConfidence confidence,
            @Nullable String line,
            @Nullable String postcode,
            @Nullable String phones,
            @Nullable Integer version) {
        this.given = typed(given);
        this.family = typed(family);
        this.knownAs = typed(knownAs);
        this.description = typed(description);
        this.born = requireNonNullElse(born, TypedDate.BLANK);
        this.bornYear = typed(bornYear);
        this.sex = requireNonNullElse(sex, Sex.NOT_KNOWN);
        this.gender = typed(gender);
        this.nhsNumber = typed(nhsNumber);
        this.language = typed(language);
        this.interpreter = requireNonNullElse(interpreter, false);
        this.needs = typed(needs);
        this.confidence = requireNonNullElse(confidence, IdentityConfidence.UNKNOWN);
        this.line = typed(line);
        this.postcode = typed(postcode);
        this.phones = typed(phones);
        this.version = requireNonNullElse(version, 0);
    }

    static PersonForm of(Person person) {
        Details details = person.details();
        Born born = details.born();
        return new PersonForm(
                details.name().given(),
                details.name().family(),
                details.name().knownAs(),
                details.description(),
                born.on() == null ? TypedDate.BLANK : TypedDate.of(born.on()),
                born.yearAbout() == null ? "" : born.yearAbout().toString(),
                details.sex(),
                details.gender(),
                details.nhsNumber() == null ? "" : details.nhsNumber().toString(),
                details.speech().language(),
                details.speech().needsInterpreter(),
                details.speech().needs(),
                details.confidence(),
                details.home().line(),
                details.home().postcode(),
                String.join("\n", details.phones()),
                person.version());
    }

    /// What was searched for and not found: the last part of the name is taken for the family name.
    static PersonForm of(SearchForm search, LocalDate today) {
        int last = search.name().lastIndexOf(' ');
        Integer year = search.query(today).bornYear();
        return new PersonForm(
                last < 0 ? "" : search.name().substring(0, last),
                search.name().substring(last + 1),
                "",
                "",
                search.born(),
                year == null ? "" : year.toString(),
                Sex.NOT_KNOWN,
                "",
                search.nhsNumber(),
                "",
                false,
                "",
                search.name().isEmpty() ? IdentityConfidence.UNKNOWN : IdentityConfidence.STATED,
                search.address(),
                search.postcode(),
                search.phone(),
                0);
    }

    ErrorSummary errors() {
        return new Errors()
                .check(
                        !(given + family + knownAs + description + line + postcode + phones + nhsNumber).isEmpty(),
                        "description",
                        "Give a name, or say what the person looks like")
                .check(
                        born.isBlank() || born.read().isPresent(),
                        "born",
                        "Date of birth must be a real date, such as 4 3 1987, or leave it out")
                .check(
                        bornYear.isEmpty() || bornYear.matches("(18[5-9]|19\\d|20\\d)\\d"),
                        "bornYear",
                        "Year of birth must have four digits, such as 1987, or leave it out")
                .check(
                        nhsNumber.isEmpty() || NhsNumber.read(nhsNumber).isPresent(),
                        "nhsNumber",
                        "The NHS number has a wrong digit: check it, or leave it out")
                .summary();
    }

    /// Only once there are no errors.
    Details details() {
        return new Details(
                new Name(given, family, knownAs),
                description,
                new Born(born.read().orElse(null), bornYear.isEmpty() ? null : (Integer) Integer.parseInt(bornYear)),
                sex,
                gender,
                NhsNumber.read(nhsNumber).orElse(null),
                new Speech(language, interpreter, needs),
                confidence,
                new Home(line, postcode),
                phones.lines().toList());
    }

    /// The same, over a newer version of the record.
    PersonForm overVersion(int newer) {
        return new PersonForm(
                given,
                family,
                knownAs,
                description,
                born,
                bornYear,
                sex,
                gender,
                nhsNumber,
                language,
                interpreter,
                needs,
                confidence,
                line,
                postcode,
                phones,
                newer);
    }

    private static String typed(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
