package concordat.obligations;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.obligations.ObligationStore.DueAlarm;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Watches what falls due. Every node runs one; all that it knows is in the database, so a restart forgets nothing.
@Component
class ObligationEngine {
    private static final Logger log = LoggerFactory.getLogger(ObligationEngine.class);
    private static final int AT_ONCE = 500;

    private final ObligationStore obligations;
    private final SoundAlarm soundAlarm;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private volatile boolean ready;

    ObligationEngine(
            ObligationStore obligations, SoundAlarm soundAlarm, TransactionTemplate transaction, InstantSource time) {
        this.obligations = obligations;
        this.soundAlarm = soundAlarm;
        this.transaction = transaction;
        this.time = time;
    }

    /// What is loaded before the program serves may tell of what fell due long ago and was done.
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
    }

    @Scheduled(fixedDelayString = "${concordat.engine.every:1s}")
    void run() {
        try {
            while (ready && soundDue() == AT_ONCE) {}
        } catch (RuntimeException failure) {
            log.error("The obligation engine could not ask what is due and will try again", failure);
        }
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
