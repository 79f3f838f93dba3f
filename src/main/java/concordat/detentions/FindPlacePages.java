package concordat.detentions;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.design.InsetText;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.places.Suggestion;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

    private final DetentionStore detentions;
    private final FindPlace findPlace;
    private final StaticTemplates templates = new StaticTemplates();

    FindPlacePages(DetentionStore detentions, FindPlace findPlace) {
        this.detentions = detentions;
        this.findPlace = findPlace;
    }

    @GetMapping("/detentions/{id}/places")
    View suggestions(@PathVariable UUID id) {
        return Html.ok(templates.detentionsAct(page(
                detentions.find(new DetentionId(id)), new FindPlaceForm(null, null, null, null), ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/places")
    View ask(@PathVariable UUID id, FindPlaceForm form) {
        Detention detention = detentions.find(new DetentionId(id));
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(page(detention, form, form.errors())));
        }
        findPlace.ask(detention.id(), form);
        return new RedirectView(Done.SENT.then("/detentions/" + id));
    }

    private DetentionActPage page(Detention detention, FindPlaceForm form, ErrorSummary summary) {
        Map<String, List<Suggestion>> byPlace = new LinkedHashMap<>();
        for (Suggestion suggestion : findPlace.suggestions(detention.id())) {
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
}
