package concordat.detentions;

import concordat.agencies.Agencies;
import concordat.design.YesNo;
import concordat.detentions.DetentionChapter.Fact;
import concordat.detentions.DetentionChapter.Section;
import concordat.law.LawWords;
import concordat.places.PlaceRequest;
import concordat.places.Places;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.records.Scope;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is handed over with a person, in the words of a form: on paper, and on the screen of whoever accepts them.
/// What nobody asked or wrote is *not recorded*, and never No.
@Component
class HandoverFacts {
    static final String NOT_RECORDED = "Not recorded";

    private final DetentionStore detentions;
    private final JourneyStore journey;
    private final Care care;
    private final Places places;
    private final Agencies agencies;
    private final Records records;
    private final Journal journal;
    private final List<DetentionChapter> chapters;

    HandoverFacts(
            DetentionStore detentions,
            JourneyStore journey,
            Care care,
            Places places,
            Agencies agencies,
            Records records,
            Journal journal,
            List<DetentionChapter> chapters) {
        this.detentions = detentions;
        this.journey = journey;
        this.care = care;
        this.places = places;
        this.agencies = agencies;
        this.records = records;
        this.journal = journal;
        this.chapters = chapters;
    }

    List<Section> of(Detention detention, Instant now) {
        Care.Told told = care.of(detention.id());
        List<Section> sections = new ArrayList<>(withheld(detention));
        sections.add(new Section("Person", person(detention, now)));
        sections.add(new Section("Health and risk", health(detention, told)));
        sections.add(new Section("Detention", decision(detention, now)));
        sections.add(new Section("Journey", journey(detention)));
        sections.add(new Section("Rights, search, restraint and property", caring(told)));
        chapters.forEach(chapter -> sections.addAll(chapter.sections(detention, now)));
        List<Fact> flags = detentions.flags(detention.id()).stream()
                .map(flag -> DetentionWords.flag(flag.code()))
                .distinct()
                .map(words -> new Fact("Flag", words))
                .toList();
        if (!flags.isEmpty()) {
            sections.add(new Section("Rules that were not kept, and warnings", flags));
        }
        sections.add(new Section("Handover", handover(detention)));
        return sections;
    }

    /// What is left out because it is not open to whoever reads, by name: it must not read as if there were none of it.
    private List<Section> withheld(Detention detention) {
        Scope scope = records.scope(detention.id().record());
        return scope.equals(Scope.WHOLE)
                ? List.of()
                : List.of(new Section(
                        "Not shared with your agency",
                        List.of(new Fact(
                                "Withheld", capital(Scope.WHOLE.without(scope).words())))));
    }

    /// How the person presents, as the officers told it: for the page of the detention too.
    List<Fact> health(Detention detention, Care.Told told) {
        return List.of(
                new Fact("Physical health care needed", YesNo.words(detention.physicalNeeds())),
                new Fact("Intoxicated", YesNo.words(detention.intoxicated())),
                new Fact("Risks", orNotRecorded(risks(detention.id().record()))),
                new Fact("Health and medication", orNotRecorded(told.medicalNeeds())),
                new Fact("Injuries", orNotRecorded(told.injuries())),
                new Fact("Death or serious injury", told.grave() ? "Yes" : "Not recorded"),
                new Fact(
                        "Acute behavioural disturbance",
                        told.abdSuspected() ? "Suspected: a medical emergency" : NOT_RECORDED));
    }

    /// What the receiver wrote when they accepted the person.
    String conditionOnArrival(Detention detention) {
        if (detention.handedOverAt() == null) {
            return "";
        }
        return journal.ofActs(detention.id().record(), Set.of("handover.accepted"), 1).stream()
                .findFirst()
                .map(Entry::facts)
                .map(facts -> facts.getOrDefault("Condition on arrival", ""))
                .orElse("");
    }

    /// The reference of a record that the reader may see.
    String reference(@Nullable RecordId record) {
        return record == null
                ? NOT_RECORDED
                : records.findIfSeen(record).map(RecordHead::reference).orElse("Not shared with your agency");
    }

    private static List<Fact> person(Detention detention, Instant now) {
        return List.of(
                new Fact("Name", detention.personName()),
                new Fact(
                        "Date of birth",
                        detention.bornOn() == null ? "Not known" : LondonTime.date(detention.bornOn())),
                new Fact("Age", capital(detention.ageWords(now))),
                new Fact("Sex", detention.sex().words()));
    }

    /// What the last place that was asked was told of them.
    private String risks(RecordId detention) {
        return places.requestsOf(detention).stream()
                .map(PlaceRequest::presentation)
                .map(told -> told.risks().strip())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<Fact> decision(Detention detention, Instant now) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                detention.power() == Power.S136 ? "Section 136 used" : "Section 135(1) warrant executed",
                LondonTime.full(detention.detainedAt())));
        String team = detention.officerTeam();
        facts.add(new Fact(
                "Officer",
                detention.officer() + ", "
                        + (team == null ? "" : agencies.teamName(team) + ", ")
                        + agencies.organisationName(detention.officerAgency())));
        facts.add(new Fact("Incident", reference(detention.incidentId())));
        if (detention.warrantId() != null) {
            facts.add(new Fact("Warrant", reference(detention.warrantId())));
        }
        facts.add(new Fact("Where", detention.location() + " (" + LawWords.of(detention.locationKind()) + ")"));
        facts.add(new Fact("Grounds", detention.grounds()));
        for (DetentionStore.Consulted each : detentions.consultations(detention.id())) {
            facts.add(new Fact(
                    each.about().equals("USING_SECTION_136") ? "Consulted" : "Consulted about the station",
                    DetentionWords.consulted(each)));
        }
        facts.add(new Fact("Clock", DetentionWords.why(detention, journey.arrivals(detention.id()), now)));
        chapters.stream()
                .flatMap(chapter -> chapter.clocks(detention, now).stream())
                .forEach(clock -> facts.add(new Fact(clock.name(), clock.why())));
        return facts;
    }

    private List<Fact> journey(Detention detention) {
        List<Fact> facts = new ArrayList<>();
        for (JourneyStore.Leg leg : journey.legs(detention.id())) {
            facts.add(new Fact(
                    "Conveyance",
                    LawWords.of(leg.mode()) + " to " + leg.toPlace()
                            + (leg.reason() == null ? "" : ": " + LawWords.of(leg.reason())) + ". "
                            + capital(step("ambulance asked for ", leg.ambulanceAskedAt(), ", ") + "asked for ")
                            + LondonTime.full(leg.requestedAt())
                            + step(", on scene ", leg.onSceneAt(), "")
                            + step(", left ", leg.leftAt(), "")
                            + step(", arrived ", leg.arrivedAt(), "")));
        }
        for (JourneyStore.Arrived arrival : journey.arrivals(detention.id())) {
            facts.add(new Fact("Arrived", arrival.placeName() + ", " + LondonTime.full(arrival.arrivedAt())));
        }
        if (facts.isEmpty()) {
            facts.add(new Fact("Arrived", "Not arrived yet"));
        }
        return facts;
    }

    private static String step(String before, @Nullable Instant at, String after) {
        return at == null ? "" : before + LondonTime.clock(at) + after;
    }

    private static List<Fact> caring(Care.Told told) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Rights told",
                told.rightsToldAt() != null
                        ? LondonTime.full(told.rightsToldAt())
                        : told.rightsWhyNot().isBlank() ? NOT_RECORDED : "Not told: " + told.rightsWhyNot()));
        facts.add(new Fact("Searched", searched(told)));
        facts.add(new Fact("Restrained", restrained(told)));
        facts.add(new Fact("Safety officer", orNotRecorded(told.safetyOfficer())));
        facts.add(new Fact("Property", orNotRecorded(told.property())));
        return facts;
    }

    private static String searched(Care.Told told) {
        Instant at = told.searchedAt();
        if (at == null) {
            return NOT_RECORDED;
        }
        String parts = told.searchParts().stream().sorted().map(LawWords::of).collect(Collectors.joining(", "));
        return LondonTime.full(at) + (parts.isEmpty() ? "" : ": " + parts.toLowerCase(Locale.UK)) + ". Found: "
                + (told.searchFound().isBlank() ? "not recorded" : told.searchFound());
    }

    private static String restrained(Care.Told told) {
        if (!told.wasRestrained()) {
            return told.restrained() == null ? NOT_RECORDED : "No";
        }
        return (told.faceDown() ? "Yes, face down. " : "Yes. ")
                + told.restraintWords()
                + step(" From ", told.restraintFrom(), "")
                + step(" until ", told.restraintUntil(), "");
    }

    private List<Fact> handover(Detention detention) {
        Instant accepted = detention.handedOverAt();
        Instant released = detention.releasedAt();
        return List.of(
                new Fact(
                        "Accepted by",
                        accepted == null
                                ? "Not accepted yet"
                                : detention.receiver() + ", " + LondonTime.full(accepted)),
                new Fact("Condition on arrival", orNotRecorded(conditionOnArrival(detention))),
                new Fact("Officers released", released == null ? "Not yet" : LondonTime.full(released)));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String orNotRecorded(String words) {
        return words.isBlank() ? NOT_RECORDED : words;
    }
}
