package concordat.detentions.arrests;

import concordat.detentions.DetentionId;
import concordat.law.Ground;
import concordat.law.Rank;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// From a form to the act that it asks for: the same for pages and for programs.
@Component
class TakeStep {
    private final KeepInCustody custody;
    private final ExtendCustody extendCustody;

    TakeStep(KeepInCustody custody, ExtendCustody extendCustody) {
        this.custody = custody;
        this.extendCustody = extendCustody;
    }

    /// Gives the grounds of a refusal: empty where it was recorded.
    List<Ground> take(DetentionId id, Arrest arrest, StepForm form, Instant now) {
        Instant at = form.happenedAt(arrest, now);
        switch (form.what()) {
            case ARRIVED -> custody.arrived(id, arrest, form.station().strip(), at);
            case AUTHORISED -> custody.authorised(id, arrest, form.by().strip(), at);
            case REVIEWED ->
                custody.reviewed(
                        id,
                        arrest,
                        form.by().strip(),
                        form.reviewer(Rank.valueOf(form.rank())),
                        form.found().strip(),
                        at);
            case EXTENDED, WARRANT -> {
                return extendCustody.extend(form.extension(id, at), arrest)
                                instanceof ExtendCustody.Answer.Refused(List<Ground> grounds)
                        ? grounds
                        : List.of();
            }
            case CHARGED -> custody.charged(id, arrest, at);
            case RELEASED -> custody.released(id, arrest, at);
        }
        return List.of();
    }
}
