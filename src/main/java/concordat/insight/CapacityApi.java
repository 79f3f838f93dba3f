package concordat.insight;

import concordat.actor.NotFound;
import concordat.web.Invalid;
import concordat.web.Problems;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/capacity")
@ByPlanners
@Transactional
class CapacityApi {
    private static final int SHOWN = 100;

    record CapacityTold(
            UUID id,
            CapacityPlan.State state,
            Instant askedAt,
            String askedBy,
            int tried,
            @Nullable CapacityAnswer answer) {}

    record Asked(UUID id) {}

    private final MeasureHistory measureHistory;
    private final AskCapacity askCapacity;
    private final CapacityStore plans;
    private final InstantSource time;

    CapacityApi(MeasureHistory measureHistory, AskCapacity askCapacity, CapacityStore plans, InstantSource time) {
        this.measureHistory = measureHistory;
        this.askCapacity = askCapacity;
        this.plans = plans;
        this.time = time;
    }

    /// Newest first.
    @GetMapping
    List<CapacityStore.Head> plans() {
        return plans.latest(SHOWN);
    }

    /// What the recorded history tells, from which a plan is made.
    @GetMapping("/measured")
    Measured measured() {
        return measureHistory.measure();
    }

    @PostMapping
    ResponseEntity<?> ask(@RequestBody CapacityForm form) {
        Measured measured = measureHistory.measure();
        if (!measured.isEnough()) {
            return ResponseEntity.of(Problems.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "/problems/plan-refused",
                            "Too little was recorded to plan from"))
                    .build();
        }
        Invalid.unlessEmpty(form.errors(measured));
        return switch (askCapacity.ask(form.inputs(measured))) {
            case AskCapacity.Outcome.Asked(UUID id) ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(new Asked(id));
            case AskCapacity.Outcome.Busy() ->
                ResponseEntity.of(Problems.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "/problems/plan-refused",
                                "Other plans are being worked out"))
                        .build();
        };
    }

    @GetMapping("/{id}")
    CapacityTold plan(@PathVariable UUID id) {
        CapacityPlan plan = plans.find(id).orElseThrow(() -> new NotFound("No plan " + id));
        return new CapacityTold(
                plan.id(), plan.state(time.instant()), plan.askedAt(), plan.askedByName(), plan.tried(), plan.answer());
    }
}
