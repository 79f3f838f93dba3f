package concordat.warrants;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.detentions.TypedTimes;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The acts upon a warrant, as the pages and the programs' door both call them.
@Component
record WarrantActs(
        ApplyForWarrant apply,
        DecideWarrant decide,
        ExecuteWarrant execute,
        ReturnPatient returnPatient,
        WithdrawWarrant withdraw,
        Records records) {
    static final String DECIDED_ALREADY = "The court’s decision has been recorded already";
    static final String NOBODY_TO_RETURN = "Nobody who was taken on this warrant is still to be returned";
    static final String ENDED_ALREADY = "The warrant has been executed, refused or withdrawn already";

    /// The person whose reference was typed; empty where there is none, or none that the actor may see.
    Optional<RecordId> person(WarrantForm form) {
        return records.find(form.person().strip().toUpperCase(Locale.ROOT))
                .flatMap(records::findIfSeen)
                .filter(head -> head.kind() == RecordKind.PERSON)
                .map(RecordHead::id);
    }

    static ErrorSummary noSuchPerson() {
        return new Errors()
                .add("person", "There is no record of a person with this reference: check it, or leave it blank")
                .summary();
    }

    boolean returned(WarrantId id, ReturnForm form, Instant now) {
        return returnPatient.returned(id, form.to().strip(), TypedTimes.instant(form.at(), now));
    }
}
