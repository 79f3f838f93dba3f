package concordat.detentions;

import concordat.law.Breach;
import concordat.law.Ground;
import concordat.law.HoldClock;
import concordat.law.HoldClock.ExtensionDecision;
import concordat.law.LawWords;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Extends a hold, as the law it began under allows (RL-03). A refusal is an answer and not an error: it is kept and
/// explained.
@Component
class ExtendHold {
    /// @param authorisedAt when the doctor authorised it, which may be before it is typed
    /// @param already whether it was made whatever the law says, so that it is a fact and no longer a proposal
    record Command(
            DetentionId detention, HoldClock.Request request, String doctor, Instant authorisedAt, boolean already) {}

    sealed interface Answer {
        record Extended(Instant mustEndBy) implements Answer {}

        /// It was made though the law did not allow it: it gave no authority, and the clock does not move.
        record WithoutAuthority(List<Breach> breaches) implements Answer {}

        record Refused(List<Ground> grounds) implements Answer {}
    }

    private final DetentionStore detentions;
    private final StartClock startClock;
    private final Journal journal;
    private final InstantSource time;

    ExtendHold(DetentionStore detentions, StartClock startClock, Journal journal, InstantSource time) {
        this.detentions = detentions;
        this.startClock = startClock;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Answer extend(Command asked) {
        Detention detention = detentions.lock(asked.detention());
        HoldClock.Request request = asked.request();
        Instant at = asked.authorisedAt();
        return switch (detention.clock().extend(request, at)) {
            case ExtensionDecision.Extended(HoldClock extended) -> {
                detentions.saveClock(detention.id(), extended);
                Instant end = Objects.requireNonNull(extended.mustEndBy());
                journal.write(
                        detention.id().record(),
                        Happening.of("hold.extended", at, "Hold extended to " + LondonTime.full(end))
                                .with("Doctor", asked.doctor())
                                .with("Reason", LawWords.of(request.reason())));
                startClock.moved(detentions.find(detention.id()), time.instant());
                yield new Answer.Extended(end);
            }
            case ExtensionDecision.Refused _ when asked.already() -> withoutAuthority(detention, asked);
            case ExtensionDecision.Refused(List<Ground> grounds) -> {
                detentions.refusedExtension(detention.id(), at, request.reason(), grounds);
                Happening refused = Happening.of("extension.refused", at, "An extension was refused by the law")
                        .with("Doctor", asked.doctor())
                        .with("Reason given", LawWords.of(request.reason()));
                for (Ground ground : grounds) {
                    refused = refused.with("Ground " + (grounds.indexOf(ground) + 1), LawWords.of(ground));
                }
                journal.write(detention.id().record(), refused);
                yield new Answer.Refused(grounds);
            }
        };
    }

    private Answer withoutAuthority(Detention detention, Command made) {
        List<Breach> breaches = detention.clock().breachesOf(made.request(), made.authorisedAt());
        detentions.flagBreaches(detention.id(), breaches, made.authorisedAt());
        journal.write(
                detention.id().record(),
                Happening.of(
                                "extension.unlawful",
                                made.authorisedAt(),
                                "An extension was made that the law did not allow: it gave no authority")
                        .with("Doctor", made.doctor())
                        .with("Reason given", LawWords.of(made.request().reason()))
                        .with("Flags", breaches.stream().map(LawWords::of).toList()));
        return new Answer.WithoutAuthority(breaches);
    }
}
