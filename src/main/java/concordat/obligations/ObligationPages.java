package concordat.obligations;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.records.Journal;
import concordat.web.AnyStaff;
import concordat.web.Done;
import concordat.web.Viewer;
import concordattemplates.StaticTemplates;
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

/// One thing that is owed. What will never be done is waived with its reason, by those who answer for the work of the
/// agency that owes it: nothing leaves a queue in silence.
@Controller
@AnyStaff
class ObligationPages {
    private final Obligations obligations;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    ObligationPages(Obligations obligations, Journal journal, InstantSource time) {
        this.obligations = obligations;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    @GetMapping("/obligations/{id}")
    View one(@PathVariable UUID id) {
        Obligation owed = obligations.find(id);
        journal.look(owed.recordId(), "What is owed on it");
        return Html.ok(templates.obligationsObligation(page(owed, "", ErrorSummary.none())));
    }

    @PostMapping("/obligations/{id}/waive")
    @AnswersForWork
    View waive(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        Obligation owed = obligations.find(id);
        ErrorSummary errors = new Errors()
                .check(
                        mayWaive(owed),
                        "reason",
                        "This cannot be waived by you: it is for " + owed.ownerAgency()
                                + ", or it is the law’s own limit")
                .require(reason, "reason", "Enter why this is no longer owed")
                .summary();
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.obligationsObligation(page(owed, reason, errors)));
        }
        obligations.waive(id, reason.strip());
        return new RedirectView(Done.SAVED.then("/obligations/" + id));
    }

    private ObligationPage page(Obligation owed, String reason, ErrorSummary errors) {
        return ObligationPage.of(owed, mayWaive(owed), reason, errors, time.instant());
    }

    /// The end of a lawful authority is nobody's to waive.
    static boolean mayWaive(Obligation owed) {
        Actor actor = CurrentActor.required();
        return owed.isOpen()
                && !owed.kind().lostWhenDue()
                && owed.ownerAgency().equals(actor.agency())
                && Viewer.may(AnswersForWork.class);
    }
}
