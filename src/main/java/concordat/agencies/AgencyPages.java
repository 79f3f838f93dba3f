package concordat.agencies;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.TypedDate;
import concordat.web.AnyStaff;
import concordat.web.Done;
import concordat.web.LondonTime;
import concordattemplates.StaticTemplates;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class AgencyPages {
    /// The day as typed; none is today.
    record DayForm(@Nullable TypedDate day) {
        TypedDate typed(LocalDate today) {
            return day == null || day.isBlank() ? TypedDate.of(today) : day;
        }
    }

    private final Agencies agencies;
    private final ReadProfile profiles;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    AgencyPages(Agencies agencies, ReadProfile profiles, InstantSource time) {
        this.agencies = agencies;
        this.profiles = profiles;
        this.time = time;
    }

    @GetMapping("/agencies")
    @AnyStaff
    View boroughs(DayForm form) {
        LocalDate today = time.instant().atZone(LondonTime.ZONE).toLocalDate();
        TypedDate typed = form.typed(today);
        ErrorSummary errors = new Errors()
                .check(typed.read().isPresent(), "day", "Enter a real date, such as 31 10 2024")
                .summary();
        LocalDate day = typed.read().orElse(today);
        var page = AgenciesPage.of(typed, errors, agencies.covers(day), LondonTime.date(day));
        return errors.isEmpty()
                ? Html.ok(templates.agenciesBoroughs(page))
                : Html.unprocessable(templates.agenciesBoroughs(page));
    }

    @GetMapping("/agencies/{code}")
    @AnyStaff
    View organisation(@PathVariable String code) {
        return Html.ok(templates.agenciesOrganisation(page(code, ErrorSummary.none())));
    }

    @PostMapping("/agencies/posts/{post}/duty")
    @AnyStaff
    View takeDuty(@PathVariable String post) {
        Actor actor = CurrentActor.required();
        return answer(
                profiles.organisationOf(post), agencies.takeDuty(post, actor.id(), actor.name(), time.instant(), null));
    }

    @PostMapping("/agencies/duties/{id}/end")
    @AnyStaff
    View endDuty(@PathVariable UUID id) {
        DutyId duty = new DutyId(id);
        String organisation = profiles.organisationOf(profiles.duty(duty).post());
        return answer(organisation, agencies.endDuty(duty));
    }

    private View answer(String organisation, DutyOutcome outcome) {
        return switch (outcome) {
            case DutyOutcome.Done _ -> new RedirectView(Done.SAVED.then("/agencies/" + organisation));
            case DutyOutcome.Refused(var grounds) -> {
                Errors errors = new Errors();
                grounds.forEach(ground -> errors.add("", DutyWords.of(ground)));
                yield Html.unprocessable(templates.agenciesOrganisation(page(organisation, errors.summary())));
            }
        };
    }

    private OrganisationPage page(String code, ErrorSummary errors) {
        Instant now = time.instant();
        return OrganisationPage.of(profiles.of(code), errors, now);
    }
}
