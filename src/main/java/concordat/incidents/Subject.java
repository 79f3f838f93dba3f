package concordat.incidents;

import com.fasterxml.jackson.annotation.JsonProperty;
import concordat.law.Regime;
import concordat.people.PersonId;

/// A person whom an incident concerns, under the name that was shown when they were linked.
public record Subject(PersonId person, Role role, String nameShown) {
    @JsonProperty
    public Regime regime() {
        return role.regime();
    }

    /// What they are in the incident: for those whom crime makes part of it, the categories of Data Protection Act 2018
    /// s38(3).
    public enum Role {
        IN_CRISIS("Person in crisis", Regime.UK_GDPR),
        CALLER("Caller", Regime.UK_GDPR),
        CARER("Carer", Regime.UK_GDPR),
        VICTIM("Victim of an offence", Regime.LAW_ENFORCEMENT),
        WITNESS("Witness of an offence", Regime.LAW_ENFORCEMENT),
        SUSPECT("Suspected of an offence", Regime.LAW_ENFORCEMENT),
        CONVICTED("Convicted of an offence", Regime.LAW_ENFORCEMENT),
        OTHER("Other", Regime.UK_GDPR);

        private final String words;
        private final Regime regime;

        Role(String words, Regime regime) {
            this.words = words;
            this.regime = regime;
        }

        public String words() {
            return words;
        }

        public Regime regime() {
            return regime;
        }
    }
}
