package concordat.detentions.arrests;

import concordat.detentions.DetentionId;
import concordat.detentions.TellArrest;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class ArrestByActs implements TellArrest {
    private final ArrestStore arrests;
    private final RecordArrest recordArrest;
    private final KeepInCustody custody;
    private final InstantSource time;

    ArrestByActs(ArrestStore arrests, RecordArrest recordArrest, KeepInCustody custody, InstantSource time) {
        this.arrests = arrests;
        this.recordArrest = recordArrest;
        this.custody = custody;
        this.time = time;
    }

    @Override
    public void arrested(DetentionId id, String offence, boolean indictable, Instant at) {
        recordArrest.record(new RecordArrest.Command(id, offence, indictable, at));
    }

    @Override
    public void inCustody(DetentionId id, String station, Instant arrivedAt, String custodyOfficer) {
        custody.arrived(id, open(id), station, arrivedAt);
        custody.authorised(id, open(id), custodyOfficer, time.instant());
    }

    private Arrest open(DetentionId id) {
        return arrests.open(id).orElseThrow();
    }
}
