package concordat.agreements;

import concordat.records.RecordKind;
import concordat.records.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether the agreements allow some sections of a record to be shown to another party, and by which clause; or why
/// not. Pure: it is told the agreements, what the person said, and the time.
final class SharingRule {
    /// What is asked: sections of a kind of record, from one agency to another.
    record Question(String from, String to, RecordKind kind, Scope sections) {}

    sealed interface Answer {
        /// @param overridesRefusal whether it goes against what the person said, so that the balance must be written
        /// down
        record Allowed(Agreement agreement, Clause clause, boolean overridesRefusal) implements Answer {}

        /// @param nearest the clause that covers the most of what is asked, or null where none covers any of it
        record Refused(
                Ground ground,
                @Nullable Agreement agreement,
                @Nullable Clause nearest) implements Answer {}
    }

    enum Ground {
        NO_AGREEMENT_IN_FORCE("No agreement between the two agencies is in force"),
        OUTSIDE_EVERY_CLAUSE("No clause in force covers all of this"),
        PERSON_REFUSED("The clause does not allow it against what the person said"),
        PERSON_NOT_ASKED("The clause needs the person’s agreement, and none is recorded");

        private final String words;

        Ground(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private record Candidate(Agreement agreement, Clause clause) {}

    private SharingRule() {}

    static Answer judge(
            Question asked, List<Agreement> agreements, @Nullable Consent latest, boolean override, Instant now) {
        List<Agreement> inForce = agreements.stream()
                .filter(agreement -> agreement.isInForceAt(now) && agreement.isBetween(asked.from(), asked.to()))
                .toList();
        if (inForce.isEmpty()) {
            return new Answer.Refused(Ground.NO_AGREEMENT_IN_FORCE, null, null);
        }
        List<Candidate> ofKind = inForce.stream()
                .flatMap(agreement -> agreement.clauses().stream()
                        .filter(clause -> clause.recordKind() == asked.kind())
                        .map(clause -> new Candidate(agreement, clause)))
                .toList();
        List<Candidate> covering = ofKind.stream()
                .filter(each -> each.clause().sections().covers(asked.sections()))
                .sorted(Comparator.comparing((Candidate each) -> each.clause().consent()))
                .toList();
        if (covering.isEmpty()) {
            Optional<Candidate> nearest = ofKind.stream()
                    .min(Comparator.comparingInt((Candidate each) -> asked.sections()
                            .without(each.clause().sections())
                            .sections()
                            .size()));
            return new Answer.Refused(
                    Ground.OUTSIDE_EVERY_CLAUSE,
                    nearest.map(Candidate::agreement).orElse(null),
                    nearest.map(Candidate::clause).orElse(null));
        }
        Candidate first = covering.getFirst();
        return switch (first.clause().consent()) {
            case NOT_NEEDED -> new Answer.Allowed(first.agreement(), first.clause(), false);
            case UNLESS_REFUSED ->
                said(latest, Consent.Said.GIVEN) || latest == null
                        ? new Answer.Allowed(first.agreement(), first.clause(), false)
                        : against(first, Ground.PERSON_REFUSED, override);
            case GIVEN ->
                said(latest, Consent.Said.GIVEN)
                        ? new Answer.Allowed(first.agreement(), first.clause(), false)
                        : against(first, latest == null ? Ground.PERSON_NOT_ASKED : Ground.PERSON_REFUSED, override);
        };
    }

    /// What the person said is overridden only with the balance written down.
    private static Answer against(Candidate first, Ground ground, boolean override) {
        return override
                ? new Answer.Allowed(first.agreement(), first.clause(), true)
                : new Answer.Refused(ground, first.agreement(), first.clause());
    }

    private static boolean said(@Nullable Consent latest, Consent.Said said) {
        return latest != null && latest.said() == said;
    }
}
