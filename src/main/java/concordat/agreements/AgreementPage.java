package concordat.agreements;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Link;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.records.RecordKind;
import concordat.records.Section;
import concordat.web.LondonTime;
import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One agreement: its terms, its parties, its clauses, how they are kept to, and what a guardian may do about it.
///
/// @param wrongFile what is wrong with the document that was sent; null where nothing is
/// @param drafting whether clauses may still be added
public record AgreementPage(
        String href,
        String reference,
        String title,
        ErrorSummary errors,
        SummaryList facts,
        Table parties,
        Table clauses,
        Table evidence,
        boolean anyEvidence,
        Table documents,
        boolean anyDocuments,
        @Nullable String wrongFile,
        boolean drafting,
        boolean maySign,
        boolean mayEnd,
        List<Content> clauseFields,
        List<Content> evidenceFields,
        TextInput why) {
    static AgreementPage of(
            Agreement agreement,
            List<AgreementStore.Evidence> evidence,
            List<Document> documents,
            ClauseForm form,
            ErrorSummary errors,
            String agency,
            boolean guardian,
            Instant now) {
        List<Row> rows = new ArrayList<>(List.of(
                Row.of("Kind", agreement.kind().words()),
                Row.of("State", agreement.stateAt(now)),
                Row.of("Purpose", agreement.purpose()),
                Row.of("Begins", LondonTime.date(agreement.startsOn())),
                Row.of("Reviewed", LondonTime.date(agreement.reviewOn())),
                Row.of("Ends", LondonTime.date(agreement.endsOn()) + ", that day included")));
        if (!agreement.conditions().isBlank()) {
            rows.add(Row.of("Conditions", agreement.conditions()));
        }
        boolean unsigned = agreement.parties().stream().allMatch(party -> party.signedAt() == null);
        boolean signedByUs = agreement.parties().stream()
                .anyMatch(party -> party.agency().equals(agency) && party.signedAt() != null);
        return new AgreementPage(
                "/agreements/" + agreement.id(),
                agreement.reference(),
                agreement.title(),
                errors,
                SummaryList.of(rows),
                Table.of(
                                "Parties",
                                agreement.parties().stream()
                                        .map(each -> row(each, now))
                                        .toList())
                        .withHead("Agency", "Signed"),
                Table.of(
                                "Clauses",
                                agreement.clauses().stream()
                                        .map(AgreementPage::row)
                                        .toList())
                        .withHead("Clause", "Opens", "If", "Gateway")
                        .dense(),
                Table.of(
                                "How the clauses are kept to, newest first",
                                evidence.stream().map(each -> row(each, now)).toList())
                        .withHead("Clause", "Found", "Words", "By", "When")
                        .dense(),
                !evidence.isEmpty(),
                Table.of(
                                "Documents, newest first",
                                documents.stream()
                                        .map(each -> row(agreement, each, now))
                                        .toList())
                        .withHead("Document", "Pages", "Added", "SHA-256")
                        .dense(),
                !documents.isEmpty(),
                errors.of("file"),
                guardian && unsigned,
                guardian && !signedByUs && !agreement.clauses().isEmpty() && agreement.endedAt() == null,
                guardian && signedByUs && agreement.endedAt() == null,
                List.of(
                        Textarea.of("words", "The clause, in the agreement’s words", form.words())
                                .withErrorFrom(errors),
                        Select.of(
                                        "recordKind",
                                        "Of which kind of record?",
                                        form.recordKind(),
                                        choose(Choice.each(RecordKind.values(), RecordKind::words)))
                                .withErrorFrom(errors),
                        Checkboxes.of(
                                        "sections",
                                        "Which sections does it open?",
                                        form.sections(),
                                        Choice.each(Section.values(), Section::words))
                                .withHint("None is a pointer: that there is such a record, and who is involved in it")
                                .small()
                                .withErrorFrom(errors),
                        Select.of(
                                        "gateway",
                                        "Through which lawful gateway?",
                                        form.gateway(),
                                        choose(Choice.each(Gateway.values(), Gateway::words)))
                                .withErrorFrom(errors),
                        Radios.of(
                                        "consent",
                                        "What must the person have said?",
                                        form.consent(),
                                        Choice.each(Clause.ConsentNeeded.values(), Clause.ConsentNeeded::words))
                                .withErrorFrom(errors)),
                List.of(
                        Select.of(
                                "clause",
                                "Which clause?",
                                "",
                                choose(agreement.clauses().stream()
                                        .map(each ->
                                                Choice.of(Integer.toString(each.number()), "Clause " + each.number()))
                                        .toList())),
                        Radios.of(
                                        "adherence",
                                        "Is it kept to?",
                                        "",
                                        List.of(
                                                Choice.of("MET", "Yes"),
                                                Choice.of("PARTLY", "In part"),
                                                Choice.of("NOT_MET", "No")))
                                .inline(),
                        Textarea.of("found", "What did you look at, and what did you find?", "")),
                TextInput.of("why", "Why is it ended?", "").withErrorFrom(errors));
    }

    private static List<Choice> choose(List<Choice> choices) {
        List<Choice> all = new ArrayList<>(List.of(Choice.of("", "Choose one")));
        all.addAll(choices);
        return all;
    }

    private static List<Cell> row(Agreement.Party each, Instant now) {
        Instant signed = each.signedAt();
        return List.of(
                Cell.of(each.agency()),
                Cell.of(signed == null ? "Not yet" : "By " + each.signedBy() + ", " + LondonTime.of(signed, now)));
    }

    private static List<Cell> row(Clause each) {
        return List.of(
                Cell.of(each.number() + ". " + each.words()),
                Cell.of(each.recordKind().words() + ": "
                        + (each.sections().isPointer()
                                ? "a pointer"
                                : each.sections().words())),
                Cell.of(each.consent().words()),
                Cell.of(each.gateway().words()));
    }

    private static List<Cell> row(Agreement agreement, Document each, Instant now) {
        return List.of(
                Cell.of(Link.of("/agreements/" + agreement.id() + "/documents/" + each.id(), each.name())),
                Cell.numeric(each.pages()),
                Cell.of("By " + each.addedBy() + ", " + each.agency() + ", " + LondonTime.of(each.addedAt(), now)),
                Cell.of(each.sha256()));
    }

    private static List<Cell> row(AgreementStore.Evidence each, Instant now) {
        return List.of(
                Cell.of(Integer.toString(each.clause())),
                Cell.of(
                        switch (each.adherence()) {
                            case "MET" -> "Kept to";
                            case "PARTLY" -> "In part";
                            default -> "Not kept to";
                        }),
                Cell.of(each.words()),
                Cell.of(each.notedBy() + ", " + each.agency()),
                Cell.of(LondonTime.of(each.notedAt(), now)));
    }
}
