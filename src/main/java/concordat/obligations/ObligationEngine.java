package concordat.obligations;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.obligations.ObligationStore.DueAlarm;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Watches what falls due.
@Component
class ObligationEngine implements Watch {
    private static final Logger log = LoggerFactory.getLogger(ObligationEngine.class);
    private static final int AT_ONCE = 500;

    private final ObligationStore obligations;
    private final SoundAlarm soundAlarm;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ObligationEngine(
            ObligationStore obligations, SoundAlarm soundAlarm, TransactionTemplate transaction, InstantSource time) {
        this.obligations = obligations;
        this.soundAlarm = soundAlarm;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public void look() {
        while (soundDue() == AT_ONCE) {}
    }

    /// Sounds what is due, and gives how many alarms it sounded itself. One that fails is tried again later, and
    /// keeps no other from sounding.
    int soundDue() {
        Actor watching = Actor.job(Role.OBLIGATION_ENGINE, Actor.NO_AGENCY);
        List<DueAlarm> due = CurrentActor.call(
                watching, () -> transaction.execute(_ -> obligations.dueAlarms(time.instant(), AT_ONCE)));
        return (int) due.stream().filter(this::sound).count();
    }

    private boolean sound(DueAlarm alarm) {
        Actor forAgency = Actor.job(Role.OBLIGATION_ENGINE, alarm.agency());
        try {
            return CurrentActor.call(forAgency, () -> soundAlarm.sound(alarm));
        } catch (RuntimeException failure) {
            log.error("Step {} of obligation {} did not sound and will", alarm.step(), alarm.obligationId(), failure);
            return false;
        }
    }
}
