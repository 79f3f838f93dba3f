package concordat.detentions;

import concordat.records.Happening;
import concordat.records.Journal;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records how the person and an officer describe the person's ethnicity. What is not known stays so: it is
/// counted in the return, and never guessed.
@Component
class RecordEthnicity {
    private final EthnicityStore ethnicities;
    private final DetentionStore detentions;
    private final Journal journal;
    private final InstantSource time;

    RecordEthnicity(EthnicityStore ethnicities, DetentionStore detentions, Journal journal, InstantSource time) {
        this.ethnicities = ethnicities;
        this.detentions = detentions;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void record(DetentionId id, Ethnicity told) {
        detentions.lock(id);
        if (told.equals(of(id))) {
            return;
        }
        ethnicities.save(id, told);
        var self = told.selfDefined();
        var officer = told.officerDefined();
        journal.write(
                id.record(),
                Happening.of("detention.ethnicity", time.instant(), "Ethnicity recorded")
                        .with("As they describe it", self == null ? "Not known" : self.words())
                        .opinion("As an officer describes it", officer == null ? "Not known" : officer.words()));
    }

    @Transactional(readOnly = true)
    Ethnicity of(DetentionId id) {
        return ethnicities.find(id).orElse(Ethnicity.NOT_RECORDED);
    }
}
