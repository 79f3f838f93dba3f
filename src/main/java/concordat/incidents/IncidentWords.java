package concordat.incidents;

import static java.util.stream.Collectors.joining;

import concordat.law.LawWords;
import concordat.law.RightCareRightPerson.Threshold;
import java.util.Collection;

/// What people read of an incident, where the words are not those of one value alone.
final class IncidentWords {
    private IncidentWords() {}

    static String thresholds(Collection<Threshold> met) {
        return met.isEmpty() ? "None" : met.stream().sorted().map(LawWords::of).collect(joining("; "));
    }

    /// "Concern, severity 2: cuts on both arms (seen)".
    static String of(AssessVulnerability.Observed observed) {
        return vulnerability(observed.concern(), observed.severity(), observed.evidence(), observed.source());
    }

    static String of(Vulnerability seen) {
        return vulnerability(seen.concern(), seen.severity(), seen.evidence(), seen.source());
    }

    private static String vulnerability(Known concern, int severity, String evidence, Vulnerability.Source source) {
        String level = switch (concern) {
            case YES -> "Concern, severity " + severity;
            case NO -> "No concern";
            case UNKNOWN -> "Not known";
        };
        return evidence.isEmpty()
                ? level
                : level + ": " + evidence + " (" + source.words().toLowerCase(java.util.Locale.ROOT) + ")";
    }
}
