package concordat.guardians;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.records.Journal;
import concordat.records.Pointer;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.records.Scope;
import concordat.staff.SecondFactor;
import concordat.web.AnyStaff;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What of a record is open to whoever asks, and how to see it all the same when it cannot wait.
@Controller
@AnyStaff
class AccessPages {
    private final Records records;
    private final BreakGlass breakGlass;
    private final SecondFactor secondFactor;
    private final List<Pointer> pointers;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    AccessPages(
            Records records,
            BreakGlass breakGlass,
            SecondFactor secondFactor,
            List<Pointer> pointers,
            Journal journal,
            InstantSource time) {
        this.records = records;
        this.breakGlass = breakGlass;
        this.secondFactor = secondFactor;
        this.pointers = pointers;
        this.journal = journal;
        this.time = time;
    }

    @GetMapping("/access")
    View ask(@RequestParam(defaultValue = "") String reference) {
        return reference.isBlank()
                ? Html.ok(templates.guardiansAccess(
                        AccessPage.unseen("", false, false, GlassForm.BLANK, ErrorSummary.none())))
                : new RedirectView("/access/" + normal(reference));
    }

    @Transactional
    @GetMapping("/access/{reference}")
    View access(@PathVariable String reference) {
        return Html.ok(page(normal(reference), GlassForm.BLANK, ErrorSummary.none()));
    }

    @PostMapping("/access/{reference}/break-glass")
    @BreaksGlass
    View breakGlass(@PathVariable String reference, GlassForm form) {
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(page(normal(reference), form, form.errors()));
        }
        return switch (breakGlass.breakGlass(form.command(reference))) {
            case BreakGlass.Outcome.Opened(RecordHead record) ->
                new RedirectView(Done.GLASS_BROKEN.then(record.kind().path() + record.id()));
            case BreakGlass.Outcome.SeenAlready(RecordHead record) ->
                new RedirectView(record.kind().path() + record.id());
            case BreakGlass.Outcome.NeedsSecondFactor() ->
                Html.unprocessable(page(
                        normal(reference),
                        form,
                        new ErrorSummary(List.of(new ErrorSummary.Item(
                                "second-factor", "Give your second factor first, then break the glass")))));
            case BreakGlass.Outcome.NoSuchRecord() ->
                Html.unprocessable(page(
                        normal(reference),
                        form,
                        new ErrorSummary(List.of(new ErrorSummary.Item(
                                "reference", "No record has the reference " + normal(reference) + ": check it")))));
        };
    }

    private JteModel page(String reference, GlassForm form, ErrorSummary errors) {
        Actor actor = CurrentActor.required();
        boolean mayBreak = actor.role() != Role.ADMINISTRATOR && actor.role() != Role.RECORDS_GUARDIAN;
        boolean fresh = secondFactor.fresh(BreakGlass.FRESH);
        Optional<RecordId> seen = records.find(reference);
        if (seen.isEmpty()) {
            return templates.guardiansAccess(AccessPage.unseen(reference, mayBreak, fresh, form, errors));
        }
        RecordHead record = records.find(seen.get());
        Scope scope = records.scope(record.id());
        journal.look(record.id(), "What is open to them");
        Optional<String> name = pointers.stream()
                .flatMap(pointer -> pointer.name(record.id()).stream())
                .findFirst();
        return templates.guardiansAccess(AccessPage.seen(
                record, name, scope, records.involvements(record.id()), mayBreak, fresh, form, errors, time.instant()));
    }

    private static String normal(String reference) {
        return reference.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "");
    }
}
