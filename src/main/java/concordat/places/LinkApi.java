package concordat.places;

import concordat.actor.Role;
import concordat.web.May;
import concordat.web.OnceFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Making the link that confirms the suites of a place, for programs.
@RestController
class LinkApi {
    record Made(String address, Instant expiresAt) {}

    private final MakeLink makeLink;

    LinkApi(MakeLink makeLink) {
        this.makeLink = makeLink;
    }

    @May(Role.PLACE_COORDINATOR)
    @PostMapping("/api/places/{code}/link")
    ResponseEntity<?> make(@PathVariable String code, HttpServletRequest request) {
        return switch (makeLink.make(code)) {
            case Outcome.Done<MakeLink.Made>(MakeLink.Made made) -> {
                request.setAttribute(OnceFilter.SHOWN_ONCE, "/api/places/" + code);
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Made(LinkPages.address(made.path()), made.expiresAt()));
            }
            case Outcome.Refused<MakeLink.Made>(var grounds) -> PlaceApi.refused(grounds);
        };
    }
}
