package concordat.detentions.wellbeing;

import concordat.detentions.DetentionId;
import concordat.detentions.wellbeing.WellbeingStore.AppropriateAdult;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells of a person's wellbeing by the acts that pages use, for whoever tells of what happened elsewhere or before.
@Component
public class TellWellbeing {
    private final TellRights tellRights;
    private final RecordCommunication communication;
    private final ArrangeAppropriateAdult adult;
    private final RecordMedication medication;
    private final LookAfterLeftBehind lookAfter;
    private final TellFamily tellFamily;
    private final AskOfOfficers askOfOfficers;
    private final InstantSource time;

    TellWellbeing(
            TellRights tellRights,
            RecordCommunication communication,
            ArrangeAppropriateAdult adult,
            RecordMedication medication,
            LookAfterLeftBehind lookAfter,
            TellFamily tellFamily,
            AskOfOfficers askOfOfficers,
            InstantSource time) {
        this.tellRights = tellRights;
        this.communication = communication;
        this.adult = adult;
        this.medication = medication;
        this.lookAfter = lookAfter;
        this.tellFamily = tellFamily;
        this.askOfOfficers = askOfOfficers;
        this.time = time;
    }

    /// Through an interpreter, to somebody who understood.
    public void rightsIn(DetentionId id, String language) {
        tellRights.tell(new TellRights.Command(id, language, time.instant(), true, true));
    }

    public void autistic(DetentionId id, String language, String whatHelps) {
        communication.record(id, List.of(CommunicationNeed.INTERPRETER, CommunicationNeed.AUTISM), language, whatHelps);
    }

    public void adultAsked(DetentionId id, String why, String name, String relation) {
        adult.arrange(id, new AppropriateAdult(true, why, time.instant(), name, relation, null));
    }

    public void takes(DetentionId id, String medicine, String dose, @Nullable Instant lastTaken) {
        medication.record(id, medicine, dose, lastTaken, true);
    }

    /// Nobody looks after it yet.
    public void petAlone(DetentionId id, String words, String place) {
        lookAfter.leave(id, Dependant.PET, words, place, "");
    }

    public void childWith(DetentionId id, String words, String place, String caredForBy) {
        lookAfter.leave(id, Dependant.CHILD, words, place, caredForBy);
    }

    public void told(DetentionId id, String name, String relation) {
        tellFamily.tell(id, name, relation, time.instant(), "");
    }

    /// The actor's agency asks officers for this from now on.
    public void asks(String words) {
        askOfOfficers.ask(words);
    }
}
