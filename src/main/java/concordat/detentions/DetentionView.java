package concordat.detentions;

import concordat.actor.Actor;
import concordat.agencies.Agencies;
import concordat.design.Link;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.law.Conveyance;
import concordat.law.Ground;
import concordat.law.LawWords;
import concordat.law.StationCare;
import concordat.obligations.Obligation;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.places.PlaceRequest;
import concordat.places.Places;
import concordat.records.Journal;
import concordat.records.JournalTimeline;
import concordat.records.LinkMeaning;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import concordat.records.Withheld;
import concordat.web.LondonTime;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts one detention together for one person: what they may do depends on their role and on how far it has come.
@Component
class DetentionView {
    private static final int TIMELINE = 200;
    private final DetentionStore detentions;
    private final JourneyStore journey;
    private final HandoverStore handovers;
    private final AssessorStore assessors;
    private final AssessmentFacts assessmentFacts;
    private final Care care;
    private final HandoverFacts handoverFacts;
    private final Places places;
    private final Agencies agencies;
    private final Records records;
    private final Obligations obligations;
    private final Journal journal;
    private final List<DetentionPanel> panels;
    private final List<DetentionChapter> chapters;
    private final InstantSource time;

    DetentionView(
            DetentionStore detentions,
            JourneyStore journey,
            HandoverStore handovers,
            AssessorStore assessors,
            AssessmentFacts assessmentFacts,
            Care care,
            HandoverFacts handoverFacts,
            Places places,
            Agencies agencies,
            Records records,
            Obligations obligations,
            Journal journal,
            List<DetentionPanel> panels,
            List<DetentionChapter> chapters,
            InstantSource time) {
        this.detentions = detentions;
        this.journey = journey;
        this.handovers = handovers;
        this.assessors = assessors;
        this.assessmentFacts = assessmentFacts;
        this.care = care;
        this.handoverFacts = handoverFacts;
        this.places = places;
        this.agencies = agencies;
        this.records = records;
        this.obligations = obligations;
        this.journal = journal;
        this.panels = panels.stream()
                .sorted(Comparator.comparing(DetentionPanel::order))
                .toList();
        this.chapters = chapters;
        this.time = time;
    }

    DetentionPage of(DetentionId id, Actor actor) {
        Instant now = time.instant();
        Detention detention = detentions.find(id);
        List<JourneyStore.Arrived> arrivals = journey.arrivals(id);
        List<Obligation> owed = obligations.openOn(id.record());
        List<HandoverStore.Stay> stays = handovers.stays(id);
        List<JourneyStore.Leg> legs = journey.legs(id);
        List<PlaceRequest> requests = places.requestsOf(id.record());
        boolean ambulanceAsked = owed.stream().anyMatch(each -> each.kind() == ObligationKind.AMBULANCE_ON_SCENE)
                || legs.stream().anyMatch(leg -> leg.mode() == Conveyance.Mode.AMBULANCE);
        return new DetentionPage(
                id.toString(),
                detention.power().words() + " detention " + detention.reference(),
                detention.reference(),
                detention.personName(),
                detention.sex().words() + ", age " + detention.ageWords(now) + ". Detained by "
                        + detention.officer() + ", " + agencies.organisationName(detention.officerAgency()) + ", "
                        + LondonTime.of(detention.detainedAt(), now) + " at " + detention.location() + ".",
                DetentionWords.clock(detention, now),
                DetentionWords.why(detention, arrivals, now),
                urgent(detention, owed, now),
                detention.isOpen()
                        ? care.of(id).prompts(ambulanceAsked).stream()
                                .map(LawWords::of)
                                .toList()
                        : List.of(),
                detentions.flags(id).stream()
                        .map(flag -> DetentionWords.flag(flag.code()))
                        .distinct()
                        .toList(),
                owed.stream()
                        .map(each -> new DetentionPage.Owed(
                                each.kind().words(),
                                each.dueWords(now) + " (" + LondonTime.of(each.dueAt(), now) + ")",
                                each.ownerTeam() == null
                                        ? agencies.organisationName(each.ownerAgency())
                                        : agencies.teamName(each.ownerTeam())))
                        .toList(),
                acts(detention, actor, stage(detention, legs, stays), now),
                sections(detention, arrivals, requests, legs, stays, now),
                panels.stream()
                        .map(panel -> panel.of(detention, now))
                        .filter(panel -> !panel.isEmptyContent())
                        .toList(),
                records.involvements(id.record()).stream()
                        .filter(each -> each.isOpenAt(now))
                        .map(each -> new DetentionPage.Involved(
                                agencies.organisationName(each.agency()),
                                each.why(),
                                LondonTime.of(each.startsAt(), now)))
                        .toList(),
                JournalTimeline.of(journal.timeline(story(detention), TIMELINE), now),
                Withheld.of(records.find(id.record()), records.scope(id.record())),
                "record:" + id + ",work:" + actor.agency());
    }

    /// The records that tell one story together: each only to those who may see it.
    private static List<RecordId> story(Detention detention) {
        return Stream.of(detention.id().record(), detention.incidentId(), detention.warrantId(), detention.personId())
                .filter(Objects::nonNull)
                .toList();
    }

    private DetentionActs.Stage stage(
            Detention detention, List<JourneyStore.Leg> legs, List<HandoverStore.Stay> stays) {
        return new DetentionActs.Stage(
                places.heldFor(detention.id().record()).isPresent(),
                !legs.isEmpty(),
                stays.stream().anyMatch(stay -> stay.answeredAt() == null));
    }

    /// What cannot wait for anything else on the page.
    private List<String> urgent(Detention detention, List<Obligation> owed, Instant now) {
        List<String> urgent = new ArrayList<>();
        if (detention.isChildAtPoliceStation(now)) {
            urgent.add("Move to a place of safety for under-18s. " + LawWords.of(Ground.UNDER_18_AT_POLICE_STATION)
                    + " (" + Ground.UNDER_18_AT_POLICE_STATION.citation() + ")");
        }
        if (!detention.isChildAtPoliceStation(now)
                && owed.stream().anyMatch(each -> each.kind() == ObligationKind.STATION_MOVE_ON)) {
            urgent.add(
                    "Move the person to another place of safety. The last review found that this police station can no"
                            + " longer hold them (" + StationCare.MoveOn.NO_LONGER_NEEDED.citation() + ")");
        }
        chapters.forEach(chapter -> urgent.addAll(chapter.urgent(detention, now)));
        return urgent;
    }

    /// What the chapters let them do comes after what this stage waits for, but for what presses.
    private List<DetentionPage.Act> acts(Detention detention, Actor actor, DetentionActs.Stage stage, Instant now) {
        List<DetentionPage.Act> all =
                new ArrayList<>(DetentionActs.of(detention, actor, stage, detention.couldBeChild(now)));
        for (DetentionChapter chapter : chapters) {
            for (DetentionChapter.Act act : chapter.acts(detention, actor)) {
                var told = new DetentionPage.Act(
                        "/detentions/" + detention.id() + "/" + act.path(), act.words(), act.pressing());
                all.add(act.pressing() ? 0 : all.size(), told);
            }
        }
        return all;
    }

    private List<DetentionPage.Section> sections(
            Detention detention,
            List<JourneyStore.Arrived> arrivals,
            List<PlaceRequest> requests,
            List<JourneyStore.Leg> legs,
            List<HandoverStore.Stay> stays,
            Instant now) {
        Care.Told told = care.of(detention.id());
        List<DetentionPage.Section> sections = new ArrayList<>();
        sections.add(section("Decision", decision(detention)));
        sections.add(section("Health and risk", rows(handoverFacts.health(detention, told))));
        add(sections, "Place of safety", places(detention, arrivals, requests, now));
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

    private List<Row> places(
            Detention detention, List<JourneyStore.Arrived> arrivals, List<PlaceRequest> requests, Instant now) {
        List<Row> rows = new ArrayList<>();
        for (PlaceRequest request : requests) {
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
