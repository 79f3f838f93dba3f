package concordat.agreements;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.agreements.SharingPage.Typed;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.records.Journal;
import concordat.records.RecordHead;
import concordat.records.Records;
import concordat.records.Scope;
import concordat.web.AnyStaff;
import concordat.web.Done;
import concordat.web.May;
import concordat.web.NavigationLink;
import concordattemplates.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Sharing a record under an agreement, noting what the person said, and asking to see more.
@Controller
@AnyStaff
class SharingPages {
    private final AgreementStore agreements;
    private final SharingStore sharing;
    private final ShareRecord shareRecord;
    private final NoteConsent noteConsent;
    private final AskForMore askForMore;
    private final Records records;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    SharingPages(
            AgreementStore agreements,
            SharingStore sharing,
            ShareRecord shareRecord,
            NoteConsent noteConsent,
            AskForMore askForMore,
            Records records,
            Journal journal,
            InstantSource time) {
        this.agreements = agreements;
        this.sharing = sharing;
        this.shareRecord = shareRecord;
        this.noteConsent = noteConsent;
        this.askForMore = askForMore;
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    @Bean
    static NavigationLink sharingLink() {
        return new NavigationLink(76, "/sharing", "Sharing", Set.of(Role.RECORDS_GUARDIAN, Role.MENTAL_HEALTH_TEAM));
    }

    @Transactional(readOnly = true)
    @GetMapping("/sharing")
    View asks() {
        return Html.ok(asks(null, AskForm.BLANK, ErrorSummary.none()));
    }

    @PostMapping("/sharing/asks/{id}")
    @May({Role.RECORDS_GUARDIAN, Role.DUTY_INSPECTOR, Role.PLACE_COORDINATOR})
    View answer(@PathVariable UUID id, AskForm form) {
        ErrorSummary errors = form.errorsOfAnswering();
        if (!errors.isEmpty()) {
            return Html.unprocessable(asks(id, form, errors));
        }
        if (form.answer().equals("NO")) {
            askForMore.refuse(id, form.why());
            return new RedirectView(Done.SENT.then("/sharing"));
        }
        return switch (askForMore.grant(id, !form.override().isEmpty(), form.why())) {
            case ShareRecord.Outcome.Refused(SharingRule.Answer.Refused why) ->
                Html.unprocessable(
                        asks(id, form, new Errors().add("answer", words(why)).summary()));
            case ShareRecord.Outcome.Shared _, ShareRecord.Outcome.SharedAlready _ ->
                new RedirectView(Done.SENT.then("/sharing"));
        };
    }

    @Transactional
    @GetMapping("/sharing/{reference}")
    View record(@PathVariable String reference) {
        RecordHead record = records.named(reference);
        journal.look(record.id(), "With whom it is shared");
        return Html.ok(page(record, Typed.NOTHING));
    }

    @PostMapping("/sharing/{reference}/shares")
    @SharesRecords
    View share(@PathVariable String reference, ShareForm form) {
        RecordHead record = records.named(reference);
        ErrorSummary errors = form.errors();
        if (errors.isEmpty() && records.scope(record.id()).equals(Scope.WHOLE)) {
            ShareRecord.Outcome outcome = shareRecord.share(record.id(), form.command());
            errors = switch (outcome) {
                case ShareRecord.Outcome.Shared _ -> ErrorSummary.none();
                case ShareRecord.Outcome.SharedAlready() ->
                    new Errors().add("to", "It is shared with them already").summary();
                case ShareRecord.Outcome.Refused(SharingRule.Answer.Refused why) ->
                    new Errors().add("sections", words(why)).summary();
            };
        } else if (errors.isEmpty()) {
            errors = new Errors()
                    .add("to", "Only those who see the whole record share it")
                    .summary();
        }
        return errors.isEmpty()
                ? to(record)
                : Html.unprocessable(page(record, new Typed(form, ConsentForm.BLANK, AskForm.BLANK, errors)));
    }

    @PostMapping("/sharing/{reference}/consents")
    @SharesRecords
    View consent(@PathVariable String reference, ConsentForm form) {
        RecordHead record = records.named(reference);
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(page(record, new Typed(ShareForm.BLANK, form, AskForm.BLANK, form.errors())));
        }
        noteConsent.note(record.id(), Consent.Said.valueOf(form.said()), form.words(), time.instant());
        return to(record);
    }

    @PostMapping("/sharing/{reference}/asks")
    @SharesRecords
    View ask(@PathVariable String reference, AskForm form) {
        RecordHead record = records.named(reference);
        ErrorSummary errors = form.errorsOfAsking();
        if (errors.isEmpty()
                && record.ownerAgency().equals(CurrentActor.required().agency())) {
            errors =
                    new Errors().add("why", "Your own agency holds this record").summary();
        }
        if (!errors.isEmpty()) {
            return Html.unprocessable(page(record, new Typed(ShareForm.BLANK, ConsentForm.BLANK, form, errors)));
        }
        askForMore.ask(record.id(), form.scope(), form.why());
        return to(record);
    }

    /// The ground, and the clause that comes nearest.
    static String words(SharingRule.Answer.Refused refused) {
        Agreement agreement = refused.agreement();
        Clause nearest = refused.nearest();
        return refused.ground().words()
                + (agreement == null || nearest == null
                        ? ""
                        : ". The nearest is " + agreement.reference() + ", " + nearest.summary());
    }

    private JteModel asks(@Nullable UUID answered, AskForm form, ErrorSummary errors) {
        List<Ask> asks = sharing.asks();
        return templates.agreementsAsks(AsksPage.of(
                asks, answered, form, errors, CurrentActor.required().agency(), time.instant()));
    }

    private JteModel page(RecordHead record, Typed typed) {
        String agency = CurrentActor.required().agency();
        return templates.agreementsSharing(SharingPage.of(
                record,
                record.ownerAgency().equals(agency),
                sharing.consents(record.id()),
                agreements.all(),
                agency,
                typed,
                time.instant()));
    }

    private static RedirectView to(RecordHead record) {
        return new RedirectView(Done.SAVED.then("/sharing/" + record.reference()));
    }
}
