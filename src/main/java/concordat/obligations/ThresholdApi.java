package concordat.obligations;

import concordat.actor.Role;
import concordat.web.AnyStaff;
import concordat.web.Invalid;
import concordat.web.May;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The agreed times for programs.
@RestController
@RequestMapping("/api/thresholds")
@AnyStaff
class ThresholdApi {
    private final Thresholds thresholds;

    ThresholdApi(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /// Every row there has been, newest first within each threshold.
    @GetMapping
    List<Thresholds.Agreed> history() {
        return thresholds.history();
    }

    /// Records a newly agreed time and answers with every row of that threshold.
    @PostMapping("/{code}")
    @May(Role.ADMINISTRATOR)
    List<Thresholds.Agreed> agree(@PathVariable String code, @RequestBody AgreeForm form) {
        Threshold threshold = Thresholds.named(code);
        Invalid.unlessEmpty(form.errors());
        thresholds.agree(threshold, form.asMinutes(), form.reason());
        return thresholds.historyOf(threshold);
    }
}
