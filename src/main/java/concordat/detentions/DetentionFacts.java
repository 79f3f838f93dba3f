package concordat.detentions;

import concordat.agencies.Agencies;
import concordat.design.Link;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.law.LawWords;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.places.PlaceRequest;
import concordat.places.Places;
import concordat.records.LinkMeaning;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import concordat.web.LondonTime;
import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The facts of a detention under headings, for its page: its own, and those of its chapters.
@Component
class DetentionFacts {
    private final DetentionStore detentions;
    private final AssessorStore assessors;
    private final AssessmentFacts assessmentFacts;
    private final Care care;
    private final HandoverFacts handoverFacts;
    private final Places places;
    private final Agencies agencies;
    private final Records records;
    private final List<DetentionChapter> chapters;

    DetentionFacts(
            DetentionStore detentions,
            AssessorStore assessors,
            AssessmentFacts assessmentFacts,
            Care care,
            HandoverFacts handoverFacts,
            Places places,
            Agencies agencies,
            Records records,
            List<DetentionChapter> chapters) {
        this.detentions = detentions;
        this.assessors = assessors;
        this.assessmentFacts = assessmentFacts;
        this.care = care;
        this.handoverFacts = handoverFacts;
        this.places = places;
        this.agencies = agencies;
        this.records = records;
        this.chapters = chapters;
    }

    List<DetentionPage.Section> of(
            Detention detention,
            List<JourneyStore.Arrived> arrivals,
            List<JourneyStore.Leg> legs,
            List<HandoverStore.Stay> stays,
            Instant now) {
        Care.Told told = care.of(detention.id());
        List<DetentionPage.Section> sections = new ArrayList<>();
        sections.add(section("Decision", decision(detention)));
        sections.add(section("Health and risk", rows(handoverFacts.health(detention, told))));
        add(sections, "Place of safety", places(detention, arrivals, now));
        add(sections, "Conveyance", conveyance(legs, now));
        add(sections, "Handover", handover(detention, stays, now));
        add(sections, "Assessment", assessment(detention, now));
        add(sections, "Rights, search and care", caring(told, now));
        for (DetentionChapter chapter : chapters) {
            chapter.sections(detention, now).forEach(each -> add(sections, each.heading(), rows(each.facts())));
        }
        return sections;
    }

    private static List<Row> rows(List<DetentionChapter.Fact> facts) {
        return facts.stream().map(fact -> Row.of(fact.label(), fact.words())).toList();
    }

    private List<Row> decision(Detention detention) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Grounds", detention.grounds()));
        rows.add(Row.of("Where", detention.location() + " (" + LawWords.of(detention.locationKind()) + ")"));
        for (DetentionStore.Consulted each : detentions.consultations(detention.id())) {
            String about = each.about().equals("USING_SECTION_136") ? "Consulted" : "Consulted about the station";
            rows.add(Row.of(about, DetentionWords.consulted(each)));
        }
        RecordId warrant = detention.warrantId();
        if (warrant != null) {
            link(rows, "Warrant", warrant);
        }
        RecordId incident = detention.incidentId();
        if (incident != null) {
            link(rows, "Incident", incident);
        }
        RecordId person = detention.personId();
        if (person != null) {
            link(rows, "Person", person);
        }
        records.linkedTo(detention.id().record(), LinkMeaning.REPEATS)
                .forEach(again -> link(rows, "Repeated by", again));
        return rows;
    }

    /// A link to a record that the reader may see; one that they may not is named as withheld.
    private void link(List<Row> rows, String label, RecordId id) {
        rows.add(records.findIfSeen(id)
                .map(head -> Row.of(label, shown(head)))
                .orElseGet(() -> Row.of(label, "Not shared with your agency")));
    }

    private static Content shown(RecordHead head) {
        return head.kind() == RecordKind.PERSON
                ? People.named(new PersonId(head.id().value()), head.reference())
                : Link.of(head.kind().path() + head.id(), head.reference());
    }

    private List<Row> places(Detention detention, List<JourneyStore.Arrived> arrivals, Instant now) {
        List<Row> rows = new ArrayList<>();
        for (PlaceRequest request : places.requestsOf(detention.id().record())) {
            rows.add(Row.of(request.placeName(), requestWords(request, now)));
        }
        places.heldFor(detention.id().record())
                .ifPresent(held -> rows.add(Row.of(
                        "Suite",
                        held.suiteName() + ", " + held.placeName()
                                + (held.heldUntil() == null
                                        ? ""
                                        : ": held until " + LondonTime.of(held.heldUntil(), now)))));
        for (JourneyStore.Arrived arrival : arrivals) {
            rows.add(Row.of("Arrived", arrival.placeName() + ", " + LondonTime.of(arrival.arrivedAt(), now)));
        }
        return rows;
    }

    private static String requestWords(PlaceRequest request, Instant now) {
        String words = request.stateAt(now).words();
        if (request.declineReason() != null) {
            words += ": " + request.declineReason().words();
        }
        if (request.answeredAt() != null) {
            words += ", " + LondonTime.of(request.answeredAt(), now);
        }
        return words;
    }

    private static List<Row> conveyance(List<JourneyStore.Leg> legs, Instant now) {
        return legs.stream()
                .map(leg -> Row.of(
                        LawWords.of(leg.mode()),
                        "To " + leg.toPlace() + ". Asked for " + LondonTime.of(leg.requestedAt(), now)
                                + step(", on scene ", leg.onSceneAt(), now) + step(", left ", leg.leftAt(), now)
                                + step(", arrived ", leg.arrivedAt(), now) + "."
                                + (leg.reason() == null ? "" : " " + LawWords.of(leg.reason()))))
                .toList();
    }

    private static String step(String words, @Nullable Instant at, Instant now) {
        return at == null ? "" : words + LondonTime.of(at, now);
    }

    private List<Row> handover(Detention detention, List<HandoverStore.Stay> stays, Instant now) {
        List<Row> rows = new ArrayList<>();
        Instant at = detention.handedOverAt();
        if (at != null) {
            rows.add(Row.of("Accepted", detention.receiver() + ", " + LondonTime.of(at, now)));
        }
        row(rows, "Condition on arrival", handoverFacts.conditionOnArrival(detention));
        if (detention.releasedAt() != null) {
            rows.add(Row.of("Officers released", LondonTime.of(detention.releasedAt(), now)));
        }
        for (HandoverStore.Stay stay : stays) {
            String answer = stay.accepted() == null
                    ? "Not answered"
                    : (stay.accepted() ? "Agreed: " : "Declined: ") + stay.answer();
            rows.add(Row.of(
                    "Asked to stay",
                    "By " + stay.askedBy() + " until " + LondonTime.of(stay.until(), now) + ": " + stay.reason() + ". "
                            + answer));
        }
        return rows;
    }

    private List<Row> assessment(Detention detention, Instant now) {
        List<Row> rows = new ArrayList<>();
        for (AssessorStore.Asked asked : assessors.asked(detention.id())) {
            rows.add(Row.of(
                    asked.kind().words(),
                    "Asked " + LondonTime.of(asked.askedAt(), now) + " of " + agencies.organisationName(asked.agency())
                            + (asked.arrivedAt() == null
                                    ? ". Not arrived"
                                    : ". " + asked.name() + " arrived " + LondonTime.of(asked.arrivedAt(), now))));
        }
        rows.addAll(assessmentFacts.of(detention, now));
        return rows;
    }

    private static List<Row> caring(Care.Told told, Instant now) {
        List<Row> rows = new ArrayList<>();
        row(
                rows,
                "Rights told",
                told.rightsToldAt() == null ? told.rightsWhyNot() : LondonTime.of(told.rightsToldAt(), now));
        row(rows, "Searched", told.searchedAt() == null ? "" : LondonTime.of(told.searchedAt(), now));
        row(rows, "Found", told.searchFound());
        row(
                rows,
                "Restraint",
                told.wasRestrained()
                        ? (told.faceDown() ? "Face down. " : "Yes. ") + told.restraintWords()
                        : told.restrained() == null ? "" : "None");
        row(rows, "Property", told.property());
        return rows;
    }

    private static void row(List<Row> rows, String label, String words) {
        if (!words.isBlank()) {
            rows.add(Row.of(label, words));
        }
    }

    private static void add(List<DetentionPage.Section> sections, String heading, List<Row> rows) {
        if (!rows.isEmpty()) {
            sections.add(section(heading, rows));
        }
    }

    private static DetentionPage.Section section(String heading, List<Row> rows) {
        return new DetentionPage.Section(heading, SummaryList.of(rows));
    }
}
