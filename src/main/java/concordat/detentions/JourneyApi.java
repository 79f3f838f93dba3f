package concordat.detentions;

import concordat.actor.CurrentActor;
import concordat.places.Place;
import concordat.places.Places;
import concordat.places.Suggestion;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The way to a place of safety for programs: asking, conveying, arriving, and what a police station needs.
@RestController
@RequestMapping("/api/detentions/{id}")
@ByOfficers
@Transactional
class JourneyApi {
    record SuggestionTold(
            String place,
            String placeName,
            String suite,
            Suggestion.Fit fit,
            double kilometres,
            int minutes,
            List<String> reasons,
            String comesAfter) {
        static SuggestionTold of(Suggestion suggestion) {
            return new SuggestionTold(
                    suggestion.place().code(),
                    suggestion.place().name(),
                    suggestion.suite().name(),
                    suggestion.fit(),
                    suggestion.kilometres(),
                    suggestion.minutes(),
                    suggestion.reasons(),
                    suggestion.comesAfter());
        }
    }

    private final DetentionStore detentions;
    private final AssembleDetention tell;
    private final FindPlace findPlace;
    private final Convey convey;
    private final Arrive arrive;
    private final PlanStation planStation;
    private final StationChecks checks;
    private final Places places;
    private final InstantSource time;

    JourneyApi(
            DetentionStore detentions,
            AssembleDetention tell,
            FindPlace findPlace,
            Convey convey,
            Arrive arrive,
            PlanStation planStation,
            StationChecks checks,
            Places places,
            InstantSource time) {
        this.detentions = detentions;
        this.tell = tell;
        this.findPlace = findPlace;
        this.convey = convey;
        this.arrive = arrive;
        this.planStation = planStation;
        this.checks = checks;
        this.places = places;
        this.time = time;
    }

    @GetMapping("/place-suggestions")
    List<SuggestionTold> suggestions(@PathVariable UUID id) {
        return findPlace.suggestions(new DetentionId(id)).stream()
                .map(SuggestionTold::of)
                .toList();
    }

    @PostMapping("/place-requests")
    ResponseEntity<DetentionTold> ask(@PathVariable UUID id, @RequestBody FindPlaceForm form) {
        DetentionId detention = new DetentionId(id);
        Refusals.unlessEmpty(form.errors(findPlace.passedOver(detention, form.places())));
        findPlace.ask(detention, form);
        return created(id);
    }

    @PostMapping("/legs")
    ResponseEntity<?> convey(@PathVariable UUID id, @RequestBody LegForm form) {
        Instant now = time.instant();
        Refusals.unlessEmpty(form.errors(now));
        return switch (convey.arrange(form.command(new DetentionId(id), now))) {
            case Convey.Answer.Arranged _ -> created(id);
            case Convey.Answer.Refused(var grounds) ->
                Refusals.law("conveyance", "The conveyance was not arranged", grounds);
        };
    }

    @PostMapping("/legs/{leg}/steps")
    ResponseEntity<DetentionTold> step(@PathVariable UUID id, @PathVariable UUID leg, @RequestBody LegStepForm form) {
        Instant now = time.instant();
        Refusals.unlessEmpty(form.errors(now));
        convey.move(new DetentionId(id), leg, Convey.Step.valueOf(form.step()), form.happenedAt(now));
        return created(id);
    }

    @ByHolders
    @PostMapping("/arrivals")
    ResponseEntity<DetentionTold> arrive(@PathVariable UUID id, @RequestBody ArrivalForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        Refusals.unlessEmpty(form.errors(detentions.find(detention), now));
        Place place = places.find(form.place()).place();
        arrive.arrive(Arrive.Command.of(detention, place, TypedTimes.instant(form.at(), now)));
        return created(id);
    }

    @PostMapping("/station-plan")
    ResponseEntity<?> plan(@PathVariable UUID id, @RequestBody PlanStationForm form) {
        Instant now = time.instant();
        Refusals.unlessEmpty(form.errors(now));
        Place station = places.find(form.station()).place();
        String decidedBy = CurrentActor.required().name();
        return switch (planStation.plan(form.command(new DetentionId(id), station, decidedBy, now))) {
            case PlanStation.Answer.Allowed() -> created(id);
            case PlanStation.Answer.Refused(var grounds) ->
                Refusals.law("police-station", "The police station cannot be used", grounds);
        };
    }

    @PostMapping("/station-checks")
    ResponseEntity<DetentionTold> check(@PathVariable UUID id, @RequestBody StationCheckForm form) {
        Instant now = time.instant();
        StationCheckForm check = form.as("CHECK");
        Refusals.unlessEmpty(check.errors(now));
        checks.check(
                new DetentionId(id), check.professional().strip(), check.found().strip(), check.madeAt(now));
        return created(id);
    }

    @PostMapping("/station-reviews")
    ResponseEntity<DetentionTold> review(@PathVariable UUID id, @RequestBody StationCheckForm form) {
        Instant now = time.instant();
        StationCheckForm review = form.as("REVIEW");
        Refusals.unlessEmpty(review.errors(now));
        checks.review(new DetentionId(id), review.review(), review.madeAt(now));
        return created(id);
    }

    private ResponseEntity<DetentionTold> created(UUID id) {
        return ResponseEntity.status(HttpStatus.CREATED).body(tell.tell(new DetentionId(id)));
    }
}
