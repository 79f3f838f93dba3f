package concordat.detentions.wellbeing;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.YesNo;
import concordat.detentions.ByHolders;
import concordat.detentions.ByThoseInvolved;
import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.Refusals;
import concordat.detentions.TypedTimes;
import concordat.records.Journal;
import concordat.web.May;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Wellbeing for programs: every act is answered with all of it, as it then is.
@RestController
@RequestMapping("/api")
@Transactional
class WellbeingApi {
    /// @param answers by the identity of what is asked
    record AnswersSent(Map<UUID, String> answers) {
        AnswersSent(Map<UUID, String> answers) {
            this.answers = Objects.requireNonNullElse(answers, Map.of());
        }
    }

    private final Detentions detentions;
    private final AssembleWellbeing wellbeing;
    private final RightsStore rights;
    private final QuestionStore questions;
    private final Acts acts;
    private final Journal journal;
    private final InstantSource time;

    WellbeingApi(
            Detentions detentions,
            AssembleWellbeing wellbeing,
            RightsStore rights,
            QuestionStore questions,
            Acts acts,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.wellbeing = wellbeing;
        this.rights = rights;
        this.questions = questions;
        this.acts = acts;
        this.journal = journal;
        this.time = time;
    }

    /// What can be done here, each an act of its own.
    @org.springframework.stereotype.Component("wellbeingActs")
    record Acts(
            TellRights tellRights,
            RecordCommunication communication,
            ArrangeAppropriateAdult appropriateAdult,
            RecordMedication medication,
            LookAfterLeftBehind lookAfter,
            TellFamily tellFamily,
            AskOfOfficers askOfOfficers) {}

    @ByThoseInvolved
    @GetMapping("/detentions/{id}/wellbeing")
    Wellbeing wellbeing(@PathVariable UUID id) {
        Wellbeing told = now(id);
        journal.look(new DetentionId(id).record(), "Needs, medicine and family");
        return told;
    }

    @ByHolders
    @PostMapping("/detentions/{id}/rights")
    ResponseEntity<Wellbeing> tell(@PathVariable UUID id, @RequestBody RightsForm form) {
        Instant now = time.instant();
        List<RightsStore.Language> languages = rights.languages();
        Refusals.unlessEmpty(form.errors(languages, now));
        acts.tellRights().tell(form.command(new DetentionId(id), languages, now));
        return created(id);
    }

    @ByHolders
    @PutMapping("/detentions/{id}/communication")
    Wellbeing communication(@PathVariable UUID id, @RequestBody CommunicationForm form) {
        Refusals.unlessEmpty(form.errors());
        acts.communication()
                .record(
                        new DetentionId(id),
                        form.chosen(),
                        form.language().strip(),
                        form.words().strip());
        return now(id);
    }

    @ByHolders
    @PutMapping("/detentions/{id}/appropriate-adult")
    Wellbeing adult(@PathVariable UUID id, @RequestBody AdultForm form) {
        Instant now = time.instant();
        Refusals.unlessEmpty(form.errors(now));
        acts.appropriateAdult().arrange(new DetentionId(id), form.adult(now));
        return now(id);
    }

    @ByHolders
    @PostMapping("/detentions/{id}/medication")
    ResponseEntity<Wellbeing> medication(@PathVariable UUID id, @RequestBody MedicationForm form) {
        Instant now = time.instant();
        Refusals.unlessEmpty(form.errors(now));
        acts.medication()
                .record(
                        new DetentionId(id),
                        form.name().strip(),
                        form.dose().strip(),
                        TypedTimes.instantOrNull(form.lastTakenAt(), now),
                        YesNo.read(form.withProperty()));
        return created(id);
    }

    @ByHolders
    @PostMapping("/detentions/{id}/left-behind")
    ResponseEntity<Wellbeing> leftBehind(@PathVariable UUID id, @RequestBody LeftBehindForm form) {
        Refusals.unlessEmpty(form.errors());
        DetentionId detention = new DetentionId(id);
        String by = form.caredForBy().strip();
        if (form.isArranged()) {
            acts.lookAfter().arranged(detention, form.leftId(), by);
        } else {
            acts.lookAfter()
                    .leave(
                            detention,
                            Dependant.valueOf(form.kind()),
                            form.words().strip(),
                            form.place().strip(),
                            by);
        }
        return created(id);
    }

    @ByHolders
    @PostMapping("/detentions/{id}/family")
    ResponseEntity<Wellbeing> family(@PathVariable UUID id, @RequestBody FamilyForm form) {
        Instant now = time.instant();
        Refusals.unlessEmpty(form.errors(now));
        acts.tellFamily()
                .tell(
                        new DetentionId(id),
                        form.name().strip(),
                        form.relation().strip(),
                        form.happenedAt(now),
                        form.reason());
        return created(id);
    }

    @ByHolders
    @PutMapping("/detentions/{id}/receiver-asks")
    Wellbeing answer(@PathVariable UUID id, @RequestBody AnswersSent sent) {
        Detention detention = detentions.find(new DetentionId(id));
        String receiver = Objects.requireNonNullElse(wellbeing.receiver(detention), "");
        acts.askOfOfficers().answer(detention.id(), receiver, sent.answers());
        return now(id);
    }

    @May({Role.PLACE_COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping("/receiver-questions")
    List<QuestionStore.Question> questions() {
        return questions.ofAgency(CurrentActor.required().agency());
    }

    @May({Role.PLACE_COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/receiver-questions")
    ResponseEntity<?> ask(@RequestBody QuestionForm form) {
        if (!form.stop().isBlank()) {
            acts.askOfOfficers().stop(form.stopId());
            return ResponseEntity.ok(questions());
        }
        Refusals.unlessEmpty(form.errors());
        return switch (acts.askOfOfficers().ask(form.words().strip())) {
            case AskOfOfficers.Answer.Asked _ ->
                ResponseEntity.status(HttpStatus.CREATED).body(questions());
            case AskOfOfficers.Answer.AskedAlready() ->
                Refusals.fact("question", "It is not asked for", "ASKED_ALREADY", "You ask for this already");
            case AskOfOfficers.Answer.TooMany() ->
                Refusals.fact(
                        "question",
                        "It is not asked for",
                        "TOO_MANY",
                        "You ask for " + AskOfOfficers.MOST + " already");
        };
    }

    private Wellbeing now(UUID id) {
        return wellbeing.of(detentions.find(new DetentionId(id)));
    }

    private ResponseEntity<Wellbeing> created(UUID id) {
        return ResponseEntity.status(HttpStatus.CREATED).body(now(id));
    }
}
