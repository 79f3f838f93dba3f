package concordat.detentions;

import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request that police stay, or the answer to one, as typed.
record StayForm(String reason, String minutes, String answer, String stay) {
    StayForm(@Nullable String reason, @Nullable String minutes, @Nullable String answer, @Nullable String stay) {
        this.reason = text(reason);
        this.minutes = text(minutes);
        this.answer = text(answer);
        this.stay = text(stay);
    }

    static final StayForm BLANK = new StayForm(null, null, null, null);

    StayForm about(UUID asked) {
        return new StayForm(reason, minutes, answer, asked.toString());
    }

    ErrorSummary errorsOfAsking() {
        return new Errors()
                .require(reason, "reason", "Enter the reason")
                .check(minutes.strip().matches("[1-9]\\d{0,2}"), "minutes", "Enter how many minutes, like 45")
                .summary();
    }

    ErrorSummary errorsOfAnswering() {
        return new Errors()
                .require(stay, "stay", "There is no request to answer")
                .require(reason, "reason", "Enter the reason")
                .check(answer.equals("YES") || answer.equals("NO"), "answer", "Choose whether you stay")
                .summary();
    }

    Instant until(Instant now) {
        return now.plus(Duration.ofMinutes(Long.parseLong(minutes.strip())));
    }
}
