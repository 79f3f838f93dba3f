package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.web.Anyone;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Taking up an account, or a forgotten password's replacement, with an invitation.
@Controller
@Anyone
class InvitationPages {
    private static final String WRONG =
            "The username or the code is not right, or the code was used or is over 24 hours old: ask your administrator for another";

    private final TakeInvitation takeInvitation;
    private final StaticTemplates templates = new StaticTemplates();

    InvitationPages(TakeInvitation takeInvitation) {
        this.takeInvitation = takeInvitation;
    }

    @GetMapping("/invitation")
    View form() {
        return Html.ok(templates.staffInvitation(InvitationPage.of(InvitationForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/invitation")
    View take(InvitationForm form) {
        ErrorSummary errors = taken(form);
        return errors.isEmpty()
                ? new RedirectView(Done.PASSWORD_SET.then("/sign-in"))
                : Html.unprocessable(templates.staffInvitation(InvitationPage.of(form, errors)));
    }

    private ErrorSummary taken(InvitationForm form) {
        ErrorSummary errors = form.errors();
        return !errors.isEmpty() || takeInvitation.take(form.username(), form.code(), form.password())
                ? errors
                : new Errors().add("code", WRONG).summary();
    }
}
