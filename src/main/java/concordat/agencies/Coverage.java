package concordat.agencies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which organisation does something for a borough, from the first day up to, and not on, the last. One at a time.
public record Coverage(
        String borough,
        Function function,
        String organisation,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean unverified) {
    /// What is done for a borough.
    public enum Function {
        /// A basic command unit of the Metropolitan Police; in the City, which has none, its police force.
        POLICING_UNIT("Policing unit"),
        POLICE_FORCE("Police force"),
        MENTAL_HEALTH_TRUST("Mental health trust"),
        COUNCIL("Council"),
        ICB("Integrated care board"),
        AMBULANCE("Ambulance service");

        private final String words;

        Function(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
