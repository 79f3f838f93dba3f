package concordat.guardians;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.guardians.KeepingPage.Typed;
import concordat.records.Journal;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.web.Done;
import concordat.web.May;
import concordattemplates.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/guardian/{reference}")
@May(Role.RECORDS_GUARDIAN)
class KeepingPages {
    private final Records records;
    private final HoldRecord holdRecord;
    private final EraseRecord eraseRecord;
    private final ErasureStore erasures;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    KeepingPages(
            Records records,
            HoldRecord holdRecord,
            EraseRecord eraseRecord,
            ErasureStore erasures,
            Journal journal,
            InstantSource time) {
        this.records = records;
        this.holdRecord = holdRecord;
        this.eraseRecord = eraseRecord;
        this.erasures = erasures;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    @GetMapping("/keeping")
    View keeping(@PathVariable String reference) {
        return Html.ok(page(records.named(reference), Typed.NOTHING));
    }

    @PostMapping("/hold")
    View hold(@PathVariable String reference, WhyForm form) {
        return holding(reference, form, "Enter for what it is held", holdRecord::hold);
    }

    @PostMapping("/hold/end")
    View release(@PathVariable String reference, WhyForm form) {
        return holding(reference, form, "Enter why it is held no longer", holdRecord::release);
    }

    private View holding(String reference, WhyForm form, String missing, BiConsumer<RecordId, String> act) {
        RecordHead record = records.named(reference);
        ErrorSummary errors = form.errors("hold-why", missing);
        if (!errors.isEmpty()) {
            return Html.unprocessable(page(record, Typed.hold(form.why(), errors)));
        }
        act.accept(record.id(), form.why());
        return done(record, Done.SAVED);
    }

    @PostMapping("/erasure")
    View propose(@PathVariable String reference, WhyForm form) {
        RecordHead record = records.named(reference);
        ErrorSummary errors = form.errors("erase-why", "Enter why it is erased, and by what right");
        String obstacle = eraseRecord.obstacle(record);
        if (errors.isEmpty() && obstacle != null) {
            errors = new Errors().add("erase-why", obstacle).summary();
        }
        if (!errors.isEmpty()) {
            return Html.unprocessable(page(record, Typed.propose(form.why(), errors)));
        }
        eraseRecord.propose(record.id(), form.why());
        return done(record, Done.PROPOSED);
    }

    @PostMapping("/erasure/decision")
    View decide(@PathVariable String reference, DecideForm form) {
        RecordHead record = records.named(reference);
        ErrorSummary errors = form.errors();
        if (errors.isEmpty()) {
            String obstacle = eraseRecord.decide(record, form.approves(), form.why());
            if (obstacle == null) {
                return done(record, form.approves() ? Done.ERASED : Done.REFUSED);
            }
            errors = new Errors().add("erase", obstacle).summary();
        }
        return Html.unprocessable(page(record, Typed.decide(form, errors)));
    }

    private JteModel page(RecordHead record, Typed typed) {
        Actor guardian = CurrentActor.required();
        boolean owner = record.ownerAgency().equals(guardian.agency());
        Erasure latest = erasures.latest(record.id()).orElse(null);
        journal.look(record.id(), "How long it is kept");
        return templates.guardiansKeeping(KeepingPage.of(
                record,
                latest,
                owner ? eraseRecord.obstacle(record) : null,
                owner,
                latest != null && latest.proposedBy().equals(guardian.id()),
                typed,
                time.instant()));
    }

    private static RedirectView done(RecordHead record, Done done) {
        return new RedirectView(done.then("/guardian/" + record.reference() + "/keeping"));
    }
}
