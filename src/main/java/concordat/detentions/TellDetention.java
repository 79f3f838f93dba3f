package concordat.detentions;

import concordat.law.Breach;
import concordat.law.Consultation;
import concordat.law.Conveyance;
import concordat.law.HoldClock;
import concordat.law.PlaceOfSafety;
import concordat.law.PlaceOfSafetyRule.StationTest;
import concordat.law.PrivateDwelling;
import concordat.law.ProtectiveSearch;
import concordat.law.Rank;
import concordat.places.Place;
import concordat.records.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The acts that a told history of detentions is made of. They are the acts themselves: each happens now, as whoever
/// acts, and is judged by the law of that moment.
@Component
public class TellDetention {
    /// A use of section 136 as an officer tells it, with the rights told and the outer clothing searched.
    ///
    /// @param borough the GSS code
    public record Used(
            @Nullable RecordId incident,
            @Nullable RecordId person,
            String personName,
            @Nullable LocalDate bornOn,
            Sex sex,
            String borough,
            String location,
            String grounds,
            Instant at,
            Consultation consultation,
            String consulted,
            boolean physicalNeeds,
            boolean intoxicated,
            boolean restrained) {}

    private final Acts acts;
    private final InstantSource time;

    TellDetention(Acts acts, InstantSource time) {
        this.acts = acts;
        this.time = time;
    }

    @Component
    record Acts(
            UseSection136 use,
            PlanStation plan,
            Convey convey,
            Arrive arrive,
            HandOver handOver,
            PoliceStay stay,
            AskAssessor assessor,
            Assess assess,
            StationChecks checks,
            ExtendHold extend,
            RecordEthnicity ethnicity,
            EndDetention end) {}

    public DetentionId use(Used used) {
        return acts.use()
                .record(new UseSection136.Command(
                        used.incident(),
                        used.person(),
                        used.personName(),
                        used.bornOn(),
                        null,
                        null,
                        used.sex(),
                        used.borough(),
                        PrivateDwelling.Location.ANYWHERE_ELSE,
                        used.location(),
                        used.grounds(),
                        used.at(),
                        false,
                        "",
                        used.consultation(),
                        used.consulted(),
                        used.physicalNeeds(),
                        used.intoxicated(),
                        care(used)))
                .id();
    }

    private static Care.Told care(Used used) {
        Instant at = used.at();
        return new Care.Told(
                at,
                "",
                at,
                Set.of(ProtectiveSearch.Part.OUTER_COAT, ProtectiveSearch.Part.JACKET),
                true,
                true,
                "Nothing",
                used.restrained(),
                false,
                used.restrained() ? at : null,
                used.restrained() ? at.plusSeconds(90) : null,
                used.restrained() ? "Held by both arms." : "",
                "",
                false,
                used.restrained() ? "Reddened wrists" : "None seen",
                false,
                used.physicalNeeds() ? "A cut to the forearm, dressed" : "",
                "A telephone and a bag, kept with the person");
    }

    /// A police station is chosen for an adult who is a danger to life, as the Regulations of 2017 allow.
    public void planStation(DetentionId id, Place station, String inspector, Consultation consultation) {
        PlanStation.Answer answer = acts.plan()
                .plan(new PlanStation.Command(
                        id,
                        station.code(),
                        station.name(),
                        new StationTest(true, true, true, Rank.CONSTABLE, Rank.INSPECTOR, consultation),
                        "The arresting officer",
                        inspector,
                        "The liaison nurse"));
        if (answer instanceof PlanStation.Answer.Refused(var grounds)) {
            throw new IllegalArgumentException("Refused: " + grounds);
        }
    }

    /// Gives the leg. A police vehicle needs its reason.
    public UUID convey(
            DetentionId id,
            Conveyance.Mode mode,
            Conveyance.@Nullable PoliceVehicleReason reason,
            Instant ambulanceAskedAt,
            Place to) {
        Convey.Answer answer = acts.convey()
                .arrange(new Convey.Command(id, mode, reason, ambulanceAskedAt, to.name(), time.instant(), false));
        return switch (answer) {
            case Convey.Answer.Arranged(UUID leg) -> leg;
            case Convey.Answer.Refused(var grounds) -> throw new IllegalArgumentException("Refused: " + grounds);
        };
    }

    public void ethnicity(DetentionId id, Ethnicity told) {
        acts.ethnicity().record(id, told);
    }

    public void setOut(DetentionId id, UUID leg) {
        acts.convey().move(id, leg, Convey.Step.LEFT, time.instant());
    }

    /// Arrives by this leg. Gives the flags: a child at a police station is one.
    public List<Breach> arrive(DetentionId id, UUID leg, Place place) {
        acts.convey().move(id, leg, Convey.Step.ARRIVED, time.instant());
        return acts.arrive()
                .arrive(new Arrive.Command(
                        id,
                        place.code(),
                        place.name(),
                        PlaceOfSafety.valueOf(place.kind().name()),
                        place.organisation(),
                        place.team(),
                        time.instant()));
    }

    public void accept(DetentionId id, String receiver, String condition) {
        acts.handOver().accept(id, receiver, condition, time.instant());
    }

    public void release(DetentionId id) {
        acts.handOver().release(id, time.instant());
    }

    public UUID askToStay(DetentionId id, String reason, Instant until) {
        return acts.stay().ask(id, reason, until);
    }

    public void answerStay(DetentionId id, UUID stay, boolean accepted, String why) {
        acts.stay().answer(id, stay, accepted, why);
    }

    public UUID askAmhp(DetentionId id) {
        return acts.assessor().ask(id, AskAssessor.Kind.AMHP, time.instant());
    }

    public UUID askDoctor(DetentionId id) {
        return acts.assessor().ask(id, AskAssessor.Kind.DOCTOR, time.instant());
    }

    public void assessorArrived(DetentionId id, UUID asked, String name) {
        acts.assessor().arrived(id, asked, name, time.instant());
    }

    public void check(DetentionId id, String professional, String found) {
        acts.checks().check(id, professional, found, time.instant());
    }

    public void review(DetentionId id, String words) {
        acts.checks().review(id, new StationChecks.Review(words, false, true, true, false), time.instant());
    }

    /// False where the law refuses it.
    public boolean extend(DetentionId id, Duration length, HoldClock.Reason reason, String doctor) {
        return acts.extend().extend(extension(id, length, reason, doctor, false)) instanceof ExtendHold.Answer.Extended;
    }

    /// An extension that was made whatever the law says of it, such as one after the end. Gives the flags.
    public List<Breach> wasExtended(DetentionId id, Duration length, HoldClock.Reason reason, String doctor) {
        return acts.extend().extend(extension(id, length, reason, doctor, true))
                        instanceof ExtendHold.Answer.WithoutAuthority(List<Breach> breaches)
                ? breaches
                : List.of();
    }

    private ExtendHold.Command extension(
            DetentionId id, Duration length, HoldClock.Reason reason, String doctor, boolean already) {
        var request = new HoldClock.Request(
                length, HoldClock.Authoriser.RESPONSIBLE_MEDICAL_PRACTITIONER, reason, false, null);
        return new ExtendHold.Command(id, request, doctor, time.instant(), already);
    }

    public void assessmentStarts(DetentionId id) {
        step(id, Assessment.Step.STARTED, null, null);
    }

    public void assessmentFinishes(DetentionId id) {
        step(id, Assessment.Step.FINISHED, null, null);
    }

    /// What the assessment comes to, before the end.
    public void agree(DetentionId id, Outcome outcome) {
        step(id, Assessment.Step.AGREED, outcome, null);
    }

    public void askForBed(DetentionId id) {
        step(id, Assessment.Step.BED_ASKED, null, null);
    }

    public void findBed(DetentionId id, String bed) {
        step(id, Assessment.Step.BED_FOUND, null, bed);
    }

    private void step(DetentionId id, Assessment.Step step, @Nullable Outcome outcome, @Nullable String bed) {
        acts.assess().record(new Assess.Command(id, step, outcome, bed, time.instant()));
    }

    /// @param plan for those who care for the person, and `told` for the officers
    public void end(DetentionId id, Outcome outcome, String plan, String told) {
        acts.end().end(new EndDetention.Command(id, outcome, plan, told, time.instant()));
    }
}
