package concordat.evidence;

import concordat.design.ErrorSummary;
import concordat.design.SummaryList;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.TextInput;
import concordat.evidence.Checkpoints.Signed;
import concordat.evidence.Checkpoints.Witness;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How far the journal is sealed, by whose key, before which witnesses; and what can be done with that.
///
/// @param mayRegister whether the form for a further witness is shown
public record JournalPage(
        SummaryList seal,
        boolean witnessed,
        Table witnesses,
        boolean mayRegister,
        ErrorSummary errors,
        TextInput reference,
        TextInput key) {
    static JournalPage of(
            Optional<Signed> latest,
            List<Witness> witnesses,
            NoteKey published,
            boolean mayRegister,
            ExportForm export,
            WitnessForm witness,
            ErrorSummary errors,
            Instant now) {
        return new JournalPage(
                SummaryList.of(List.of(
                        SummaryList.Row.of(
                                "Sealed entries",
                                latest.map(signed -> String.format(Locale.UK, "%,d", signed.size()))
                                        .orElse("None yet")),
                        SummaryList.Row.of(
                                "Last checkpoint",
                                latest.map(signed -> LondonTime.of(signed.signedAt(), now))
                                        .orElse("None yet")),
                        SummaryList.Row.of("Public key", published.toString()))),
                !witnesses.isEmpty(),
                Table.of(
                                "Witnesses",
                                witnesses.stream()
                                        .map(each -> List.of(
                                                Cell.of(each.key().name()),
                                                Cell.of(each.last()
                                                        .map(at -> LondonTime.of(at, now))
                                                        .orElse("Not yet"))))
                                        .toList())
                        .withHead("Who", "Last signed")
                        .dense(),
                mayRegister,
                errors,
                TextInput.of("reference", "Reference of the record", export.reference())
                        .withErrorFrom(errors),
                TextInput.of("key", "Public key of the witness", witness.key()).withErrorFrom(errors));
    }
}
