package concordat.detentions;

import static java.util.stream.Collectors.toSet;

import concordat.actor.CurrentActor;
import concordat.agencies.Agencies;
import concordat.agencies.Borough;
import concordat.agencies.Cover;
import concordat.places.AgeGroup;
import concordat.places.Need;
import concordat.places.PhysicalHealth;
import concordat.places.Place;
import concordat.places.PlaceRequest;
import concordat.places.Places;
import concordat.places.Presentation;
import concordat.places.Suggestion;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ranks the places that could take a person by what is known of them, and asks several at once without saying who it
/// is.
@Component
class FindPlace {
    private final DetentionStore detentions;
    private final Places places;
    private final Agencies agencies;
    private final Care care;
    private final Journal journal;
    private final InstantSource time;

    FindPlace(
            DetentionStore detentions,
            Places places,
            Agencies agencies,
            Care care,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.places = places;
        this.agencies = agencies;
        this.care = care;
        this.journal = journal;
        this.time = time;
    }

    @Transactional(readOnly = true)
    List<Suggestion> suggestions(DetentionId id) {
        return places.suggest(need(detentions.find(id)));
    }

    /// The place that would be asked first, where these leave it out: the best that suits and has not been asked yet.
    @Transactional(readOnly = true)
    Optional<Place> passedOver(DetentionId id, List<String> asked) {
        Set<String> earlier =
                places.requestsOf(id.record()).stream().map(PlaceRequest::place).collect(toSet());
        return suggestions(id).stream()
                .filter(suggestion -> suggestion.fit() == Suggestion.Fit.SUITABLE)
                .map(Suggestion::place)
                .filter(place -> !earlier.contains(place.code()))
                .findFirst()
                .filter(place -> !asked.contains(place.code()));
    }

    @Transactional
    void ask(DetentionId id, FindPlaceForm form) {
        Detention detention = detentions.find(id);
        passedOver(id, form.places())
                .ifPresent(place -> journal.write(
                        id.record(),
                        Happening.of(
                                        "places.passed-over",
                                        time.instant(),
                                        "Suggested first and not asked: " + place.name())
                                .with("Why", form.why().map(PassedOver::words).orElse(null))
                                .with("Note", form.whyNotNote().strip())));
        places.ask(id.record(), new LinkedHashSet<>(form.places()), presentation(detention, form));
    }

    private Need need(Detention detention) {
        LocalDate today = today();
        Cover cover = agencies.cover(detention.borough(), today);
        Borough borough = cover.borough();
        Cover.Serving trust = cover.trust();
        return new Need(
                ageGroup(detention),
                Boolean.TRUE.equals(detention.physicalNeeds()) ? PhysicalHealth.BASIC : PhysicalHealth.NONE,
                Boolean.TRUE.equals(detention.intoxicated()),
                borough.name(),
                trust == null ? "" : trust.code(),
                borough.latitude(),
                borough.longitude());
    }

    private AgeGroup ageGroup(Detention detention) {
        return detention.couldBeChild(time.instant()) ? AgeGroup.CHILD : AgeGroup.ADULT;
    }

    private static @Nullable PhysicalHealth physicalHealth(@Nullable Boolean needed) {
        return needed == null ? null : needed ? PhysicalHealth.BASIC : PhysicalHealth.NONE;
    }

    private Presentation presentation(Detention detention, FindPlaceForm form) {
        Instant now = time.instant();
        return new Presentation(
                ageGroup(detention),
                detention.ageWords(now),
                detention.sex().words(),
                physicalHealth(detention.physicalNeeds()),
                detention.intoxicated(),
                care.of(detention.id()).restrained(),
                form.risks().strip(),
                agencies.cover(detention.borough(), today()).borough().name(),
                form.eta().isBlank()
                        ? null
                        : now.plus(Duration.ofMinutes(Long.parseLong(form.eta().strip()))),
                form.summary().isBlank()
                        ? "Detained by " + CurrentActor.required().agency()
                        : form.summary().strip());
    }

    private LocalDate today() {
        return time.instant().atZone(LondonTime.ZONE).toLocalDate();
    }
}
