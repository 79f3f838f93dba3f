package concordat.evidence;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.web.Done;
import concordat.web.May;
import concordat.web.NavigationLink;
import concordattemplates.StaticTemplates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The journal's seal: its latest checkpoint, the key to check it by, its witnesses, and the export of a record.
@Controller
@May({Role.RECORDS_GUARDIAN, Role.ADMINISTRATOR})
class JournalPages {
    private final Checkpoints checkpoints;
    private final ExportRecord exportRecord;
    private final Records records;
    private final SigningKey key;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    JournalPages(
            Checkpoints checkpoints, ExportRecord exportRecord, Records records, SigningKey key, InstantSource time) {
        this.checkpoints = checkpoints;
        this.exportRecord = exportRecord;
        this.records = records;
        this.key = key;
        this.time = time;
    }

    @Bean
    static NavigationLink journalLink() {
        return new NavigationLink(95, "/journal", "Journal", EnumSet.of(Role.RECORDS_GUARDIAN, Role.ADMINISTRATOR));
    }

    @GetMapping("/journal")
    View journal() {
        return Html.ok(templates.evidenceJournal(page(new ExportForm(""), new WitnessForm(""), ErrorSummary.none())));
    }

    /// The file, or the page that says why there is none.
    @GetMapping("/journal/export")
    @Nullable View export(ExportForm form, HttpServletResponse response) throws IOException {
        Optional<RecordId> ours = records.find(form.reference()).filter(this::isOurs);
        if (ours.isPresent()) {
            ExportApi.send(exportRecord, ours.get(), response);
            return null;
        }
        ErrorSummary errors = new Errors()
                .check(
                        false,
                        "reference",
                        "Enter the reference of a record that your organisation made, such as INC-2026-000123")
                .summary();
        return Html.unprocessable(templates.evidenceJournal(page(form, new WitnessForm(""), errors)));
    }

    private boolean isOurs(RecordId id) {
        return records.find(id).ownerAgency().equals(CurrentActor.required().agency());
    }

    @PostMapping("/journal/witnesses")
    @May(Role.ADMINISTRATOR)
    View register(WitnessForm form) {
        ErrorSummary errors = form.errors();
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.evidenceJournal(page(new ExportForm(""), form, errors)));
        }
        checkpoints.register(form.parsed());
        return new RedirectView(Done.SAVED.then("/journal"));
    }

    private JournalPage page(ExportForm export, WitnessForm witness, ErrorSummary errors) {
        boolean mayRegister = CurrentActor.required().role() == Role.ADMINISTRATOR;
        return JournalPage.of(
                checkpoints.latest(),
                checkpoints.witnesses(),
                key.published(),
                mayRegister,
                export,
                witness,
                errors,
                time.instant());
    }
}
