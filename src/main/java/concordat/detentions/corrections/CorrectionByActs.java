package concordat.detentions.corrections;

import concordat.detentions.DetentionId;
import concordat.detentions.TellCorrection;
import org.springframework.stereotype.Component;

@Component
class CorrectionByActs implements TellCorrection {
    private final CorrectDetention correct;

    CorrectionByActs(CorrectDetention correct) {
        this.correct = correct;
    }

    @Override
    public void location(DetentionId id, String becomes, String why) {
        correct.correct(new CorrectDetention.Command(id, Part.LOCATION, "", becomes, why));
    }
}
