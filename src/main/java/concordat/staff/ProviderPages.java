package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.design.Html;
import concordat.staff.ProviderSignIn.Why;
import concordat.web.AnyStaff;
import concordat.web.Anyone;
import concordat.web.Destination;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Signing in through a provider, and linking one's account with whom it knows.
@Controller
class ProviderPages {
    private static final String HERE = "/account";
    private static final String LINK = "/account/provider";

    private final Provider provider;
    private final ProviderSignIn signIn;
    private final SecondFactor second;
    private final Sessions sessions;
    private final StaticTemplates templates = new StaticTemplates();

    ProviderPages(Provider provider, ProviderSignIn signIn, SecondFactor second, Sessions sessions) {
        this.provider = provider;
        this.signIn = signIn;
        this.second = second;
        this.sessions = sessions;
    }

    @Anyone
    @GetMapping("/sign-in/with-provider")
    View begin(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        if (provider.settings().isEmpty()) {
            return new Destination("/sign-in", form.then());
        }
        return provider.ask(form.destination(), null, request, response)
                .<View>map(Destination::new)
                .orElseGet(this::silent);
    }

    @Anyone
    @GetMapping(Provider.ANSWER)
    View answer(HttpServletRequest request, HttpServletResponse response) {
        if (provider.settings().isEmpty()) {
            return new Destination("/sign-in");
        }
        Optional<Provider.Answer> answer = provider.answer(request, response);
        if (answer.isEmpty()) {
            return refused("Signing in through " + provider.name() + " did not work", """
                    It took longer than ten minutes, was begun in another window, or was given up. Try again.""");
        }
        if (answer.get().asked().accountId() != null) {
            return link(answer.get());
        }
        return switch (signIn.signIn(answer.get().who(), Device.of(request, false))) {
            case ProviderSignIn.Outcome.SignedIn(Session session, String token) -> {
                SessionCookie.token(request).ifPresent(sessions::end);
                SessionCookie.give(response, token);
                String goesTo = answer.get().asked().goesTo();
                yield session.isOpen() ? new Destination(goesTo) : new Destination("/sign-in/second", goesTo);
            }
            case ProviderSignIn.Outcome.Refused(Why why) -> refused(why.words(), advice(why));
        };
    }

    /// Only for whoever asked, and still may: the browser may have changed hands.
    private View link(Provider.Answer answer) {
        boolean theirs = CurrentActor.optional()
                .map(Actor::id)
                .filter(id -> id.equals(answer.asked().accountId()))
                .isPresent();
        if (!theirs) {
            return new Destination("/sign-in", LINK);
        }
        if (!second.mayChange()) {
            return new Destination(OwnAccountPages.AGAIN, LINK);
        }
        return signIn.link(answer.who())
                ? new RedirectView(Done.SAVED.then(HERE))
                : refused("Your account was not linked", """
                        Either your account is linked already, or who you signed in as is linked with another account. \
                        Remove that link first.""");
    }

    /// Whoever does shows first who they are. The way there is a link on this page, which no other site can follow.
    @AnyStaff
    @GetMapping(LINK)
    View linkForm(HttpServletRequest request, HttpServletResponse response) {
        if (provider.settings().isEmpty()) {
            return new Destination(HERE);
        }
        if (!second.mayChange()) {
            return new Destination(OwnAccountPages.AGAIN, LINK);
        }
        return provider.ask(HERE, CurrentActor.required().id(), request, response)
                .<View>map(there -> Html.ok(templates.staffProvider(provider.name(), there)))
                .orElseGet(this::silent);
    }

    @AnyStaff
    @PostMapping(LINK + "/unlink")
    View unlink() {
        if (!second.mayChange()) {
            return new Destination(OwnAccountPages.AGAIN, HERE);
        }
        signIn.unlink();
        return new RedirectView(Done.SAVED.then(HERE));
    }

    private static String advice(Why why) {
        return switch (why) {
            case UNKNOWN ->
                "Sign in with your username and password, and link your account under “Your account”. Whoever has no account asks an administrator of their agency for one.";
            case NO_ROLE, OTHER_AGENCY ->
                "Ask whoever keeps your organisation’s accounts to correct it there, or an administrator of your agency here.";
            case OTHER_ROLE ->
                "The roles of administrator and records guardian are given and taken by two people here, and nobody is let in with several other roles. Ask an administrator of your agency.";
        };
    }

    private Html silent() {
        String title = "Signing in through " + provider.name() + " is not possible now";
        return new Html(
                HttpStatus.SERVICE_UNAVAILABLE,
                templates.staffProviderRefused(
                        title, "It does not answer. Sign in with your username and password, or a passkey."));
    }

    private Html refused(String title, String advice) {
        return Html.unprocessable(templates.staffProviderRefused(title, advice));
    }
}
