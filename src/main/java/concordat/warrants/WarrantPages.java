package concordat.warrants;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.law.Section135.Purpose;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.web.Done;
import concordat.web.NavigationLink;
import concordattemplates.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The warrants of an agency, and one as a whole; an AMHP applies and records what the court made of it, and a
/// constable
/// executes it.
@Controller
@Transactional
class WarrantPages {
    private static final int MOST = 200;

    private final WarrantStore warrants;
    private final WarrantView view;
    private final WarrantActs acts;
    private final Agencies agencies;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    WarrantPages(
            WarrantStore warrants,
            WarrantView view,
            WarrantActs acts,
            Agencies agencies,
            Journal journal,
            InstantSource time) {
        this.warrants = warrants;
        this.view = view;
        this.acts = acts;
        this.agencies = agencies;
        this.journal = journal;
        this.time = time;
    }

    @Bean
    static NavigationLink warrantsLink() {
        return new NavigationLink(
                32,
                "/warrants",
                "Warrants",
                EnumSet.of(Role.AMHP, Role.RESPONSE_OFFICER, Role.DUTY_INSPECTOR, Role.MENTAL_HEALTH_TEAM));
    }

    @ByReaders
    @GetMapping("/warrants")
    View all() {
        List<Warrant> latest = warrants.latest(MOST);
        journal.looked(
                "Warrants", latest.stream().map(each -> each.id().value()).toList(), "");
        boolean mayApply = CurrentActor.required().role() == Role.AMHP;
        return Html.ok(templates.warrantsWarrants(WarrantsPage.of(latest, agencies, mayApply, time.instant())));
    }

    @ByReaders
    @GetMapping("/warrants/{id}")
    View one(@PathVariable UUID id) {
        WarrantId warrant = new WarrantId(id);
        WarrantPage page = view.of(warrant, CurrentActor.required());
        journal.look(warrant.record(), "The warrant and its timeline");
        return Html.ok(templates.warrantsWarrant(page));
    }

    @ByAmhps
    @GetMapping("/warrants/new")
    View applicationForm() {
        return Html.ok(application(WarrantForm.BLANK, ErrorSummary.none()));
    }

    @ByAmhps
    @PostMapping("/warrants/new")
    View apply(WarrantForm form) {
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(application(form, errors));
        }
        Optional<RecordId> person = acts.person(form);
        if (person.isEmpty() && !form.person().isBlank()) {
            return Html.unprocessable(application(form, WarrantActs.noSuchPerson()));
        }
        return to(acts.apply().apply(form.command(person.orElse(null), now)).value());
    }

    @ByAmhps
    @GetMapping("/warrants/{id}/decision")
    View decisionForm(@PathVariable UUID id) {
        return Html.ok(decision(warrants.find(new WarrantId(id)), DecisionForm.BLANK, ErrorSummary.none()));
    }

    @ByAmhps
    @PostMapping("/warrants/{id}/decision")
    View decide(@PathVariable UUID id, DecisionForm form) {
        Instant now = time.instant();
        Warrant warrant = warrants.find(new WarrantId(id));
        ErrorSummary errors = form.errors(warrant, now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(decision(warrant, form, errors));
        }
        return switch (acts.decide().decide(form.command(warrant, now))) {
            case DecideWarrant.Answer.Recorded _ -> to(id);
            case DecideWarrant.Answer.DecidedAlready _ ->
                Html.unprocessable(decision(warrant, form, wrong("decision", WarrantActs.DECIDED_ALREADY)));
        };
    }

    @ByConstables
    @GetMapping("/warrants/{id}/execution")
    View executionForm(@PathVariable UUID id) {
        return Html.ok(execution(warrants.find(new WarrantId(id)), ExecutionForm.BLANK, ErrorSummary.none()));
    }

    @ByConstables
    @PostMapping("/warrants/{id}/execution")
    View execute(@PathVariable UUID id, ExecutionForm form) {
        Instant now = time.instant();
        Warrant warrant = warrants.find(new WarrantId(id));
        ErrorSummary errors = form.errors(warrant, now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(execution(warrant, form, errors));
        }
        ExecuteWarrant.Recorded recorded = acts.execute().execute(form.command(warrant.id(), now));
        return recorded.detention() == null
                ? to(id)
                : new RedirectView(Done.RECORDED.then("/detentions/" + recorded.detention()));
    }

    @ByEither
    @GetMapping("/warrants/{id}/return")
    View returnForm(@PathVariable UUID id) {
        Warrant warrant = warrants.find(new WarrantId(id));
        return Html.ok(returned(warrant, new ReturnForm(warrant.returnTo(), null), ErrorSummary.none()));
    }

    @ByEither
    @PostMapping("/warrants/{id}/return")
    View returnPatient(@PathVariable UUID id, ReturnForm form) {
        Instant now = time.instant();
        Warrant warrant = warrants.find(new WarrantId(id));
        ErrorSummary errors = form.errors(warrant, now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(returned(warrant, form, errors));
        }
        return acts.returned(warrant.id(), form, now)
                ? to(id)
                : Html.unprocessable(returned(warrant, form, wrong("to", WarrantActs.NOBODY_TO_RETURN)));
    }

    @ByAmhps
    @GetMapping("/warrants/{id}/withdrawal")
    View withdrawalForm(@PathVariable UUID id) {
        return Html.ok(withdrawal(warrants.find(new WarrantId(id)), new WithdrawalForm(""), ErrorSummary.none()));
    }

    @ByAmhps
    @PostMapping("/warrants/{id}/withdrawal")
    View withdraw(@PathVariable UUID id, WithdrawalForm form) {
        Warrant warrant = warrants.find(new WarrantId(id));
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(withdrawal(warrant, form, form.errors()));
        }
        return acts.withdraw().withdraw(warrant.id(), form.why().strip(), time.instant())
                ? to(id)
                : Html.unprocessable(withdrawal(warrant, form, wrong("why", WarrantActs.ENDED_ALREADY)));
    }

    private static RedirectView to(UUID id) {
        return new RedirectView(Done.RECORDED.then("/warrants/" + id));
    }

    private static ErrorSummary wrong(String field, String message) {
        return new Errors().add(field, message).summary();
    }

    private JteModel application(WarrantForm form, ErrorSummary summary) {
        return templates.warrantsAct(new WarrantActPage(
                "/warrants",
                "Section 135",
                "Apply for a warrant",
                summary,
                List.of("Record the application that you made to the court, on oath. The police see it once"
                        + " the court has granted it."),
                WarrantFields.application(form, agencies.boroughs(), summary),
                "Record the application"));
    }

    private JteModel decision(Warrant warrant, DecisionForm form, ErrorSummary summary) {
        return templates.warrantsAct(WarrantActPage.of(
                warrant,
                "The court’s decision",
                summary,
                List.of(),
                WarrantFields.decision(form, summary),
                "Record the decision"));
    }

    private JteModel execution(Warrant warrant, ExecutionForm form, ErrorSummary summary) {
        return templates.warrantsAct(WarrantActPage.of(
                warrant,
                "Execute the warrant",
                summary,
                WarrantFields.rules(warrant),
                WarrantFields.execution(warrant, form, summary),
                warrant.purpose() == Purpose.TO_ASSESS ? "Record the execution" : "Record what happened"));
    }

    private JteModel returned(Warrant warrant, ReturnForm form, ErrorSummary summary) {
        return templates.warrantsAct(WarrantActPage.of(
                warrant,
                "Return to hospital",
                summary,
                List.of(),
                WarrantFields.returned(form, summary),
                "Record the return"));
    }

    private JteModel withdrawal(Warrant warrant, WithdrawalForm form, ErrorSummary summary) {
        return templates.warrantsAct(WarrantActPage.of(
                warrant,
                "The warrant is of no more use",
                summary,
                List.of(),
                WarrantFields.withdrawal(form, summary),
                "Record"));
    }
}
