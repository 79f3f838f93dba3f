package concordat.detentions;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.law.ClockStart;
import concordat.law.ClockStart.HowHeld;
import concordat.law.Consultation;
import concordat.law.HoldClock;
import concordat.law.LawWords;
import concordat.law.PrivateDwelling;
import concordat.law.Warning;
import concordat.places.Places;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.LinkMeaning;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that a constable used section 136. It has happened, so it is always recorded; what the law asks and was
/// not done is flagged.
@Component
class UseSection136 {
    /// @param kept whether the person is kept where they are, at a place of safety, and not removed to one
    /// @param keptAt the code of that place; null where it is not one that is known here
    record Command(
            @Nullable RecordId incident,
            @Nullable RecordId person,
            String personName,
            @Nullable LocalDate bornOn,
            @Nullable Integer youngest,
            @Nullable Integer oldest,
            Sex sex,
            String borough,
            PrivateDwelling.Location locationKind,
            String location,
            String grounds,
            Instant detainedAt,
            boolean kept,
            @Nullable String keptAt,
            @Nullable Consultation consultation,
            String consulted,
            @Nullable Boolean physicalNeeds,
            @Nullable Boolean intoxicated,
            Care.Told care) {}

    /// @param warnings what to know at once, though the detention is recorded
    record Recorded(DetentionId id, List<Warning> warnings) {}

    private final DetentionStore detentions;
    private final Care care;
    private final Arrive arrive;
    private final StartClock startClock;
    private final Places places;
    private final Records records;
    private final Journal journal;

    UseSection136(
            DetentionStore detentions,
            Care care,
            Arrive arrive,
            StartClock startClock,
            Places places,
            Records records,
            Journal journal) {
        this.detentions = detentions;
        this.care = care;
        this.arrive = arrive;
        this.startClock = startClock;
        this.places = places;
        this.records = records;
        this.journal = journal;
    }

    /// Throws [concordat.actor.NotFound] where there is no such incident, person or place that the actor may see.
    @Transactional
    Recorded record(Command used) {
        Actor officer = CurrentActor.required();
        DetentionId id = new DetentionId(
                records.open(RecordKind.DETENTION, used.detainedAt()).value());
        HowHeld how = used.kept() ? new HowHeld.Kept(used.detainedAt()) : new HowHeld.Removed(List.of());
        HoldClock clock = HoldClock.of(used.detainedAt(), ClockStart.of(how));
        detentions.add(id, used, null, clock, officer);
        if (used.incident() != null) {
            records.link(
                    id.record(),
                    LinkMeaning.AROSE_FROM,
                    records.find(used.incident()).id());
        }
        if (used.person() != null) {
            records.link(
                    id.record(),
                    LinkMeaning.CONCERNS,
                    records.find(used.person()).id());
        }
        if (used.consultation() != null) {
            detentions.consulted(id, "USING_SECTION_136", used.consultation(), used.consulted());
        }
        List<Warning> warnings = new ArrayList<>(PrivateDwelling.warnings(used.locationKind()));
        warnings.addAll(Consultation.beforeDetention(used.consultation(), used.detainedAt()));
        detentions.flagWarnings(id, warnings, used.detainedAt());
        journal.write(id.record(), happening(used, warnings));
        care.record(id, used.care(), used.detainedAt());
        if (used.kept() && used.keptAt() != null) {
            arrive.arrive(Arrive.Command.of(id, places.find(used.keptAt()).place(), used.detainedAt()));
        }
        Detention detention = detentions.find(id);
        startClock.started(detention);
        if (!used.kept()) {
            startClock.onTheWay(detention);
        }
        return new Recorded(id, warnings);
    }

    private static Happening happening(Command used, List<Warning> warnings) {
        Happening happening = Happening.of(
                        "detention.began",
                        used.detainedAt(),
                        used.kept()
                                ? "Section 136 used: kept at the place of safety where the person was"
                                : "Section 136 used: to be taken to a place of safety")
                .as(Operation.COLLECTION)
                .with("Person", used.personName())
                .with("Where", used.location())
                .opinion("Grounds", used.grounds());
        happening = switch (used.consultation()) {
            case null -> happening;
            case Consultation.Held(var role, var at, var advice) ->
                happening
                        .with(
                                "Consulted before",
                                DetentionWords.named(LawWords.of(role), used.consulted()) + " at "
                                        + LondonTime.clock(at))
                        .opinion("Advice", advice);
            case Consultation.NotPracticable(var why) -> happening.with("Consultation not practicable", why);
        };
        return happening.with(
                "Warnings", warnings.stream().map(LawWords::afterwards).toList());
    }
}
