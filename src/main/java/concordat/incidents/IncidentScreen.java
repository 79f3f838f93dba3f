package concordat.incidents;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.design.Colour;
import concordat.design.IdentityBar;
import concordat.design.Tag;
import concordat.design.Timeline;
import concordat.incidents.IncidentPage.AmbulanceLine;
import concordat.incidents.IncidentPage.OwedLine;
import concordat.incidents.IncidentPage.PersonLine;
import concordat.incidents.IncidentPage.Step;
import concordat.incidents.IncidentPage.UnitLine;
import concordat.incidents.IncidentPage.Viewer;
import concordat.incidents.IncidentPanel.Shown;
import concordat.obligations.Obligations;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.records.Withheld;
import concordat.web.LondonTime;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gathers one incident's screen. Opening it is a look, and the journal says so.
@Component
class IncidentScreen {
    private static final int MOST_ENTRIES = 200;

    private final Incidents incidents;
    private final DecisionStore decisions;
    private final Records records;
    private final Journal journal;
    private final Obligations obligations;
    private final Agencies agencies;
    private final People people;
    private final List<IncidentPanel> panels;
    private final InstantSource time;

    IncidentScreen(
            Incidents incidents,
            DecisionStore decisions,
            Records records,
            Journal journal,
            Obligations obligations,
            Agencies agencies,
            People people,
            List<IncidentPanel> panels,
            InstantSource time) {
        this.incidents = incidents;
        this.decisions = decisions;
        this.records = records;
        this.journal = journal;
        this.obligations = obligations;
        this.agencies = agencies;
        this.people = people;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(IncidentPanel::order))
                .toList();
        this.time = time;
    }

    @Transactional
    IncidentPage open(IncidentId id) {
        records.keepPlans();
        Incident incident = incidents.find(id);
        journal.look(id.record(), "The incident");
        Instant now = time.instant();
        IncidentFacts facts = new IncidentFacts(now, agencies::organisationName);
        Viewer viewer = viewer(CurrentActor.required());
        Optional<Attendance> decision = decisions.latest(id);
        List<RecordId> story = records.story(id.record());
        List<Entry> entries = journal.timeline(story, MOST_ENTRIES);
        List<Vulnerability> vulnerability = incidents.vulnerability(id);
        List<Subject> subjects = incidents.subjects(id);
        Set<PersonId> seen = people.seen(subjects.stream().map(Subject::person).toList());
        String home = "/incidents/" + id;
        return new IncidentPage(
                home,
                incident.reference(),
                bar(incident, now),
                incident.isOpen(),
                viewer,
                Timeline.of(entries.stream()
                        .map(entry -> new LogEntry(entry, incident.reference(), now).onTimeline())
                        .toList()),
                incidents.units(id).stream().map(unit -> line(unit, home, now)).toList(),
                incidents.ambulanceRequests(id).stream()
                        .map(request -> line(request, home, now))
                        .toList(),
                decision.map(facts::decision).orElse(null),
                viewer.supervisor()
                        && decision.filter(one -> one.reviewedAt() == null).isPresent(),
                facts.assessed(vulnerability, decisions.thrive(id)),
                facts.place(incident),
                facts.caller(incident),
                subjects.stream().map(subject -> line(subject, seen)).toList(),
                owed(story, now),
                involved(id, now),
                panels(new Shown(incident, log(id, entries), vulnerability)),
                Withheld.of(id.record(), records.scope(id.record()), records),
                home + "/news?after=" + newest(entries),
                "record:" + id);
    }

    /// What has been written since a time, and is not a look.
    @Transactional(readOnly = true)
    long entriesAfter(IncidentId id, Instant after) {
        incidents.find(id);
        return journal.timeline(records.story(id.record()), MOST_ENTRIES).stream()
                .filter(entry -> entry.enteredAt().isAfter(after))
                .count();
    }

    private IdentityBar bar(Incident incident, Instant now) {
        String opened = "Opened " + LondonTime.of(incident.openedAt(), now);
        return IdentityBar.of(incident.reference())
                .withFacts(Stream.of(
                                incident.headline(),
                                agencies.boroughName(incident.borough()),
                                agencies.organisationName(incident.policingUnit()),
                                opened)
                        .filter(words -> !words.isEmpty())
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(opened))
                .withClock(incident.isOpen() ? Tag.of("Open", Colour.BLUE) : Tag.of("Closed", Colour.GREY));
    }

    private static @Nullable List<Entry> log(IncidentId id, List<Entry> story) {
        return story.size() == MOST_ENTRIES
                ? null
                : story.stream()
                        .filter(entry -> entry.recordId().equals(id.record()))
                        .toList();
    }

    private List<Content> panels(Shown shown) {
        return panels.stream()
                .map(panel -> panel.of(shown))
                .filter(content -> !content.isEmptyContent())
                .toList();
    }

    private List<OwedLine> owed(List<RecordId> story, Instant now) {
        return obligations.openOn(story).stream()
                .map(one -> new OwedLine(
                        "/obligations/" + one.id(),
                        one.kind().words() + " (" + one.ownerAgency() + "): " + one.dueWords(now),
                        one.isOverdueAt(now)))
                .toList();
    }

    private List<String> involved(IncidentId id, Instant now) {
        return records.involvements(id.record()).stream()
                .map(one -> agencies.organisationName(one.agency()) + " " + one.why()
                        + (one.isOpenAt(now) ? "" : " (ended)"))
                .toList();
    }

    private static Viewer viewer(Actor actor) {
        boolean ambulance = actor.role() == Role.AMBULANCE_CONTROLLER;
        boolean police = Set.of(
                        Role.CALL_HANDLER,
                        Role.DISPATCHER,
                        Role.RESPONSE_OFFICER,
                        Role.DUTY_INSPECTOR,
                        Role.SUPERINTENDENT,
                        Role.MENTAL_HEALTH_TEAM)
                .contains(actor.role());
        return new Viewer(
                police,
                ambulance || police,
                actor.role().inspectorOrAbove(),
                actor.role() == Role.RESPONSE_OFFICER || actor.role() == Role.MENTAL_HEALTH_TEAM);
    }

    private static PersonLine line(Subject subject, Set<PersonId> seen) {
        return new PersonLine(
                subject.role().words() + ", " + subject.role().regime().words(),
                People.named(subject.person(), subject.nameShown(), seen));
    }

    private static UnitLine line(Unit unit, String home, Instant now) {
        Unit.Step done = unit.step();
        List<Step> left = Stream.of(Unit.Step.values())
                .filter(step -> done == null || step.compareTo(done) > 0)
                .map(step -> new Step(step.name(), step.words()))
                .toList();
        Instant since = Stream.of(unit.clearAt(), unit.atSceneAt(), unit.enRouteAt(), unit.assignedAt())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return new UnitLine(
                home + "/units/" + unit.id(),
                unit.callsign(),
                unit.officers(),
                Tag.of(unit.stateWords(), done == Unit.Step.AT_SCENE ? Colour.GREEN : Colour.GREY),
                LondonTime.of(since, now),
                left);
    }

    private static AmbulanceLine line(AmbulanceRequest request, String home, Instant now) {
        var grade = request.givenGrade() == null
                ? "asked for " + request.askedGrade().name()
                : "graded " + request.givenGrade().name();
        Instant lowered = request.loweredAt();
        return new AmbulanceLine(
                home + "/ambulances/" + request.id(),
                request.agency() + ", " + grade + ", requested " + LondonTime.of(request.requestedAt(), now),
                Tag.of(request.stateWords(), request.isAwaited() ? Colour.YELLOW : Colour.GREY),
                lowered == null ? null : "Priority lowered because police were there, " + LondonTime.of(lowered, now));
    }

    private static Instant newest(List<Entry> entries) {
        return entries.stream()
                .map(Entry::enteredAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
