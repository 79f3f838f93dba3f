package concordat.insight;

import concordat.actor.CurrentActor;
import concordat.detentions.Detentions;
import concordat.detentions.ReturnedDetention;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A year's return as the records tell it now.
@Component
class DraftReturn {
    /// @param through how far the year has come
    /// @param withheld detentions of the year that are not here: erased, or kept to named people
    record Draft(String agency, FinancialYear year, Instant through, List<ReturnedDetention> detentions, int withheld) {
        /// In the codes of the return.
        List<List<String>> rows() {
            return detentions.stream()
                    .map(detention -> Codes.of(agency, year, detention))
                    .toList();
        }

        Counts counts() {
            return Counts.of(agency, year, detentions);
        }
    }

    private final Detentions detentions;
    private final ReturnStore returns;
    private final InstantSource time;

    DraftReturn(Detentions detentions, ReturnStore returns, InstantSource time) {
        this.detentions = detentions;
        this.returns = returns;
        this.time = time;
    }

    /// Of the actor's agency.
    @Transactional(readOnly = true)
    Draft of(FinancialYear year) {
        Instant now = time.instant();
        Instant through = year.hasEnded(now) ? year.until() : now;
        List<ReturnedDetention> found = new ArrayList<>();
        detentions.madeByUs(year.from(), through, found::add);
        int withheld = Math.toIntExact(returns.made(year.from(), through)) - found.size();
        return new Draft(CurrentActor.required().agency(), year, through, found, Math.max(0, withheld));
    }
}
