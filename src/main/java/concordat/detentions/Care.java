package concordat.detentions;

import concordat.law.Breach;
import concordat.law.Conveyance;
import concordat.law.LawWords;
import concordat.law.ProtectiveSearch;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records what was done for and to the person: rights, search, restraint, injuries, property. All of it can be
/// told later, at the hospital; each telling replaces the last and both stay in the journal.
@Component
class Care {
    /// @param restrained null where it is not known
    record Told(
            @Nullable Instant rightsToldAt,
            String rightsWhyNot,
            @Nullable Instant searchedAt,
            Set<ProtectiveSearch.Part> searchParts,
            boolean searchDanger,
            boolean searchConceals,
            String searchFound,
            @Nullable Boolean restrained,
            boolean faceDown,
            @Nullable Instant restraintFrom,
            @Nullable Instant restraintUntil,
            String restraintWords,
            String safetyOfficer,
            boolean abdSuspected,
            String injuries,
            boolean grave,
            String medicalNeeds,
            String property) {
        static final Told NOTHING = new Told(
                null, "", null, Set.of(), false, false, "", null, false, null, null, "", "", false, "", false, "", "");

        boolean wasRestrained() {
            return Boolean.TRUE.equals(restrained);
        }

        Told withRightsToldAt(Instant at) {
            return new Told(
                    at,
                    rightsWhyNot,
                    searchedAt,
                    searchParts,
                    searchDanger,
                    searchConceals,
                    searchFound,
                    restrained,
                    faceDown,
                    restraintFrom,
                    restraintUntil,
                    restraintWords,
                    safetyOfficer,
                    abdSuspected,
                    injuries,
                    grave,
                    medicalNeeds,
                    property);
        }

        /// What to do at once.
        List<Conveyance.Prompt> prompts(boolean ambulanceRequested) {
            boolean still = wasRestrained() && restraintUntil == null;
            return Conveyance.prompts(still, still && faceDown, abdSuspected, ambulanceRequested);
        }
    }

    private final CareStore care;
    private final DetentionStore detentions;
    private final Journal journal;

    Care(CareStore care, DetentionStore detentions, Journal journal) {
        this.care = care;
        this.detentions = detentions;
        this.journal = journal;
    }

    /// Records what is told. The search is judged by the law of its own time, and flagged where it went too far.
    @Transactional
    void record(DetentionId id, Told told, Instant at) {
        Detention detention = detentions.lock(id);
        if (told.equals(of(id))) {
            return;
        }
        care.save(id, told);
        Instant searched = told.searchedAt();
        List<Breach> breaches = searched == null
                ? List.of()
                : ProtectiveSearch.judge(
                                new ProtectiveSearch.Search(
                                        told.searchDanger(), told.searchConceals(), told.searchParts()),
                                searched)
                        .breaches();
        if (searched != null) {
            detentions.flagBreaches(id, breaches, searched);
        }
        journal.write(detention.id().record(), happening(told, breaches, at));
    }

    /// Keeps when rights were first told, where nobody wrote it down yet. Whoever calls writes it in the journal.
    void rightsTold(DetentionId id, Instant at) {
        Told told = of(id);
        if (told.rightsToldAt() == null) {
            care.save(id, told.withRightsToldAt(at));
        }
    }

    Told of(DetentionId id) {
        return care.find(id).orElse(Told.NOTHING);
    }

    private static Happening happening(Told told, List<Breach> breaches, Instant at) {
        Happening happening = Happening.of("detention.care", at, "Rights, search, restraint and injuries recorded")
                .with("Rights told at", clock(told.rightsToldAt()))
                .with("Rights not told because", told.rightsWhyNot())
                .with("Searched at", clock(told.searchedAt()))
                .with(
                        "Searched",
                        told.searchParts().stream().sorted().map(LawWords::of).collect(Collectors.joining(", ")))
                .with("Found", told.searchFound())
                .with("Restraint", told.restrained() == null ? "" : told.restrained() ? restraint(told) : "None")
                .with("Safety officer", told.safetyOfficer())
                .with("Acute behavioural disturbance", told.abdSuspected() ? "Suspected: a medical emergency" : "")
                .with("Injuries", told.injuries())
                .with("Death or serious injury", told.grave() ? "Yes" : "")
                .with("Medical needs", told.medicalNeeds())
                .with("Property", told.property());
        for (Breach breach : breaches) {
            happening = happening.with("Flag", LawWords.of(breach));
        }
        return told.grave() ? happening.grave() : happening;
    }

    private static String restraint(Told told) {
        String from = clock(told.restraintFrom());
        String until = clock(told.restraintUntil());
        return (told.faceDown() ? "Yes, face down. " : "Yes. ")
                + told.restraintWords()
                + (from == null ? "" : " From " + from)
                + (until == null ? "" : " until " + until);
    }

    private static @Nullable String clock(@Nullable Instant at) {
        return at == null ? null : LondonTime.clock(at);
    }
}
