package concordat.detentions.wellbeing;

import concordat.detentions.DetentionId;
import concordat.detentions.TellWellbeing;
import concordat.detentions.wellbeing.WellbeingStore.AppropriateAdult;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class WellbeingByActs implements TellWellbeing {
    private final TellRights tellRights;
    private final RecordCommunication communication;
    private final ArrangeAppropriateAdult adult;
    private final RecordMedication medication;
    private final LookAfterLeftBehind lookAfter;
    private final TellFamily tellFamily;
    private final AskOfOfficers askOfOfficers;
    private final InstantSource time;

    WellbeingByActs(
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

    @Override
    public void rightsIn(DetentionId id, String language) {
        tellRights.tell(new TellRights.Command(id, language, time.instant(), true, true));
    }

    @Override
    public void autistic(DetentionId id, String language, String whatHelps) {
        communication.record(id, List.of(CommunicationNeed.INTERPRETER, CommunicationNeed.AUTISM), language, whatHelps);
    }

    @Override
    public void adultAsked(DetentionId id, String why, String name, String relation) {
        adult.arrange(id, new AppropriateAdult(true, why, time.instant(), name, relation, null));
    }

    @Override
    public void takes(DetentionId id, String medicine, String dose, @Nullable Instant lastTaken) {
        medication.record(id, medicine, dose, lastTaken, true);
    }

    @Override
    public void petAlone(DetentionId id, String words, String place) {
        lookAfter.leave(id, Dependant.PET, words, place, "");
    }

    @Override
    public void childWith(DetentionId id, String words, String place, String caredForBy) {
        lookAfter.leave(id, Dependant.CHILD, words, place, caredForBy);
    }

    @Override
    public void told(DetentionId id, String name, String relation) {
        tellFamily.tell(id, name, relation, time.instant(), "");
    }

    @Override
    public void asks(String words) {
        askOfOfficers.ask(words);
    }
}
