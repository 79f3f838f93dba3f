package concordat.places;

import concordat.actor.Role;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.QrPicture;
import concordat.web.Anyone;
import concordat.web.Done;
import concordat.web.LondonTime;
import concordat.web.May;
import concordat.web.OnceFilter;
import concordattemplates.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/// Making the link that confirms the suites of a place, and what is behind it for whoever has it.
@Controller
class LinkPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Places places;
    private final MakeLink makeLink;
    private final ConfirmByLink confirmByLink;
    private final AssemblePlace assemble;
    private final InstantSource time;

    LinkPages(
            Places places, MakeLink makeLink, ConfirmByLink confirmByLink, AssemblePlace assemble, InstantSource time) {
        this.places = places;
        this.makeLink = makeLink;
        this.confirmByLink = confirmByLink;
        this.assemble = assemble;
        this.time = time;
    }

    @May(Role.PLACE_COORDINATOR)
    @PostMapping("/places/{code}/link")
    View make(@PathVariable String code, HttpServletRequest request) {
        Outcome<MakeLink.Made> made = makeLink.make(code);
        if (!(made instanceof Outcome.Done<MakeLink.Made>(MakeLink.Made link))) {
            return Html.unprocessable(
                    templates.placesPlace(assemble.page(code, PlacePages.refusal(made), StaffingForm.BLANK)));
        }
        request.setAttribute(OnceFilter.SHOWN_ONCE, "/places/" + code);
        String address = address(link.path());
        return Html.ok(templates.placesLink(new LinkPage(
                "/places/" + code,
                places.find(code).place().name(),
                address,
                LondonTime.of(link.expiresAt(), time.instant()),
                new QrPicture(address, "The link as a QR code; it follows in letters"))));
    }

    @Anyone
    @GetMapping("/confirm/{place}/{signature}")
    View suites(@PathVariable String place, @PathVariable String signature) {
        return page(place, signature, ErrorSummary.none());
    }

    /// A link that is opened changes nothing, so that whatever opens it unasked, such as a mail filter, does not.
    @Anyone
    @PostMapping("/confirm/{place}/{signature}")
    View confirm(
            @PathVariable String place,
            @PathVariable String signature,
            @RequestParam UUID suite,
            @RequestParam String state) {
        Optional<SuiteState> said = RequestForm.one(SuiteState.values(), state).filter(SuiteState::confirmable);
        if (said.isEmpty()) {
            return page(
                    place,
                    signature,
                    new Errors().add("", "Choose how the suite is").summary());
        }
        return confirmByLink
                .confirm(place, signature, new SuiteId(suite), said.get())
                .map(PlacePages::refusal)
                .map(wrong -> wrong.isEmpty()
                        ? new RedirectView(Done.CONFIRMED.then(path(place, signature)))
                        : page(place, signature, wrong))
                .orElseGet(this::ended);
    }

    private View page(String place, String signature, ErrorSummary wrong) {
        Instant now = time.instant();
        return confirmByLink
                .look(place, signature)
                .map(at -> templates.placesConfirm(
                        new LinkPage.Suites(wrong, PlacesBoardPage.cardBehindLink(at, now), path(place, signature))))
                .<View>map(page -> wrong.isEmpty() ? Html.ok(page) : Html.unprocessable(page))
                .orElseGet(this::ended);
    }

    private View ended() {
        return Html.notFound(templates.placesLinkEnded());
    }

    private static String path(String place, String signature) {
        return "/confirm/" + place + "/" + signature;
    }

    static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
