package concordat.london;

import org.jspecify.annotations.Nullable;

/// Somewhere a detained person may be taken, or that the law must be able to refuse.
///
/// @param organisation the code of who runs it
/// @param team the code of the team that answers for it
/// @param borough the GSS code of the borough it stands in
/// @param approximate whether the coordinates are of its postcode district or borough, and not of its door
/// @param locationSource the hospital, district or boundary that the coordinates came from
public record Place(
        String code,
        String name,
        Kind kind,
        String organisation,
        String team,
        String borough,
        @Nullable String address,
        @Nullable String postcode,
        Coordinates coordinates,
        boolean approximate,
        String locationSource,
        AgeGroups ageGroups,
        boolean unverified) {

    public enum Kind {
        /// A health-based place of safety.
        HBPOS,
        EMERGENCY_DEPARTMENT,
        POLICE_STATION
    }

    static Place from(Row row) {
        return new Place(
                row.text("code"),
                row.text("name"),
                row.one("kind", Kind.class),
                row.text("organisation"),
                row.text("team"),
                row.text("borough"),
                row.maybe("address"),
                row.maybe("postcode"),
                row.coordinates(),
                row.flag("approximate"),
                row.text("location_source"),
                row.one("age_groups", AgeGroups.class),
                row.flag("unverified"));
    }
}
