package concordat.detentions.wellbeing;

import concordat.actor.CurrentActor;
import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.design.TextInput;
import concordat.design.YesNo;
import concordat.detentions.ByHolders;
import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.Hidden;
import concordat.detentions.Sides;
import concordat.law.PlaceOfSafety;
import concordat.law.Right;
import concordat.records.Journal;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The rights in the person's language, big enough to be read across a table.
@Controller
@ByHolders
@Transactional
class RightsPages {
    private final Detentions detentions;
    private final RightsStore rights;
    private final WellbeingStore wellbeing;
    private final TellRights tellRights;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    RightsPages(
            Detentions detentions,
            RightsStore rights,
            WellbeingStore wellbeing,
            TellRights tellRights,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.rights = rights;
        this.wellbeing = wellbeing;
        this.tellRights = tellRights;
        this.journal = journal;
        this.time = time;
    }

    @GetMapping("/detentions/{id}/rights")
    View show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String language) {
        DetentionId detention = new DetentionId(id);
        RightsPage page = page(detention, asked(detention, language), ErrorSummary.none());
        journal.look(detention.record(), "The rights to be told");
        return Html.ok(templates.wellbeingRights(page));
    }

    @PostMapping("/detentions/{id}/rights")
    View tell(@PathVariable UUID id, RightsForm form) {
        DetentionId detention = new DetentionId(id);
        var now = time.instant();
        List<RightsStore.Language> languages = rights.languages();
        ErrorSummary errors = form.errors(languages, now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.wellbeingRights(page(detention, form, errors)));
        }
        tellRights.tell(form.command(detention, languages, now));
        return new RedirectView(Done.RECORDED.then("/detentions/" + id + "/wellbeing"));
    }

    /// Where none is asked for, the language that the person is known to understand best.
    private RightsForm asked(DetentionId id, @Nullable String language) {
        if (language != null) {
            return RightsForm.in(language, "");
        }
        String best = wellbeing
                .communication(id)
                .map(WellbeingStore.Communication::language)
                .orElse("");
        Optional<String> known = rights.languages().stream()
                .filter(each -> each.name().equalsIgnoreCase(best.strip()))
                .map(RightsStore.Language::code)
                .findFirst();
        return known.map(code -> RightsForm.in(code, ""))
                .orElseGet(
                        () -> RightsForm.in(best.isBlank() ? RightsStore.Language.ENGLISH : RightsForm.ANOTHER, best));
    }

    private RightsPage page(DetentionId id, RightsForm form, ErrorSummary summary) {
        Detention detention = detentions.find(id);
        List<RightsStore.Language> languages = rights.languages();
        RightsStore.Language shown = languages.stream()
                .filter(each -> each.code().equals(form.language()))
                .findFirst()
                .orElseGet(languages::getFirst);
        Map<Right, String> texts = rights.texts(shown.code());
        PlaceOfSafety place = Objects.requireNonNullElse(detention.placeKind(), PlaceOfSafety.HBPOS);
        return new RightsPage(
                id.toString(),
                detention.reference(),
                summary,
                choices(languages, form),
                form.isAnother() ? RightsForm.ANOTHER : shown.code(),
                shown.code(),
                shown.direction(),
                warning(shown, form),
                Right.toldAt(place).stream()
                        .map(texts::get)
                        .filter(Objects::nonNull)
                        .toList(),
                rights.tellings(id).stream()
                        .map(told -> WellbeingWords.told(told, time.instant()))
                        .toList(),
                fields(form, shown, summary),
                Sides.USERS_OF_SECTION_136.contains(CurrentActor.required().role()));
    }

    private static List<RightsPage.Choice> choices(List<RightsStore.Language> languages, RightsForm form) {
        return Stream.concat(
                        languages.stream()
                                .map(each -> new RightsPage.Choice(
                                        each.code(),
                                        each.code(),
                                        each.ownName(),
                                        each.name(),
                                        each.code().equals(form.language()))),
                        Stream.of(new RightsPage.Choice(
                                RightsForm.ANOTHER, null, "Another language", "it has no text here", form.isAnother())))
                .toList();
    }

    private static @Nullable String warning(RightsStore.Language shown, RightsForm form) {
        if (form.isAnother()) {
            return "There is no text in that language here. Read the English through an interpreter.";
        }
        return shown.isUncheckedTranslation()
                ? "This " + shown.name()
                        + " text is not yet checked by a translator. Use an interpreter as well, where you can."
                : null;
    }

    private static List<Content> fields(RightsForm form, RightsStore.Language shown, ErrorSummary summary) {
        List<Content> fields = new ArrayList<>();
        fields.add(new Hidden("language", form.isAnother() ? RightsForm.ANOTHER : shown.code()));
        if (form.isAnother()) {
            fields.add(TextInput.of("other", "In which language were they told?", form.other())
                    .withErrorFrom(summary));
        }
        fields.add(Checkboxes.of(
                "interpreter",
                "How were they told?",
                form.interpreter(),
                Choice.of("YES", "Through an interpreter, in person or by phone")));
        fields.add(YesNo.ask("understood", "Did they understand?", form.understood())
                .inline());
        fields.add(DateTime.of("at", "When were they told?", form.at())
                .withHint("Leave blank for now")
                .withErrorFrom(summary));
        return fields;
    }
}
