package concordat.detentions.wellbeing;

import concordat.agencies.Agencies;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.design.InsetText;
import concordat.design.Link;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.Text;
import concordat.detentions.ByHolders;
import concordat.detentions.Detention;
import concordat.detentions.DetentionActPage;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.records.Journal;
import concordat.records.Records;
import concordat.records.Scope;
import concordat.records.Section;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// All of a person's wellbeing on one screen, each part one tap away and none of it demanded.
@Controller
@ByHolders
@Transactional
class WellbeingPages {
    private final Detentions detentions;
    private final AssembleWellbeing wellbeing;
    private final Agencies agencies;
    private final Records records;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    WellbeingPages(
            Detentions detentions,
            AssembleWellbeing wellbeing,
            Agencies agencies,
            Records records,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.wellbeing = wellbeing;
        this.agencies = agencies;
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    @GetMapping("/detentions/{id}/wellbeing")
    View show(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        DetentionActPage page = page(detentions.find(detention));
        journal.look(detention.record(), "Needs, medicine and family");
        return Html.ok(templates.detentionsAct(page));
    }

    private DetentionActPage page(Detention detention) {
        Wellbeing told = wellbeing.of(detention);
        Scope scope = records.scope(detention.id().record());
        Instant now = time.instant();
        String path = "/detentions/" + detention.id() + "/";
        var communication = told.communication();
        var adult = told.appropriateAdult();
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                "Rights",
                told.rights().stream()
                        .map(each -> WellbeingWords.told(each, now))
                        .toList(),
                path + "rights",
                "Read aloud"));
        rows.add(kept(
                scope,
                Section.CLINICAL,
                "Communication",
                communication == null ? List.of() : List.of(WellbeingWords.of(communication)),
                path + "communication",
                communication == null ? "Record" : "Change"));
        rows.add(row(
                "Appropriate adult",
                adult == null ? List.of() : List.of(WellbeingWords.of(adult, now)),
                path + "appropriate-adult",
                adult == null ? "Record" : "Change"));
        rows.add(kept(
                scope,
                Section.CLINICAL,
                "Medicine",
                told.medication().stream()
                        .map(each -> WellbeingWords.of(each, now))
                        .toList(),
                path + "medication",
                "Add"));
        rows.add(kept(
                scope,
                Section.SAFEGUARDING,
                "People and pets left behind",
                told.leftBehind().stream()
                        .map(each -> WellbeingWords.of(each, now))
                        .toList(),
                path + "left-behind",
                "Add"));
        rows.add(kept(
                scope,
                Section.CONTACTS,
                "Family or friend told",
                told.familyTold().stream()
                        .map(each -> WellbeingWords.of(each, now))
                        .toList(),
                path + "family",
                "Add"));
        if (!told.asked().isEmpty()) {
            rows.add(kept(
                    scope,
                    Section.CLINICAL,
                    told.receiver() == null
                            ? "Receivers also ask for"
                            : agencies.organisationName(told.receiver()) + " also asks for",
                    List.of(answered(told)),
                    path + "receiver-asks",
                    "Answer"));
        }
        List<Content> intro = List.of(InsetText.of("All of it can be done at the hospital."), SummaryList.of(rows));
        return DetentionActPage.of(
                detention, "Needs, medicine and family", ErrorSummary.none(), intro, List.of(), null);
    }

    private static String answered(Wellbeing told) {
        long answers =
                told.asked().stream().filter(each -> each.answer() != null).count();
        return answers + " of " + told.asked().size() + " answered";
    }

    /// What the reader's agency may not see is named as withheld, and not as if there were none.
    private static Row kept(Scope scope, Section section, String label, List<String> words, String href, String act) {
        return scope.covers(section) ? row(label, words, href, act) : Row.of(label, "Not shared with your agency");
    }

    private static Row row(String label, List<String> words, String href, String act) {
        Content value = words.isEmpty() ? Text.of("Not recorded yet") : lines(words);
        return Row.of(label, value).withActions(Link.of(href, act).withHidden(label.toLowerCase(Locale.UK)));
    }

    private static Content lines(List<String> words) {
        return output -> {
            for (String each : words) {
                output.writeContent("<p class=\"govuk-body\">");
                output.writeUserContent(each);
                output.writeContent("</p>");
            }
        };
    }
}
