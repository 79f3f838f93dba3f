package concordat.detentions;

import concordat.actor.Actor;
import concordat.agencies.Agencies;
import concordat.law.Conveyance;
import concordat.law.Ground;
import concordat.law.HoldClock;
import concordat.law.LawWords;
import concordat.law.StationCare;
import concordat.obligations.Obligation;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.places.Places;
import concordat.records.Journal;
import concordat.records.JournalTimeline;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.records.Withheld;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts one detention together for one person: what they may do depends on their role and on how far it has come.
@Component
class DetentionView {
    private static final int TIMELINE = 200;
    private final DetentionStore detentions;
    private final JourneyStore journey;
    private final HandoverStore handovers;
    private final Care care;
    private final DetentionFacts facts;
    private final Places places;
    private final Agencies agencies;
    private final Records records;
    private final Obligations obligations;
    private final Journal journal;
    private final List<DetentionChapter> chapters;
    private final InstantSource time;

    DetentionView(
            DetentionStore detentions,
            JourneyStore journey,
            HandoverStore handovers,
            Care care,
            DetentionFacts facts,
            Places places,
            Agencies agencies,
            Records records,
            Obligations obligations,
            Journal journal,
            List<DetentionChapter> chapters,
            InstantSource time) {
        this.detentions = detentions;
        this.journey = journey;
        this.handovers = handovers;
        this.care = care;
        this.facts = facts;
        this.places = places;
        this.agencies = agencies;
        this.records = records;
        this.obligations = obligations;
        this.journal = journal;
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
                clocks(detention, arrivals, now),
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
                acts(detention, actor, stage(detention, legs, stays, now), now),
                facts.of(detention, arrivals, legs, stays, now),
                chapters.stream()
                        .map(chapter -> chapter.exhibit(detention, now))
                        .filter(Objects::nonNull)
                        .toList(),
                records.involvements(id.record()).stream()
                        .filter(each -> each.isOpenAt(now))
                        .map(each -> new DetentionPage.Involved(
                                agencies.organisationName(each.agency()),
                                each.why(),
                                LondonTime.of(each.startsAt(), now)))
                        .toList(),
                JournalTimeline.of(journal.timeline(story(detention), TIMELINE), now),
                Withheld.of(id.record(), records.scope(id.record()), records),
                "record:" + id + ",work:" + actor.agency());
    }

    /// The records that tell one story together: each only to those who may see it.
    private static List<RecordId> story(Detention detention) {
        return Stream.of(detention.id().record(), detention.incidentId(), detention.warrantId(), detention.personId())
                .filter(Objects::nonNull)
                .toList();
    }

    private DetentionActs.Stage stage(
            Detention detention, List<JourneyStore.Leg> legs, List<HandoverStore.Stay> stays, Instant now) {
        return new DetentionActs.Stage(
                detention.clock().readAt(now) instanceof HoldClock.Reading.Ended,
                places.heldFor(detention.id().record()).isPresent(),
                !legs.isEmpty(),
                stays.stream().anyMatch(stay -> stay.answeredAt() == null));
    }

    private List<DetentionChapter.Clock> clocks(Detention detention, List<JourneyStore.Arrived> arrivals, Instant now) {
        List<DetentionChapter.Clock> clocks = new ArrayList<>();
        clocks.add(new DetentionChapter.Clock(
                detention.power().words() + ", Mental Health Act 1983",
                DetentionWords.clock(detention, now),
                DetentionWords.why(detention, arrivals, now)));
        chapters.forEach(chapter -> clocks.addAll(chapter.clocks(detention, now)));
        return clocks;
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
}
