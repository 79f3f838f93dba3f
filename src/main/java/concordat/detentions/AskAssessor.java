package concordat.detentions;

import concordat.actor.NotFound;
import concordat.agencies.Agencies;
import concordat.agencies.Cover;
import concordat.agencies.Team;
import concordat.agencies.TeamKind;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.places.Places;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Records;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks for the AMHP or the doctor who assess the person, and records their arrival. The AMHP comes from the
/// council of the borough where the person is.
@Component
class AskAssessor {
    /// Who assesses: both do.
    enum Kind {
        AMHP("Approved mental health professional", ObligationKind.AMHP_ATTENDS, Threshold.AMHP_ARRIVAL),
        DOCTOR("Registered medical practitioner", ObligationKind.DOCTOR_ATTENDS, Threshold.DOCTOR_ARRIVAL);

        private final String words;
        private final ObligationKind owed;
        private final Threshold within;

        Kind(String words, ObligationKind owed, Threshold within) {
            this.words = words;
            this.owed = owed;
            this.within = within;
        }

        private Cover.@Nullable Serving service(Cover cover) {
            return switch (this) {
                case AMHP -> cover.council();
                case DOCTOR -> cover.trust();
            };
        }

        private TeamKind team() {
            return switch (this) {
                case AMHP -> TeamKind.AMHP_SERVICE;
                case DOCTOR -> TeamKind.DOCTORS;
            };
        }

        String words() {
            return words;
        }
    }

    private final DetentionStore detentions;
    private final AssessorStore assessors;
    private final JourneyStore journey;
    private final Places places;
    private final Agencies agencies;
    private final Records records;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Escalation escalation;
    private final Journal journal;
    private final InstantSource time;

    AskAssessor(
            DetentionStore detentions,
            AssessorStore assessors,
            JourneyStore journey,
            Places places,
            Agencies agencies,
            Records records,
            Obligations obligations,
            Thresholds thresholds,
            Escalation escalation,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.assessors = assessors;
        this.journey = journey;
        this.places = places;
        this.agencies = agencies;
        this.records = records;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.escalation = escalation;
        this.journal = journal;
        this.time = time;
    }

    /// Asks whoever serves the borough where the person is now, and where nobody is known to, the agency that
    /// detained them owes it.
    @Transactional
    UUID ask(DetentionId id, Kind kind, Instant at) {
        Detention detention = detentions.lock(id);
        Cover cover =
                agencies.cover(boroughNow(detention), at.atZone(LondonTime.ZONE).toLocalDate());
        Cover.Serving serving = kind.service(cover);
        String agency = serving == null ? detention.officerAgency() : serving.code();
        String team = agencies.firstTeam(agency, kind.team()).map(Team::code).orElse(null);
        UUID asked = Ids.next(time.instant());
        records.open(id.record(), agency, Basis.ASSESSING, kind.words() + " asked to attend");
        assessors.ask(asked, id, kind, agency, at);
        Instant due = at.plus(thresholds.now(kind.within));
        obligations.owe(escalation.of(
                Owed.of(kind.owed, id.record(), agency, at, due)
                        .about(asked)
                        .warnAt(due.minus(thresholds.now(kind.within).dividedBy(4))),
                team,
                due));
        journal.write(
                id.record(),
                Happening.of(
                        "assessor.asked",
                        at,
                        kind.words() + " asked to attend, of " + agencies.organisationName(agency)));
        return asked;
    }

    private String boroughNow(Detention detention) {
        List<JourneyStore.Arrived> arrivals = journey.arrivals(detention.id());
        return arrivals.isEmpty() || arrivals.getLast().placeCode().isEmpty()
                ? detention.borough()
                : places.find(arrivals.getLast().placeCode()).place().borough();
    }

    /// Throws [NotFound] where nobody was asked under this id who has not arrived already.
    @Transactional
    void arrived(DetentionId id, UUID asked, String name, Instant at) {
        detentions.lock(id);
        Kind kind = assessors.asked(id).stream()
                .filter(each -> each.id().equals(asked))
                .map(AssessorStore.Asked::kind)
                .findFirst()
                .orElseThrow(() -> new NotFound("No assessor asked " + asked));
        if (!assessors.arrived(id, asked, name, at)) {
            throw new NotFound("Arrived already: " + asked);
        }
        obligations.meet(id.record(), kind.owed, asked, at);
        journal.write(
                id.record(),
                Happening.of("assessor.arrived", at, kind.words() + " arrived").with("Name", name));
    }
}
