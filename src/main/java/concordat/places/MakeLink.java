package concordat.places;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.records.Secrets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the link with which whoever has it says how the suites of a place are, without an account: for the phone that
/// lies in the suite. The link that there was is good for nothing from then on.
@Component
class MakeLink {
    /// @param path of the link, which is told this once and kept nowhere
    record Made(String path, Instant expiresAt) {}

    private final PlaceStore places;
    private final LinkStore links;
    private final Secrets secrets;
    private final Thresholds thresholds;
    private final Journal journal;
    private final InstantSource time;

    MakeLink(
            PlaceStore places,
            LinkStore links,
            Secrets secrets,
            Thresholds thresholds,
            Journal journal,
            InstantSource time) {
        this.places = places;
        this.links = links;
        this.secrets = secrets;
        this.thresholds = thresholds;
        this.journal = journal;
        this.time = time;
    }

    /// Throws [NotFound] where there is no such place.
    @Transactional
    Outcome<Made> make(String code) {
        Actor actor = CurrentActor.required();
        Place place = places.place(code).orElseThrow(() -> new NotFound("No place " + code));
        if (!place.organisation().equals(actor.agency())) {
            return new Outcome.Refused<>(List.of(Ground.RUN_BY_ANOTHER_ORGANISATION));
        }
        Instant now = time.instant();
        Instant expires = now.plus(thresholds.now(Threshold.CONFIRM_LINK)).truncatedTo(ChronoUnit.SECONDS);
        UUID id = Ids.next(now);
        byte[] key = LinkSignature.newKey();
        links.make(code, id, secrets.seal(key, sealedAs(code)), actor.name(), expires);
        journal.write(
                new RecordId(actor.id()),
                Happening.of("link.made", now, "Made the link that confirms the suites of " + place.name())
                        .as(Operation.DISCLOSURE));
        return new Outcome.Done<>(
                new Made("/confirm/" + code + "/" + LinkSignature.of(code, id, expires, key), expires));
    }

    static String sealedAs(String place) {
        return "place-link:" + place;
    }
}
