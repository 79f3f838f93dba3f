package concordat.detentions;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The steps of an assessment for programs: what is sent is what the form asks.
@RestController
@RequestMapping("/api/detentions/{id}/assessment-steps")
@ByAssessors
@Transactional
class AssessmentStepApi {
    private final DetentionStore detentions;
    private final AssessmentStore assessments;
    private final Assess assess;
    private final AssembleDetention tell;
    private final InstantSource time;

    AssessmentStepApi(
            DetentionStore detentions,
            AssessmentStore assessments,
            Assess assess,
            AssembleDetention tell,
            InstantSource time) {
        this.detentions = detentions;
        this.assessments = assessments;
        this.assess = assess;
        this.tell = tell;
        this.time = time;
    }

    @PostMapping
    ResponseEntity<?> record(@PathVariable UUID id, @RequestBody AssessmentStepForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        Assessment before = assessments.find(detention);
        Refusals.unlessEmpty(form.errors(detentions.find(detention), before, now));
        return switch (assess.record(form.command(detention, before, now))) {
            case Assess.Answer.Recorded() ->
                ResponseEntity.status(HttpStatus.CREATED).body(tell.tell(detention));
            case Assess.Answer.RecordedAlready(Instant at) ->
                Refusals.fact(
                        "assessment-step", "The step was not recorded again", "RECORDED_ALREADY", "It was at " + at);
        };
    }
}
