package concordat.guardians;

import static java.util.stream.Collectors.joining;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.Html;
import concordat.guardians.GuardianPage.Typed;
import concordat.records.Journal;
import concordat.records.RecordHead;
import concordat.records.Records;
import concordat.staff.Accounts;
import concordat.web.Done;
import concordat.web.May;
import concordattemplates.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@May(Role.RECORDS_GUARDIAN)
class GuardianPages {
    private static final int MOST_LOOKS = 500;

    private final Records records;
    private final GlassStore glass;
    private final ReviewGlass reviewGlass;
    private final RestrictRecord restrictRecord;
    private final Accounts accounts;
    private final Disclosures disclosures;
    private final ErasureStore erasures;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    GuardianPages(
            Records records,
            GlassStore glass,
            ReviewGlass reviewGlass,
            RestrictRecord restrictRecord,
            Accounts accounts,
            Disclosures disclosures,
            ErasureStore erasures,
            Journal journal,
            InstantSource time) {
        this.records = records;
        this.glass = glass;
        this.reviewGlass = reviewGlass;
        this.restrictRecord = restrictRecord;
        this.accounts = accounts;
        this.disclosures = disclosures;
        this.erasures = erasures;
        this.journal = journal;
        this.time = time;
    }

    /// What waits for a review, and the way to any record.
    @Transactional
    @GetMapping("/guardian")
    View board(@RequestParam(defaultValue = "") String reference) {
        return reference.isBlank()
                ? Html.ok(templates.guardiansBoard(
                        GuardianBoardPage.of(glass.toReview(), erasures.waiting(), time.instant())))
                : new RedirectView("/guardian/" + records.named(reference).reference());
    }

    @Transactional
    @GetMapping("/guardian/{reference}")
    View one(@PathVariable String reference) {
        return Html.ok(page(records.named(reference), Typed.NOTHING));
    }

    @PostMapping("/guardian/{reference}/reviews/{involvement}")
    View review(@PathVariable String reference, @PathVariable UUID involvement, ReviewForm form) {
        RecordHead record = records.named(reference);
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(page(record, new Typed(involvement, form, RestrictForm.BLANK, form.errors())));
        }
        reviewGlass.review(involvement, form.justified().equals("YES"), form.words());
        return to(record);
    }

    @PostMapping("/guardian/{reference}/restriction")
    View restrict(@PathVariable String reference, RestrictForm form) {
        RecordHead record = records.named(reference);
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(page(record, new Typed(null, ReviewForm.BLANK, form, form.errors())));
        }
        String names = accounts.colleagues().stream()
                .filter(each -> form.people().contains(each.id()))
                .map(Accounts.Account::displayName)
                .collect(joining(", "));
        restrictRecord.restrict(record.id(), form.people(), names, form.why());
        return to(record);
    }

    @PostMapping("/guardian/{reference}/restriction/end")
    View lift(@PathVariable String reference, @RequestParam(defaultValue = "") String why) {
        RecordHead record = records.named(reference);
        restrictRecord.lift(record.id(), why.isBlank() ? "No reason was given" : why.strip());
        return to(record);
    }

    /// To whom the record was disclosed, as it can be given to the person.
    @Transactional
    @GetMapping("/guardian/{reference}/disclosures")
    View disclosures(@PathVariable String reference) {
        RecordHead record = records.named(reference);
        journal.look(record.id(), "Its disclosures");
        return Html.ok(
                templates.guardiansDisclosures(DisclosuresPage.of(record, disclosures.of(record), time.instant())));
    }

    private JteModel page(RecordHead record, Typed typed) {
        journal.look(record.id(), "The guardian’s view");
        return templates.guardiansRecord(GuardianPage.of(
                record,
                records.involvements(record.id()),
                records.looks(record.id(), MOST_LOOKS),
                glass.ofRecord(record.id()),
                records.restriction(record.id()).orElse(null),
                accounts.colleagues(),
                typed,
                CurrentActor.required(),
                time.instant()));
    }

    private static RedirectView to(RecordHead record) {
        return new RedirectView(Done.SAVED.then("/guardian/" + record.reference()));
    }
}
