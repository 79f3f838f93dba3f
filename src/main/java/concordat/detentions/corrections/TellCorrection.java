package concordat.detentions.corrections;

import concordat.detentions.DetentionId;
import org.springframework.stereotype.Component;

/// Tells of a correction by the act that pages use, for whoever tells of what happened elsewhere or before.
@Component
public class TellCorrection {
    private final CorrectDetention correct;

    TellCorrection(CorrectDetention correct) {
        this.correct = correct;
    }

    public void location(DetentionId id, String becomes, String why) {
        correct.correct(new CorrectDetention.Command(id, Part.LOCATION, "", becomes, why));
    }
}
