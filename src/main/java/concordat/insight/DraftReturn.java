package concordat.insight;

import concordat.actor.CurrentActor;
import concordat.detentions.Detentions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A year's return as the records tell it now.
@Component
class DraftReturn {
    /// @param through how far the year has come
    /// @param withheld detentions of the year that are not here: erased, or kept to named people
    record Draft(FinancialYear year, Instant through, List<UUID> detentions, List<List<String>> rows, int withheld) {
        Counts counts() {
            return Counts.of(rows);
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
        String agency = CurrentActor.required().agency();
        List<UUID> ids = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        detentions.madeByUs(year.from(), through, detention -> {
            ids.add(detention.id().value());
            rows.add(Codes.of(agency, year, detention));
        });
        int withheld = Math.toIntExact(returns.made(year.from(), through)) - rows.size();
        return new Draft(year, through, ids, rows, Math.max(0, withheld));
    }
}
