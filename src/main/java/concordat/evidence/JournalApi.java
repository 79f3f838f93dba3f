package concordat.evidence;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.design.Errors;
import concordat.evidence.Checkpoints.Inclusion;
import concordat.evidence.Checkpoints.Signed;
import concordat.web.AnyStaff;
import concordat.web.Anyone;
import concordat.web.Invalid;
import concordat.web.May;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The journal's checkpoints and proofs, for witnesses and for programs. A checkpoint tells how much was written, and
/// nothing of what or by whom, so anybody may have it.
@RestController
@RequestMapping("/api/journal")
class JournalApi {
    private static final int LONGEST_LINES = 4_000;

    private final Checkpoints checkpoints;
    private final SigningKey key;

    JournalApi(Checkpoints checkpoints, SigningKey key) {
        this.checkpoints = checkpoints;
        this.key = key;
    }

    /// The latest checkpoint, as a signed note with the lines of its witnesses.
    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Anyone
    String checkpoint() {
        return asSomebody(checkpoints::latest)
                .map(Signed::note)
                .map(SignedNote::toString)
                .orElseThrow(() -> new NotFound("Nothing was sealed yet"));
    }

    /// The public key that signs checkpoints, as `name+id+key`.
    @GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Anyone
    String key() {
        return key.published() + "\n";
    }

    /// Takes signature lines by which witnesses cosigned the checkpoint of a size, and answers with how many are
    /// kept. Whoever holds the key of a witness may send them; no account is needed.
    @PostMapping(path = "/checkpoint/cosignatures", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Anyone
    Cosigned cosign(@RequestParam long size, @RequestBody String lines) {
        return asSomebody(() -> new Cosigned(refusing(
                "lines", "Send signature lines of a witness that an administrator has registered", () -> {
                    int kept = checkpoints.cosign(size, parse(lines));
                    if (kept == 0) {
                        throw new IllegalArgumentException("No witness known here");
                    }
                    return kept;
                })));
    }

    /// @param kept how many of the lines
    record Cosigned(int kept) {}

    private static List<SignedNote.Line> parse(String lines) {
        if (lines.length() > LONGEST_LINES) {
            throw new IllegalArgumentException("Too many lines");
        }
        return lines.lines().map(SignedNote.Line::parse).toList();
    }

    /// Proves that the journal of the larger size begins with all of that of the smaller: hashes of RFC 6962 in
    /// base64.
    @GetMapping("/consistency")
    @Anyone
    List<String> consistency(@RequestParam long smaller, @RequestParam long larger) {
        return asSomebody(() -> refusing(
                "larger",
                "Give two sizes that the journal has had, the smaller first",
                () -> checkpoints.consistency(smaller, larger)));
    }

    /// Proves that an entry of a record is in the journal of the latest checkpoint.
    @GetMapping("/inclusion")
    @AnyStaff
    Inclusion inclusion(@RequestParam UUID record, @RequestParam long entry) {
        return checkpoints
                .inclusion(record, entry)
                .orElseThrow(() -> new NotFound("No sealed entry %d of %s".formatted(entry, record)));
    }

    /// Registers a witness by its public key, whose cosignatures are then taken.
    @PostMapping("/witnesses")
    @May(Role.ADMINISTRATOR)
    List<String> register(@RequestBody WitnessForm form) {
        Invalid.unlessEmpty(form.errors());
        checkpoints.register(form.parsed());
        return checkpoints.witnesses().stream()
                .map(witness -> witness.key().toString())
                .toList();
    }

    /// Nobody need be signed in, but nothing is done as nobody.
    private static <T> T asSomebody(Supplier<T> work) {
        Actor actor = CurrentActor.optional().orElse(SealJournal.JOB);
        return CurrentActor.call(actor, work::get);
    }

    private static <T> T refusing(String field, String words, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException _) {
            Invalid.unlessEmpty(new Errors().check(false, field, words).summary());
            throw new IllegalStateException("Not refused");
        }
    }
}
