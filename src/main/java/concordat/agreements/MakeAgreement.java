package concordat.agreements;

import concordat.actor.CurrentActor;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Draws up an agreement: it is a record that every party sees, and nothing is shared under it until each has signed.
@Component
class MakeAgreement {
    /// @param parties with the actor's own agency
    record Command(
            String title,
            Agreement.Kind kind,
            String purpose,
            String conditions,
            LocalDate startsOn,
            LocalDate reviewOn,
            LocalDate endsOn,
            List<String> parties) {}

    private final AgreementStore agreements;
    private final Records records;
    private final Journal journal;
    private final InstantSource time;

    MakeAgreement(AgreementStore agreements, Records records, Journal journal, InstantSource time) {
        this.agreements = agreements;
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    RecordId make(Command made) {
        Instant now = time.instant();
        RecordId id = records.open(RecordKind.AGREEMENT, now);
        agreements.add(id, made);
        journal.write(
                id,
                Happening.of("agreement.made", now, "Drawn up: " + made.title())
                        .as(Operation.COLLECTION)
                        .with("Purpose", made.purpose())
                        .with("Parties", String.join(", ", made.parties())));
        String own = CurrentActor.required().agency();
        made.parties().stream()
                .filter(agency -> !agency.equals(own))
                .forEach(agency -> records.open(id, agency, Basis.AGREEMENT, "It is a party"));
        return id;
    }
}
