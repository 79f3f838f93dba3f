package concordat.detentions;

import concordat.incidents.Incident;
import concordat.incidents.IncidentId;
import concordat.incidents.Incidents;
import concordat.incidents.Subject;
import concordat.records.RecordId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is known of the scene already, so that an officer is never asked for it again.
@Component
class ScenePrefill {
    private final Incidents incidents;

    ScenePrefill(Incidents incidents) {
        this.incidents = incidents;
    }

    @Transactional(readOnly = true)
    Section136Form of(RecordId id) {
        Incident incident = incidents.find(new IncidentId(id.value()));
        return incidents.subjects(incident.id()).stream()
                .filter(subject -> subject.role() == Subject.Role.IN_CRISIS)
                .findFirst()
                .map(subject -> Section136Form.about(
                        id.toString(),
                        subject.person().value().toString(),
                        subject.nameShown(),
                        incident.borough(),
                        incident.locationText()))
                .orElseGet(
                        () -> Section136Form.about(id.toString(), "", "", incident.borough(), incident.locationText()));
    }
}
