package concordat.detentions;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.Details;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.design.InsetText;
import concordat.design.Radios;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.design.WarningText;
import concordat.places.Escalated;
import concordat.places.PlaceRequest;
import concordat.places.Places;
import concordat.places.Rung;
import concordat.places.Suggestion;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
@Transactional
class FindPlacePages {
    /// How many places are shown before the others are asked for.
    private static final int AT_FIRST = 5;

    private final DetentionStore detentions;
    private final FindPlace findPlace;
    private final Places places;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    FindPlacePages(DetentionStore detentions, FindPlace findPlace, Places places, InstantSource time) {
        this.detentions = detentions;
        this.findPlace = findPlace;
        this.places = places;
        this.time = time;
    }

    @GetMapping("/detentions/{id}/places")
    View suggestions(@PathVariable UUID id) {
        return Html.ok(templates.detentionsAct(
                page(detentions.find(new DetentionId(id)), FindPlaceForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/places")
    View ask(@PathVariable UUID id, FindPlaceForm form) {
        Detention detention = detentions.find(new DetentionId(id));
        ErrorSummary errors = form.errors(findPlace.passedOver(detention.id(), form.places()));
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(page(detention, form, errors)));
        }
        findPlace.ask(detention.id(), form);
        return new RedirectView(Done.SENT.then("/detentions/" + id));
    }

    private DetentionActPage page(Detention detention, FindPlaceForm form, ErrorSummary summary) {
        Instant now = time.instant();
        Map<String, PlaceRequest> asked = new LinkedHashMap<>();
        places.requestsOf(detention.id().record()).forEach(request -> asked.putIfAbsent(request.place(), request));
        Map<String, Suggestion> bestOfPlaces = new LinkedHashMap<>();
        for (Suggestion suggestion : findPlace.suggestions(detention.id())) {
            bestOfPlaces.putIfAbsent(suggestion.place().code(), suggestion);
        }
        List<Choice> choices = new ArrayList<>();
        bestOfPlaces.forEach((code, best) ->
                choices.add(Choice.of(code, best.place().name() + ": " + fit(best.fit()) + answer(asked.get(code), now))
                        .withHint(hint(best))));
        List<Content> fields = new ArrayList<>();
        fields.add(Checkboxes.of(
                        "places",
                        "Which places do you ask?",
                        form.places(),
                        choices.subList(0, Math.min(AT_FIRST, choices.size())))
                .withHint(
                        "Best first: what suits and can be had, then what was confirmed lately, then the quickest way by road at this hour, from the middle of the borough where the person is")
                .withErrorFrom(summary));
        if (choices.size() > AT_FIRST) {
            fields.add(others(choices.subList(AT_FIRST, choices.size()), form));
        }
        fields.addAll(whyNot(form, summary));
        fields.add(TextInput.of("eta", "Minutes until you could be there", form.eta())
                .asWholeNumber()
                .withWidth(3)
                .withErrorFrom(summary));
        fields.add(TextInput.of("risks", "Risks they should know", form.risks()));
        fields.add(Textarea.of("summary", "What is happening, without names", form.summary())
                .withRows(3));
        return DetentionActPage.of(
                detention, "Find a place of safety", summary, intro(detention, now), fields, "Ask these places");
    }

    /// Folded away, so that a phone shows the best and the button together; open where one of them was chosen.
    private static Content others(List<Choice> choices, FindPlaceForm form) {
        Details others = Details.of(
                choices.size() + " other places",
                Checkboxes.of("places", "Other places", form.places(), choices).withId("others"));
        return choices.stream().anyMatch(choice -> form.places().contains(choice.value())) ? others.opened() : others;
    }

    private List<Content> intro(Detention detention, Instant now) {
        List<Content> intro = new ArrayList<>();
        for (Escalated escalated : places.escalatedOf(detention.id().record())) {
            intro.add(
                    escalated.rung() == Rung.EMERGENCY_DEPARTMENT
                            ? WarningText.of(Rung.EMERGENCY_DEPARTMENT_RULE)
                            : InsetText.of(escalated.words(now)));
        }
        intro.add(
                InsetText.of(
                        "The places you ask see age, sex, needs and risks, and no name until they accept. The first to accept holds a suite and the others are told."));
        return intro;
    }

    /// Asked once an officer has passed over what was suggested first.
    private static List<Content> whyNot(FindPlaceForm form, ErrorSummary summary) {
        if (form.whyNot().isBlank() && summary.of("whyNot") == null) {
            return List.of();
        }
        return List.of(
                Radios.of(
                                "whyNot",
                                "Why do you not ask the place that was suggested first?",
                                form.whyNot(),
                                Choice.each(PassedOver.values(), PassedOver::words))
                        .withErrorFrom(summary),
                TextInput.of("whyNotNote", "Note, needed for another reason", form.whyNotNote())
                        .withErrorFrom(summary));
    }

    private static String hint(Suggestion best) {
        String reasons = best.place().kind().words() + ". " + String.join(". ", best.reasons()) + ".";
        return best.comesAfter().isEmpty() ? reasons : reasons + " " + best.comesAfter() + ".";
    }

    private static String answer(@Nullable PlaceRequest request, Instant now) {
        if (request == null) {
            return "";
        }
        String words = ". Asked: " + request.stateAt(now).words().toLowerCase(Locale.UK);
        return request.declineReason() == null
                ? words
                : words + ", " + request.declineReason().words().toLowerCase(Locale.UK);
    }

    private static String fit(Suggestion.Fit fit) {
        return switch (fit) {
            case SUITABLE -> "suitable";
            case TAKEN -> "would suit, but taken";
            case UNSUITABLE -> "not suitable";
            case CLOSED -> "closed";
        };
    }
}
