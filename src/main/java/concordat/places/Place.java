package concordat.places;

import org.jspecify.annotations.Nullable;

/// Somewhere a detained person may be taken, or that the law must be able to refuse.
///
/// @param organisation the code of who runs it
/// @param team the code of the team that answers for it
/// @param borough the GSS code of the borough it stands in
/// @param latitude in degrees (WGS 84)
/// @param longitude in degrees (WGS 84)
/// @param approximate whether the coordinates are of its district and not of its door
/// @param unverified whether somebody at its organisation has still to confirm these facts
public record Place(
        String code,
        String name,
        Kind kind,
        String organisation,
        String team,
        String borough,
        @Nullable String address,
        @Nullable String postcode,
        double latitude,
        double longitude,
        boolean approximate,
        Ages ageGroups,
        boolean unverified) {

    public enum Kind {
        HBPOS("Health-based place of safety", "Health-based places of safety"),
        EMERGENCY_DEPARTMENT("Emergency department", "Emergency departments"),
        POLICE_STATION("Police station", "Police stations");

        private final String words;
        private final String plural;

        Kind(String words, String plural) {
            this.words = words;
            this.plural = plural;
        }

        public String words() {
            return words;
        }

        public String plural() {
            return plural;
        }
    }

    /// A room of a place for one person at a time; its name is unique there.
    public record Suite(String name, Ages ageGroups, PhysicalHealth physicalHealth, boolean takesIntoxicated) {}
}
