package concordat.insight;

import concordat.actor.CurrentActor;
import concordat.detentions.Detentions;
import concordat.detentions.Outcome;
import concordat.detentions.ReturnedDetention;
import concordat.law.LegalStatus;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The periods at a place of safety of those who were brought to the actor's trust, as the Mental Health Services
/// Data Set asks for them.
@Component
class LegalStatusPeriods {
    static final List<String> COLUMNS = List.of(
            "record",
            "legal_status_code",
            "start_date",
            "start_time",
            "end_date",
            "end_time",
            "section_2_or_3_within_two_days");

    /// @param end null while it has not ended
    /// @param followed whether section 2 or 3 followed it; null while that cannot be said
    record Period(
            RecordId detention,
            String record,
            LegalStatus status,
            Instant start,
            @Nullable Instant end,
            @Nullable Boolean followed) {
        static @Nullable Period of(ReturnedDetention d) {
            Instant start = d.clockStartedAt();
            if (start == null) {
                return null;
            }
            Instant end = d.endedAt();
            return new Period(d.id(), d.reference(), status(d.power()), start, end, followed(start, end, d.outcome()));
        }

        private static LegalStatus status(String power) {
            return power.equals("S136") ? LegalStatus.SECTION_136 : LegalStatus.SECTION_135;
        }

        /// The record tells a section 2 or 3 as the outcome that ended the hold, so it began at that moment.
        private static @Nullable Boolean followed(Instant start, @Nullable Instant end, @Nullable Outcome outcome) {
            if (end == null || outcome == null) {
                return null;
            }
            boolean section = outcome == Outcome.SECTION_2 || outcome == Outcome.SECTION_3;
            return section && LegalStatus.isFollowed(start, end, end);
        }

        List<String> cells() {
            return List.of(
                    record,
                    status.code(),
                    LondonClock.date(start),
                    LondonClock.time(start),
                    end == null ? "" : LondonClock.date(end),
                    end == null ? "" : LondonClock.time(end),
                    followed == null ? "" : followed ? "YES" : "NO");
        }
    }

    private final Detentions detentions;
    private final Journal journal;
    private final InstantSource time;

    LegalStatusPeriods(Detentions detentions, Journal journal, InstantSource time) {
        this.detentions = detentions;
        this.journal = journal;
        this.time = time;
    }

    /// Of people who arrived at a place of the trust in that year, in the order of detention.
    @Transactional(readOnly = true)
    List<Period> of(FinancialYear year) {
        List<Period> periods = new ArrayList<>();
        detentions.broughtToUs(year.from(), year.until(), detention -> {
            Period period = Period.of(detention);
            if (period != null) {
                periods.add(period);
            }
        });
        return periods;
    }

    /// As they are shown: the latest so many. The look is kept on the looker's account.
    @Transactional
    List<Period> show(List<Period> periods, int most) {
        List<Period> shown = periods.reversed().stream().limit(most).toList();
        journal.looked(
                "Legal status periods",
                shown.stream().map(period -> period.detention().value()).toList(),
                "");
        return shown;
    }

    /// The file, which names nobody. That it was handed out is written on the account of whoever asks.
    @Transactional
    String disclose(FinancialYear year) {
        List<Period> periods = of(year);
        journal.looked(
                "Legal status periods of " + year.words(),
                periods.stream().map(period -> period.detention().value()).toList(),
                "");
        journal.write(
                new RecordId(CurrentActor.required().id()),
                Happening.of("return.exported", time.instant(), "Legal status periods of " + year.words() + " exported")
                        .as(Operation.DISCLOSURE)
                        .with("Rows", Integer.toString(periods.size())));
        StringBuilder file = new StringBuilder(Csv.line(COLUMNS));
        periods.forEach(period -> file.append(Csv.line(period.cells())));
        return file.toString();
    }
}
