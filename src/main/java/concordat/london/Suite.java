package concordat.london;

import org.jspecify.annotations.Nullable;

/// A room of a place of safety for one person at a time. Invented for the demonstration.
///
/// @param place the code of the place it is in; its name is unique there
public record Suite(
        String place,
        String name,
        AgeGroups ageGroups,
        PhysicalHealth physicalHealth,
        boolean takesIntoxicated,
        @Nullable String notes) {

    /// What bodily care the staff of a suite can give without sending the person to an emergency department.
    public enum PhysicalHealth {
        NONE,
        BASIC,
        FULL
    }

    static Suite from(Row row) {
        return new Suite(
                row.text("place"),
                row.text("name"),
                row.one("age_groups", AgeGroups.class),
                row.one("physical_health", PhysicalHealth.class),
                row.yes("takes_intoxicated"),
                row.maybe("notes"));
    }
}
