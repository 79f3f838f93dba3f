package concordat.agreements;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.records.RecordHead;
import concordat.records.Section;
import concordat.web.LondonTime;
import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Sharing one record: what the person said, what the agreements in force allow, and the forms that share it, note
/// what the person said, and ask to see more.
public record SharingPage(
        String reference,
        String href,
        String kind,
        ErrorSummary errors,
        boolean ours,
        boolean anySaid,
        Table said,
        List<String> clauses,
        List<Content> share,
        List<Content> consent,
        List<Content> ask) {
    /// What was typed into whichever of the three forms was wrong.
    record Typed(ShareForm share, ConsentForm consent, AskForm ask, ErrorSummary errors) {
        static final Typed NOTHING = new Typed(ShareForm.BLANK, ConsentForm.BLANK, AskForm.BLANK, ErrorSummary.none());
    }

    static SharingPage of(
            RecordHead record,
            boolean ours,
            List<Consent> said,
            List<Agreement> agreements,
            String agency,
            Typed typed,
            Instant now) {
        List<Agreement> inForce =
                agreements.stream().filter(each -> each.isInForceAt(now)).toList();
        List<String> others = inForce.stream()
                .flatMap(each -> each.parties().stream())
                .map(Agreement.Party::agency)
                .filter(each -> !each.equals(agency))
                .distinct()
                .sorted()
                .toList();
        List<Choice> to = new ArrayList<>(List.of(Choice.of("", "Choose one")));
        others.forEach(each -> to.add(Choice.of(each, each)));
        ErrorSummary errors = typed.errors();
        return new SharingPage(
                record.reference(),
                record.kind().path() + record.id(),
                record.kind().words(),
                errors,
                ours,
                !said.isEmpty(),
                Table.of(
                                "What the person said of sharing, the latest first",
                                said.stream().map(each -> row(each, now)).toList())
                        .withHead("Said", "In their words", "When", "Noted by"),
                inForce.stream()
                        .flatMap(each -> each.clauses().stream()
                                .filter(clause -> clause.recordKind() == record.kind())
                                .map(clause -> each.reference() + ". " + clause.summary()))
                        .toList(),
                List.of(
                        Select.of("to", "With whom?", typed.share().to(), to)
                                .withHint("Agencies with which an agreement is in force")
                                .withErrorFrom(errors),
                        Checkboxes.of(
                                        "sections",
                                        "Which sections?",
                                        typed.share().sections(),
                                        Choice.each(Section.values(), Section::words))
                                .withHint("None shares a pointer: that there is this record")
                                .small()
                                .withErrorFrom(errors),
                        Textarea.of(
                                        "necessity",
                                        "Why is this necessary and proportionate?",
                                        typed.share().necessity())
                                .withErrorFrom(errors),
                        Checkboxes.of(
                                "override",
                                "Does it go against what the person said?",
                                typed.share().overrides() ? List.of("YES") : List.of(),
                                Choice.of("YES", "Yes: share it all the same")),
                        Textarea.of(
                                        "balance",
                                        "Then write down the balance: what weighs more, and why",
                                        typed.share().balance())
                                .withErrorFrom(errors)),
                List.of(
                        Radios.of(
                                        "said",
                                        "What did the person say?",
                                        typed.consent().said(),
                                        Choice.each(Consent.Said.values(), Consent.Said::words))
                                .withErrorFrom(errors),
                        TextInput.of("words", "In their words", typed.consent().words())
                                .withId("saidWords")
                                .withErrorFrom(errors)),
                List.of(
                        Checkboxes.of(
                                        "sections",
                                        "What do you need to see?",
                                        typed.ask().sections(),
                                        Choice.each(Section.values(), Section::words))
                                .withErrorFrom(errors),
                        Textarea.of("why", "Why do you need it?", typed.ask().why())
                                .withErrorFrom(errors)));
    }

    private static List<Cell> row(Consent each, Instant now) {
        return List.of(
                Cell.of(each.said().words()),
                Cell.of(each.words()),
                Cell.of(LondonTime.of(each.saidAt(), now)),
                Cell.of(each.notedBy()));
    }
}
