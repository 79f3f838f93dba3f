package concordat.people;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A search as typed. Boxes may be missing.
public record SearchForm(
        String name, TypedDate born, String age, String phone, String postcode, String address, String nhsNumber) {
    public SearchForm(
            @Nullable String name,
            @Nullable TypedDate born,
            @Nullable String age,
            @Nullable String phone,
            @Nullable String postcode,
            @Nullable String address,
            @Nullable String nhsNumber) {
        this.name = name == null ? "" : name.strip();
        this.born = born == null ? TypedDate.BLANK : born;
        this.age = age == null ? "" : age.strip();
        this.phone = phone == null ? "" : phone.strip();
        this.postcode = postcode == null ? "" : postcode.strip();
        this.address = address == null ? "" : address.strip();
        this.nhsNumber = nhsNumber == null ? "" : nhsNumber.strip();
    }

    public boolean isBlank() {
        return born.isBlank() && (name + age + phone + postcode + address + nhsNumber).isEmpty();
    }

    public ErrorSummary errors() {
        return new Errors()
                .check(
                        born.isBlank() || born.read().isPresent(),
                        "born",
                        "Date of birth must be a real date, such as 4 3 1987")
                .check(age.isEmpty() || isAge(), "age", "Age must be a number of years")
                .check(
                        nhsNumber.isEmpty() || NhsNumber.read(nhsNumber).isPresent(),
                        "nhsNumber",
                        "The NHS number has a wrong digit: check it, or search without it")
                .check(
                        isBlank() || !query(LocalDate.EPOCH).isEmpty(),
                        "name",
                        "An age alone finds nobody: add a name, phone, address or date of birth")
                .summary();
    }

    Query query(LocalDate today) {
        Integer year = isAge() ? (Integer) (today.getYear() - Integer.parseInt(age)) : null;
        return new Query(name, born.read().orElse(null), year, phone, postcode, address, nhsNumber);
    }

    private boolean isAge() {
        return age.matches("\\d{1,2}|1[0-2]\\d");
    }
}
