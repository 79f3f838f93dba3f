package concordat.detentions;

import concordat.web.Invalid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ByOfficers
@Transactional
class EthnicityApi {
    private final RecordEthnicity recordEthnicity;

    EthnicityApi(RecordEthnicity recordEthnicity) {
        this.recordEthnicity = recordEthnicity;
    }

    @PutMapping("/api/detentions/{id}/ethnicity")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void record(@PathVariable UUID id, @RequestBody EthnicityForm form) {
        Invalid.unlessEmpty(form.errors());
        recordEthnicity.record(new DetentionId(id), form.ethnicity());
    }
}
