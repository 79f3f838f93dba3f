package concordat.incidents;

import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Shows the form of an act on an incident, as its own page or, in the control room, inside the incident's.
@Component
class ActScreen {
    private final StaticTemplates templates = new StaticTemplates();
    private final Incidents incidents;

    ActScreen(Incidents incidents) {
        this.incidents = incidents;
    }

    /// @param path of the act under the incident, such as `units`
    View ask(IncidentId id, String path, ActForm<?> form) {
        return Html.ok(templates.incidentsAct(page(id, path, form, ErrorSummary.none(), List.of())));
    }

    View wrong(IncidentId id, String path, ActForm<?> form, ErrorSummary errors) {
        return refused(id, path, form, errors, List.of());
    }

    /// @param notes what explains a refusal, above the questions
    View refused(IncidentId id, String path, ActForm<?> form, ErrorSummary errors, List<Content> notes) {
        return Html.unprocessable(templates.incidentsAct(page(id, path, form, errors, notes)));
    }

    /// The page of an act that makes the incident, so that there is none yet to come from.
    static IncidentActPage alone(ActForm<?> form, String path, ErrorSummary errors) {
        return new IncidentActPage(
                form.title(),
                "",
                "/incidents",
                path,
                form.button(),
                errors,
                List.of(),
                List.copyOf(form.fields(errors)));
    }

    static View done(IncidentId id) {
        return new RedirectView(Done.RECORDED.then("/incidents/" + id));
    }

    private IncidentActPage page(
            IncidentId id, String path, ActForm<?> form, ErrorSummary errors, List<Content> notes) {
        String home = "/incidents/" + id;
        return new IncidentActPage(
                form.title(),
                incidents.find(id).reference(),
                home,
                home + "/" + path,
                form.button(),
                errors,
                notes,
                List.copyOf(form.fields(errors)));
    }
}
