package concordat.detentions;

import concordat.design.SummaryList.Row;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How the assessment went and how the detention ended, as far as the reader may know.
@Component
class AssessmentFacts {
    private final AssessmentStore assessments;

    AssessmentFacts(AssessmentStore assessments) {
        this.assessments = assessments;
    }

    List<Row> of(Detention detention, Instant now) {
        Assessment assessment = assessments.find(detention.id());
        List<Row> rows = new ArrayList<>();
        at(rows, "Assessment started", assessment.startedAt(), now);
        at(rows, "Assessment finished", assessment.finishedAt(), now);
        outcome(rows, "Outcome agreed", assessment.outcome(), assessment.agreedAt(), now);
        at(rows, "Bed asked for", assessment.bedAskedAt(), now);
        Instant found = assessment.bedFoundAt();
        if (found != null) {
            rows.add(Row.of("Bed found", assessment.bed() + ", " + LondonTime.of(found, now)));
        }
        outcome(rows, "Outcome", detention.outcome(), detention.endedAt(), now);
        if (!detention.isOpen()) {
            assessments.plan(detention.id()).ifPresent(plan -> rows.add(Row.of("What happens next", plan)));
            String told = assessments.toldOfficers(detention.id());
            if (!told.isEmpty()) {
                rows.add(Row.of("Officers told", told));
            }
        }
        return rows;
    }

    private static void at(List<Row> rows, String label, @Nullable Instant at, Instant now) {
        if (at != null) {
            rows.add(Row.of(label, LondonTime.of(at, now)));
        }
    }

    private static void outcome(
            List<Row> rows, String label, @Nullable Outcome outcome, @Nullable Instant at, Instant now) {
        if (outcome != null && at != null) {
            rows.add(Row.of(label, outcome.words() + ", " + LondonTime.of(at, now)));
        }
    }
}
