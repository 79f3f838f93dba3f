package concordat.places;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.places.LinkStore.Link;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.Secrets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What whoever has a link may do with it: see the suites of its place, and say that one is free, occupied or being
/// cleaned. Row security lets a link do nothing else. What it said is in the journal of whoever made it.
@Component
class ConfirmByLink {
    private final LinkStore links;
    private final Places places;
    private final Secrets secrets;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ConfirmByLink(
            LinkStore links,
            Places places,
            Secrets secrets,
            Journal journal,
            TransactionTemplate transaction,
            InstantSource time) {
        this.links = links;
        this.places = places;
        this.secrets = secrets;
        this.journal = journal;
        this.transaction = transaction;
        this.time = time;
    }

    /// The place of a link. Empty where it is wrong, too old, or another was made since: which of these is not said.
    Optional<PlaceNow> look(String place, String signature) {
        return opened(place, signature).map(link -> CurrentActor.call(bearer(link), () -> places.find(link.place())));
    }

    /// Empty as above. Throws [NotFound] where the place has no such suite.
    Optional<Outcome<SuiteId>> confirm(String place, String signature, SuiteId suite, SuiteState state) {
        return opened(place, signature)
                .map(link ->
                        CurrentActor.call(bearer(link), () -> transaction.execute(_ -> confirm(link, suite, state))));
    }

    private Outcome<SuiteId> confirm(Link link, SuiteId id, SuiteState state) {
        SuiteNow suite = places.find(link.place()).suites().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("No suite " + id));
        if (suite.state() == SuiteState.CLOSED) {
            return new Outcome.Refused<>(List.of(Ground.SUITE_IS_CLOSED));
        }
        Outcome<SuiteId> outcome = places.confirm(id, state);
        if (outcome instanceof Outcome.Done<SuiteId>) {
            journal.write(
                    new RecordId(link.madeBy()),
                    Happening.of(
                            "link.used",
                            time.instant(),
                            "With the link: " + suite.name() + " of " + link.place() + " is "
                                    + state.words().toLowerCase(java.util.Locale.UK)));
        }
        return outcome;
    }

    private Optional<Link> opened(String place, String signature) {
        Actor checking = Actor.job(Role.SIGN_IN, Actor.NO_AGENCY);
        return CurrentActor.call(checking, () -> transaction.execute(_ -> links.of(place)))
                .filter(link -> link.expiresAt().isAfter(time.instant()))
                .filter(link -> LinkSignature.same(signature, signature(link)));
    }

    private String signature(Link link) {
        byte[] key = secrets.open(link.sealedKey(), MakeLink.sealedAs(link.place()));
        return LinkSignature.of(link.place(), link.id(), link.expiresAt(), key);
    }

    /// Sees no record but the account of who made the link, and no page shows that.
    private static Actor bearer(Link link) {
        return Actor.guest(link.id(), "a link made by " + link.maker(), link.organisation(), link.madeBy());
    }
}
