package concordat.warrants;

import concordat.design.ErrorSummary;
import concordat.law.Breach;
import concordat.law.LawWords;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.web.Invalid;
import concordat.web.Problems;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Warrants for programs: the same acts as on the pages, each answered with the warrant as it then is.
@RestController
@RequestMapping("/api/warrants")
@Transactional
class WarrantApi {
    private static final int MOST = 200;

    /// @param state how far it has come, and `why` it authorises what it does
    record WarrantTold(Warrant facts, Warrant.State state, String why, List<Entry> entries, List<FlagTold> flags) {}

    record FlagTold(Breach code, String text, String citation) {}

    record GroundTold(String code, String text) {}

    private final WarrantStore warrants;
    private final WarrantActs acts;
    private final Journal journal;
    private final InstantSource time;

    WarrantApi(WarrantStore warrants, WarrantActs acts, Journal journal, InstantSource time) {
        this.warrants = warrants;
        this.acts = acts;
        this.journal = journal;
        this.time = time;
    }

    /// Those that the caller's agency is involved in, the open ones first.
    @ByReaders
    @GetMapping
    List<Warrant> latest() {
        List<Warrant> latest = warrants.latest(MOST);
        journal.looked(
                "Warrants", latest.stream().map(each -> each.id().value()).toList(), "");
        return latest;
    }

    @ByReaders
    @GetMapping("/{id}")
    WarrantTold one(@PathVariable UUID id) {
        WarrantId warrant = new WarrantId(id);
        WarrantTold told = tell(warrant);
        journal.look(warrant.record(), "The warrant");
        return told;
    }

    @ByAmhps
    @PostMapping
    ResponseEntity<WarrantTold> apply(@RequestBody WarrantForm form) {
        Instant now = time.instant();
        unlessEmpty(form.errors(now));
        Optional<RecordId> person = acts.person(form);
        if (person.isEmpty() && !form.person().isBlank()) {
            Invalid.unlessEmpty(WarrantActs.noSuchPerson());
        }
        WarrantId id = acts.apply().apply(form.command(person.orElse(null), now));
        return ResponseEntity.created(URI.create("/api/warrants/" + id)).body(tell(id));
    }

    @ByAmhps
    @PostMapping("/{id}/decision")
    ResponseEntity<?> decide(@PathVariable UUID id, @RequestBody DecisionForm form) {
        Instant now = time.instant();
        Warrant warrant = warrants.find(new WarrantId(id));
        unlessEmpty(form.errors(warrant, now));
        return switch (acts.decide().decide(form.command(warrant, now))) {
            case DecideWarrant.Answer.Recorded _ -> ResponseEntity.ok(tell(warrant.id()));
            case DecideWarrant.Answer.DecidedAlready _ -> refused("DECIDED_ALREADY", WarrantActs.DECIDED_ALREADY);
        };
    }

    @ByConstables
    @PostMapping("/{id}/execution")
    WarrantTold execute(@PathVariable UUID id, @RequestBody ExecutionForm form) {
        Instant now = time.instant();
        Warrant warrant = warrants.find(new WarrantId(id));
        unlessEmpty(form.errors(warrant, now));
        acts.execute().execute(form.command(warrant.id(), now));
        return tell(warrant.id());
    }

    @ByEither
    @PostMapping("/{id}/return")
    ResponseEntity<?> returned(@PathVariable UUID id, @RequestBody ReturnForm form) {
        Instant now = time.instant();
        Warrant warrant = warrants.find(new WarrantId(id));
        unlessEmpty(form.errors(warrant, now));
        return acts.returned(warrant.id(), form, now)
                ? ResponseEntity.ok(tell(warrant.id()))
                : refused("NOBODY_TO_RETURN", WarrantActs.NOBODY_TO_RETURN);
    }

    @ByAmhps
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<?> withdraw(@PathVariable UUID id, @RequestBody WithdrawalForm form) {
        unlessEmpty(form.errors());
        WarrantId warrant = new WarrantId(id);
        return acts.withdraw().withdraw(warrant, form.why().strip(), time.instant())
                ? ResponseEntity.ok(tell(warrant))
                : refused("ENDED_ALREADY", WarrantActs.ENDED_ALREADY);
    }

    private WarrantTold tell(WarrantId id) {
        Warrant warrant = warrants.find(id);
        Instant now = time.instant();
        return new WarrantTold(
                warrant,
                warrant.stateAt(now),
                WarrantWords.why(warrant, now),
                warrants.entries(id),
                warrants.flags(id).stream()
                        .map(flag -> new FlagTold(
                                flag, LawWords.of(flag), flag.rule().citation().toString()))
                        .toList());
    }

    /// A time in JSON is one value, where a page has boxes for its day and its time.
    private static void unlessEmpty(ErrorSummary errors) {
        Invalid.unlessEmpty(new ErrorSummary(errors.errors().stream()
                .map(error ->
                        new ErrorSummary.Item(error.fieldId().replaceFirst("-(?:time|day)$", ""), error.message()))
                .toList()));
    }

    private static ResponseEntity<?> refused(String code, String text) {
        ProblemDetail problem = Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT, "/problems/warrant-refused", "Nothing was recorded on the warrant");
        problem.setProperty("grounds", List.of(new GroundTold(code, text)));
        return ResponseEntity.of(problem).build();
    }
}
