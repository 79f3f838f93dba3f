package concordat.detentions;

import concordat.actor.CurrentActor;
import concordat.agencies.Agencies;
import concordat.agencies.Borough;
import concordat.agencies.Cover;
import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.InsetText;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.law.PlaceOfSafetyRule.Age;
import concordat.places.AgeGroup;
import concordat.places.Need;
import concordat.places.PhysicalHealth;
import concordat.places.Places;
import concordat.places.Presentation;
import concordat.places.Suggestion;
import concordat.web.Done;
import concordat.web.LondonTime;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Finding a place that says yes: ranked, with reasons; several can be asked at once.
@Controller
@ByOfficers
class FindPlacePages {
    private static final int ADULT = 18;

    record Form(List<String> places, String eta, String risks, String summary) {
        Form(@Nullable List<String> places, @Nullable String eta, @Nullable String risks, @Nullable String summary) {
            this.places = places == null ? List.of() : places;
            this.eta = Section136Form.text(eta);
            this.risks = Section136Form.text(risks);
            this.summary = Section136Form.text(summary);
        }

        ErrorSummary errors() {
            return new Errors()
                    .check(!places.isEmpty(), "places", "Choose at least one place to ask")
                    .check(eta.isBlank() || eta.strip().matches("\\d{1,3}"), "eta", "Enter minutes, like 25")
                    .summary();
        }
    }

    private final DetentionStore detentions;
    private final Places places;
    private final Agencies agencies;
    private final Care care;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    FindPlacePages(DetentionStore detentions, Places places, Agencies agencies, Care care, InstantSource time) {
        this.detentions = detentions;
        this.places = places;
        this.agencies = agencies;
        this.care = care;
        this.time = time;
    }

    @GetMapping("/detentions/{id}/places")
    @Transactional
    View suggestions(@PathVariable UUID id) {
        return Html.ok(templates.detentionsAct(
                page(detentions.find(new DetentionId(id)), new Form(null, null, null, null), ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/places")
    View ask(@PathVariable UUID id, Form form) {
        Detention detention = detentions.find(new DetentionId(id));
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(page(detention, form, form.errors())));
        }
        places.ask(detention.id().record(), new LinkedHashSet<>(form.places()), presentation(detention, form));
        return new RedirectView(Done.SENT.then("/detentions/" + id));
    }

    private DetentionActPage page(Detention detention, Form form, ErrorSummary summary) {
        Map<String, List<Suggestion>> byPlace = new LinkedHashMap<>();
        for (Suggestion suggestion : places.suggest(need(detention))) {
            byPlace.computeIfAbsent(suggestion.place().code(), _ -> new ArrayList<>())
                    .add(suggestion);
        }
        List<Choice> choices = new ArrayList<>();
        byPlace.forEach((code, suites) -> {
            Suggestion best = suites.getFirst();
            choices.add(Choice.of(code, best.place().name() + ": " + fit(best.fit()))
                    .withHint(String.format(
                                    Locale.UK,
                                    "%s, %.1f km. ",
                                    best.place().kind().words(),
                                    best.kilometres())
                            + String.join(". ", best.reasons())));
        });
        List<Content> intro = List.of(
                InsetText.of(
                        "The places you ask see age, sex, needs and risks, and no name until they accept. The first to accept holds a suite and the others are told."));
        List<Content> fields = List.of(
                Checkboxes.of("places", "Which places do you ask?", form.places(), choices)
                        .withHint("Best first, with the reasons")
                        .withErrorFrom(summary),
                TextInput.of("eta", "Minutes until you could be there", form.eta())
                        .asWholeNumber()
                        .withWidth(3)
                        .withErrorFrom(summary),
                TextInput.of("risks", "Risks they should know", form.risks()),
                Textarea.of("summary", "What is happening, without names", form.summary())
                        .withRows(3));
        return DetentionActPage.of(detention, "Find a place of safety", summary, intro, fields, "Ask these places");
    }

    private static String fit(Suggestion.Fit fit) {
        return switch (fit) {
            case SUITABLE -> "suitable";
            case TAKEN -> "would suit, but taken";
            case UNSUITABLE -> "not suitable";
            case CLOSED -> "closed";
        };
    }

    private Need need(Detention detention) {
        LocalDate today = time.instant().atZone(LondonTime.ZONE).toLocalDate();
        Cover cover = agencies.cover(detention.borough(), today);
        Borough borough = cover.borough();
        Cover.Serving trust = cover.trust();
        return new Need(
                ageGroup(detention, today),
                detention.physicalNeeds() ? PhysicalHealth.BASIC : PhysicalHealth.NONE,
                detention.intoxicated(),
                detention.borough(),
                trust == null ? "" : trust.code(),
                borough.latitude(),
                borough.longitude());
    }

    /// Anyone who could be under 18 is looked after as a child until their age is known.
    private static AgeGroup ageGroup(Detention detention, LocalDate today) {
        boolean child = switch (detention.age()) {
            case Age.BornOn(LocalDate day) -> Period.between(day, today).getYears() < ADULT;
            case Age.Between(int youngest, int _) -> youngest < ADULT;
            case Age.Unknown() -> false;
        };
        return child ? AgeGroup.CHILD : AgeGroup.ADULT;
    }

    private Presentation presentation(Detention detention, Form form) {
        Instant now = time.instant();
        return new Presentation(
                ageGroup(detention, now.atZone(LondonTime.ZONE).toLocalDate()),
                detention.ageWords(now),
                detention.sex().words(),
                detention.physicalNeeds() ? PhysicalHealth.BASIC : PhysicalHealth.NONE,
                detention.intoxicated(),
                care.of(detention.id()).restrained(),
                form.risks().strip(),
                detention.borough(),
                form.eta().isBlank()
                        ? null
                        : now.plus(Duration.ofMinutes(Long.parseLong(form.eta().strip()))),
                form.summary().isBlank()
                        ? "Detained by " + CurrentActor.required().agency()
                        : form.summary().strip());
    }
}
