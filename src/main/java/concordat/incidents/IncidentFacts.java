package concordat.incidents;

import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.law.LawWords;
import concordat.law.RightCareRightPerson.Threshold;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of an incident, as lists of facts. What is not known is left out.
///
/// @param names the name of an organisation by its code
record IncidentFacts(Instant now, UnaryOperator<String> names) {
    SummaryList place(Incident incident) {
        List<Row> rows = new ArrayList<>();
        add(rows, "Where", incident.locationText());
        add(rows, "Postcode", incident.postcode());
        add(rows, "what3words", incident.what3words());
        add(rows, "Kind of place", incident.locationKind().words());
        add(rows, "Police", names.apply(incident.policingUnit()));
        add(rows, "Mental health trust", names.apply(incident.trust()));
        add(rows, "Ambulance", names.apply(incident.ambulance()));
        return SummaryList.of(rows);
    }

    SummaryList caller(Incident incident) {
        List<Row> rows = new ArrayList<>();
        add(rows, "Known from", incident.source().words());
        add(rows, "Caller", incident.callerName());
        add(rows, "Phone", incident.callerPhone());
        add(rows, "Relation", incident.callerRelation());
        add(rows, "Safe to call back", incident.callerSafeToCall().words());
        add(rows, "Mental health", incident.mentalHealth().words() + " (" + incident.definitionVersion() + ")");
        return SummaryList.of(rows);
    }

    SummaryList decision(Attendance decision) {
        List<Row> rows = new ArrayList<>();
        add(rows, "Decided", LawWords.of(decision.outcome()));
        add(rows, "By", decision.decidedBy() + ", " + LondonTime.of(decision.decidedAt(), now));
        add(rows, "What brings police", thresholds(decision.thresholds()));
        add(rows, "Why", decision.reason());
        add(rows, "Who helps instead", names.apply(decision.receivingAgency()));
        add(rows, "Looked at again", time(decision.reassessAt()));
        add(rows, "Caller told", decision.callerTold());
        add(rows, "Caller objects", decision.callerObjects() == Known.YES ? "Yes: " + decision.objection() : "");
        add(rows, "Review", review(decision));
        return SummaryList.of(rows);
    }

    SummaryList assessed(List<Vulnerability> seen, Optional<Thrive> thrive) {
        List<Row> rows = new ArrayList<>();
        seen.forEach(one -> add(rows, one.domain(), IncidentWords.of(one)));
        thrive.ifPresent(one -> {
            add(rows, "Threat", one.threat());
            add(rows, "Harm", one.harm());
            add(rows, "Risk", one.risk());
            add(rows, "Investigation", one.investigation());
            add(rows, "Vulnerability", one.vulnerability());
            add(rows, "Engagement", one.engagement());
            add(rows, "THRIVE rationale", one.rationale());
        });
        return SummaryList.of(rows);
    }

    private static String thresholds(String names) {
        return IncidentWords.thresholds(Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Threshold::valueOf)
                .toList());
    }

    private static String review(Attendance decision) {
        if (decision.reviewAgrees() == null) {
            return "Not reviewed yet";
        }
        return (decision.reviewAgrees() ? "Agreed by " : "Not agreed by ") + decision.reviewedBy() + ": "
                + decision.review();
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : LondonTime.of(at, now);
    }

    private static void add(List<Row> rows, String key, String value) {
        if (!value.isBlank()) {
            rows.add(Row.of(key, value));
        }
    }
}
