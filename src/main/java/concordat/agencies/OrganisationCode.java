package concordat.agencies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What others call an organisation, from the first day up to, and not on, the last.
public record OrganisationCode(
        String organisation,
        System system,
        String code,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /// Who gives the code.
    public enum System {
        ODS("NHS Organisation Data Service"),
        GSS("Government Statistical Service"),
        FORCE("Police force code");

        private final String words;

        System(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
