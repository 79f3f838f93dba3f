package concordat.detentions;

import concordat.agencies.Agencies;
import concordat.agencies.Borough;
import concordat.law.LawWords;
import concordat.places.Booking;
import concordat.places.Place;
import concordat.places.Places;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Shows the staff of a place, on the board, the vehicle that is on its way to them, and takes it off when it has come.
@Component
class OnTheBoard {
    private final JourneyStore journey;
    private final Places places;
    private final Agencies agencies;

    OnTheBoard(JourneyStore journey, Places places, Agencies agencies) {
        this.journey = journey;
        this.places = places;
        this.agencies = agencies;
    }

    void moved(Detention detention, UUID leg, Convey.Step step, Instant at) {
        switch (step) {
            case ON_SCENE -> {}
            case LEFT ->
                journey.legs(detention.id()).stream()
                        .filter(each -> each.id().equals(leg))
                        .findFirst()
                        .ifPresent(setOut -> setOut(detention, setOut, at));
            case ARRIVED -> places.came(List.of(leg));
        }
    }

    void came(DetentionId id) {
        places.came(journey.legs(id).stream().map(JourneyStore.Leg::id).toList());
    }

    /// Where it was typed to be going, or else where the person is expected. Neither may be a place that is known here.
    private void setOut(Detention detention, JourneyStore.Leg leg, Instant at) {
        Optional<Place> to = places.named(leg.toPlace())
                .or(() -> places.heldFor(detention.id().record())
                        .map(Booking::place)
                        .map(code -> places.find(code).place()));
        Borough from = agencies.cover(
                        detention.borough(), at.atZone(LondonTime.ZONE).toLocalDate())
                .borough();
        to.ifPresent(place ->
                places.setOut(leg.id(), place, LawWords.of(leg.mode()), at, from.latitude(), from.longitude()));
    }
}
