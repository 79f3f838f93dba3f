package concordat.agreements;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.records.Scope;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows sections of a record to another agency, where a clause of an agreement in force covers them: of exactly that
/// scope, until the agreement ends. Outside every clause it is refused, with the clause that comes nearest.
@Component
class ShareRecord {
    /// @param override whether to go against what the person said; then the balance must be written down
    record Command(String to, Scope sections, String necessity, boolean override, String balance) {}

    sealed interface Outcome {
        record Shared(Agreement agreement, Clause clause) implements Outcome {}

        /// They see it already.
        record SharedAlready() implements Outcome {}

        record Refused(SharingRule.Answer.Refused why) implements Outcome {}
    }

    private final AgreementStore agreements;
    private final SharingStore sharing;
    private final Records records;
    private final Journal journal;
    private final InstantSource time;

    ShareRecord(AgreementStore agreements, SharingStore sharing, Records records, Journal journal, InstantSource time) {
        this.agreements = agreements;
        this.sharing = sharing;
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    /// Throws [concordat.actor.NotFound] where the actor may not see the record.
    @Transactional
    Outcome share(RecordId record, Command command) {
        RecordHead head = records.find(record);
        Actor actor = CurrentActor.required();
        Instant now = time.instant();
        List<Consent> said = sharing.consents(record);
        var asked = new SharingRule.Question(actor.agency(), command.to(), head.kind(), command.sections());
        SharingRule.Answer answer = SharingRule.judge(
                asked,
                agreements.all(),
                said.isEmpty() ? null : said.getFirst(),
                command.override() && !command.balance().isBlank(),
                now);
        return switch (answer) {
            case SharingRule.Answer.Refused refused -> {
                journal.write(
                        record,
                        Happening.of("involvement.refused", now, "Not shared with " + command.to())
                                .with("Asked", command.sections().words())
                                .with("Why", refused.ground().words()));
                yield new Outcome.Refused(refused);
            }
            case SharingRule.Answer.Allowed(Agreement agreement, Clause clause, boolean overrides) -> {
                String basis = agreement.reference() + ", clause " + clause.number() + ", "
                        + clause.gateway().words() + ": " + command.necessity();
                boolean sees = records.involvements(record).stream()
                        .anyMatch(each -> each.agency().equals(command.to())
                                && each.isOpenAt(now)
                                && each.scope().covers(command.sections()));
                if (sees) {
                    yield new Outcome.SharedAlready();
                }
                records.open(record, command.to(), Basis.AGREEMENT, command.sections(), agreement.endsAt(), basis);
                sharing.shared(Ids.next(now), command, record, agreement, clause, actor, now);
                if (overrides) {
                    journal.write(
                            record,
                            Happening.of("consent.overridden", now, "Shared against what the person said")
                                    .with("With", command.to())
                                    .with("Balance", command.balance()));
                }
                yield new Outcome.Shared(agreement, clause);
            }
        };
    }
}
