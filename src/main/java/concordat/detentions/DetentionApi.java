package concordat.detentions;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.Errors;
import concordat.records.Entry;
import concordat.records.Journal;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Detentions for programs: to begin one, to read it, and to end it. What is sent is what the forms ask, and every
/// act is answered with the detention as it then is.
@RestController
@RequestMapping("/api/detentions")
@Transactional
class DetentionApi {
    private static final int MOST = 200;

    record EntryTold(
            String reference,
            String act,
            Instant happenedAt,
            Instant enteredAt,
            boolean late,
            String by,
            String agency,
            String title,
            Map<String, String> facts) {
        static EntryTold of(Entry entry) {
            return new EntryTold(
                    entry.reference(),
                    entry.act(),
                    entry.happenedAt(),
                    entry.enteredAt(),
                    entry.isLate(),
                    entry.actorName(),
                    entry.agency(),
                    entry.title(),
                    entry.facts());
        }
    }

    private final DetentionStore detentions;
    private final AssembleDetention tell;
    private final UseSection136 useSection136;
    private final Care care;
    private final EndDetention endDetention;
    private final Journal journal;
    private final InstantSource time;

    DetentionApi(
            DetentionStore detentions,
            AssembleDetention tell,
            UseSection136 useSection136,
            Care care,
            EndDetention endDetention,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.tell = tell;
        this.useSection136 = useSection136;
        this.care = care;
        this.endDetention = endDetention;
        this.journal = journal;
        this.time = time;
    }

    /// Those not ended that the caller's agency is involved in, soonest to end first.
    @ByThoseInvolved
    @GetMapping
    List<Detention> open(@RequestParam(defaultValue = "") String seen) {
        List<Detention> open = detentions.open(MOST);
        Actor actor = CurrentActor.required();
        if (actor.role() != Role.GUEST) {
            journal.looked(
                    "Open detentions",
                    open.stream().map(each -> each.id().value()).toList(),
                    seen);
        }
        return open;
    }

    @ByThoseInvolved
    @GetMapping("/{id}")
    DetentionTold one(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        DetentionTold told = tell.tell(detention);
        journal.look(detention.record(), "The detention");
        return told;
    }

    @ByUsersOfSection136
    @PostMapping
    ResponseEntity<DetentionTold> begin(@RequestBody Section136Form form) {
        Instant now = time.instant();
        Refusals.unlessEmpty(form.errors(now));
        DetentionId id = useSection136.record(form.command(now)).id();
        return ResponseEntity.created(URI.create("/api/detentions/" + id)).body(tell.tell(id));
    }

    @ByUsersOfSection136
    @PostMapping("/{id}/care")
    DetentionTold care(@PathVariable UUID id, @RequestBody CareForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        Errors errors = new Errors();
        form.check(errors, now);
        Refusals.unlessEmpty(errors.summary());
        care.record(detention, form.told(now), now);
        return tell.tell(detention);
    }

    @ByHolders
    @PostMapping("/{id}/end")
    ResponseEntity<?> end(@PathVariable UUID id, @RequestBody EndDetentionForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        Refusals.unlessEmpty(form.errors(detentions.find(detention), now));
        return switch (endDetention.end(form.command(detention, now))) {
            case EndDetention.Answer.Ended _ -> ResponseEntity.ok(tell.tell(detention));
            case EndDetention.Answer.EndedAlready(Instant at) ->
                Refusals.fact("end", "The detention was not ended again", "ENDED_ALREADY", "It ended at " + at);
        };
    }

    /// What happened, newest first, across the detention, its incident and its person, as far as the caller may see
    /// them.
    @ByThoseInvolved
    @GetMapping("/{id}/timeline")
    List<EntryTold> timeline(@PathVariable UUID id) {
        Detention detention = detentions.find(new DetentionId(id));
        journal.look(detention.id().record(), "The timeline");
        return journal
                .timeline(
                        Stream.of(
                                        detention.id().record(),
                                        detention.incidentId(),
                                        detention.warrantId(),
                                        detention.personId())
                                .filter(Objects::nonNull)
                                .toList(),
                        MOST)
                .stream()
                .map(EntryTold::of)
                .toList();
    }
}
