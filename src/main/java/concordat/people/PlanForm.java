package concordat.people;

import static java.util.Objects.requireNonNullElse;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDate;
import org.jspecify.annotations.Nullable;

/// A crisis plan as typed.
public record PlanForm(
        String helps, String makesWorse, String whoToCall, Boolean coWritten, String theirView, TypedDate review) {
    public PlanForm(
            @Nullable String helps,
            @Nullable String makesWorse,
            @Nullable String whoToCall,
            @Nullable Boolean coWritten,
            @Nullable String theirView,
            @Nullable TypedDate review) {
        this.helps = requireNonNullElse(helps, "").strip();
        this.makesWorse = requireNonNullElse(makesWorse, "").strip();
        this.whoToCall = requireNonNullElse(whoToCall, "").strip();
        this.coWritten = requireNonNullElse(coWritten, false);
        this.theirView = requireNonNullElse(theirView, "").strip();
        this.review = requireNonNullElse(review, TypedDate.BLANK);
    }

    static PlanForm of(@Nullable Plan plan) {
        return plan == null
                ? new PlanForm(null, null, null, null, null, null)
                : new PlanForm(
                        plan.helps(),
                        plan.makesWorse(),
                        plan.whoToCall(),
                        plan.coWritten(),
                        plan.theirView(),
                        plan.reviewOn() == null ? null : TypedDate.of(plan.reviewOn()));
    }

    ErrorSummary errors() {
        return new Errors()
                .require(helps + makesWorse + whoToCall, "helps", "Say what helps, what makes it worse or whom to call")
                .check(
                        review.isBlank() || review.read().isPresent(),
                        "review",
                        "Review date must be a real date, such as 4 3 2027")
                .summary();
    }

    WritePlan.Command command(PersonId person) {
        return new WritePlan.Command(
                person,
                helps,
                makesWorse,
                whoToCall,
                coWritten,
                theirView,
                review.read().orElse(null));
    }
}
