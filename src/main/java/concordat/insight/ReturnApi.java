package concordat.insight;

import concordat.actor.Role;
import concordat.insight.Counts.Count;
import concordat.web.May;
import concordat.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/returns")
@ByReturnMakers
class ReturnApi {
    /// @param detentions in the draft as it is now
    record DraftTold(
            String year,
            Instant through,
            int detentions,
            int withheld,
            List<Count> counts,
            List<VersionTold> versions) {}

    /// @param proof whether it is still what was frozen; null in a list
    record VersionTold(
            UUID id,
            String year,
            int version,
            int rows,
            int withheld,
            Instant through,
            String sha256,
            Instant frozenAt,
            String frozenBy,
            @Nullable Instant signedAt,
            @Nullable String signedBy,
            FrozenReturn.@Nullable Proof proof,
            List<Count> counts) {
        static VersionTold of(ReturnVersion version) {
            return of(version, null, List.of());
        }

        static VersionTold of(FrozenReturn frozen) {
            return of(frozen.version(), frozen.proof(), frozen.counts().list());
        }

        private static VersionTold of(ReturnVersion version, FrozenReturn.@Nullable Proof proof, List<Count> counts) {
            return new VersionTold(
                    version.id(),
                    version.financialYear().words(),
                    version.version(),
                    version.rows(),
                    version.withheld(),
                    version.through(),
                    version.sha256(),
                    version.frozenAt(),
                    version.frozenByName(),
                    version.signedAt(),
                    version.signedByName(),
                    proof,
                    counts);
        }
    }

    record GroundTold(String code, String text) {}

    private final DraftReturn draftReturn;
    private final FreezeReturn freezeReturn;
    private final SignReturn signReturn;
    private final Returns returns;

    ReturnApi(DraftReturn draftReturn, FreezeReturn freezeReturn, SignReturn signReturn, Returns returns) {
        this.draftReturn = draftReturn;
        this.freezeReturn = freezeReturn;
        this.signReturn = signReturn;
        this.returns = returns;
    }

    @GetMapping("/{year}")
    DraftTold draft(@PathVariable int year) {
        DraftReturn.Draft draft = draftReturn.of(new FinancialYear(year));
        return new DraftTold(
                draft.year().words(),
                draft.through(),
                draft.detentions().size(),
                draft.withheld(),
                draft.counts().list(),
                returns.versions(draft.year()).stream().map(VersionTold::of).toList());
    }

    @May(Role.RECORDS_GUARDIAN)
    @PostMapping("/{year}")
    ResponseEntity<?> freeze(@PathVariable int year) {
        return switch (freezeReturn.freeze(new FinancialYear(year))) {
            case FreezeReturn.Outcome.Frozen(UUID id, int _) ->
                ResponseEntity.status(HttpStatus.CREATED).body(VersionTold.of(returns.frozen(id)));
            case FreezeReturn.Outcome.NotBegun() ->
                refused(
                        "The return was not frozen",
                        List.of(new GroundTold("YEAR_HAS_NOT_BEGUN", "The year has not begun")));
        };
    }

    @GetMapping("/versions/{id}")
    VersionTold version(@PathVariable UUID id) {
        return VersionTold.of(returns.frozen(id));
    }

    @PostMapping("/versions/{id}/signature")
    ResponseEntity<?> sign(@PathVariable UUID id) {
        return switch (signReturn.sign(id)) {
            case SignReturn.Outcome.Signed() -> ResponseEntity.ok(VersionTold.of(returns.frozen(id)));
            case SignReturn.Outcome.Refused(List<SignReturn.Ground> grounds) ->
                refused(
                        "The return was not signed",
                        grounds.stream()
                                .map(ground -> new GroundTold(ground.name(), ground.words()))
                                .toList());
        };
    }

    @GetMapping(value = "/versions/{id}/file", produces = "text/csv")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        return Download.csv(returns.disclose(id));
    }

    private static ResponseEntity<?> refused(String title, List<GroundTold> grounds) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "/problems/return-refused", title);
        problem.setProperty("grounds", grounds);
        return ResponseEntity.of(problem).build();
    }
}
