package concordat.detentions;

import concordat.records.RecordId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other modules may ask of detentions.
@Component
@Transactional(readOnly = true)
public class Detentions {
    private final DetentionStore detentions;

    Detentions(DetentionStore detentions) {
        this.detentions = detentions;
    }

    /// Throws [concordat.actor.NotFound] where there is none that the actor may see.
    public Detention find(DetentionId id) {
        return detentions.find(id);
    }

    /// Those that arose from an incident, earliest first.
    public List<Detention> ofIncident(RecordId incident) {
        return detentions.ofIncident(incident);
    }

    /// A person's, latest first.
    public List<Detention> ofPerson(RecordId person) {
        return detentions.ofPerson(person);
    }

    /// Those not ended that the actor's agency is involved in, soonest to end first; those still on the way come
    /// before.
    public List<Detention> open(int most) {
        return detentions.open(most);
    }
}
