package concordat.places;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import org.jspecify.annotations.Nullable;

/// How many staff a place has and how many people they can look after, as typed.
record StaffingForm(String staff, String people) {
    static final StaffingForm BLANK = new StaffingForm("", "");

    StaffingForm(@Nullable String staff, @Nullable String people) {
        this.staff = staff == null ? "" : staff;
        this.people = people == null ? "" : people;
    }

    ErrorSummary errors() {
        return new Errors()
                .check(isCount(staff), "staff", "Enter how many staff are on the shift, like 3")
                .check(isCount(people), "people", "Enter how many people they can look after at once, like 2")
                .summary();
    }

    SayStaffing.Command command(String place) {
        return new SayStaffing.Command(place, Integer.parseInt(staff.strip()), Integer.parseInt(people.strip()));
    }

    private static boolean isCount(String typed) {
        return typed.strip().matches("\\d{1,2}");
    }
}
