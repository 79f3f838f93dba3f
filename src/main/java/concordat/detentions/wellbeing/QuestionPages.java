package concordat.detentions.wellbeing;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.InsetText;
import concordat.design.Textarea;
import concordat.detentions.ByHolders;
import concordat.detentions.Detention;
import concordat.detentions.DetentionActPage;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.web.Done;
import concordat.web.LondonTime;
import concordat.web.May;
import concordat.web.NavigationLink;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What a receiver asks for beyond the common form: its coordinator says so, and officers answer.
@Controller
@Transactional
class QuestionPages {
    private static final String FIELD = "answer-";

    private final Detentions detentions;
    private final QuestionStore questions;
    private final AssembleWellbeing wellbeing;
    private final AskOfOfficers askOfOfficers;
    private final Agencies agencies;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    QuestionPages(
            Detentions detentions,
            QuestionStore questions,
            AssembleWellbeing wellbeing,
            AskOfOfficers askOfOfficers,
            Agencies agencies,
            InstantSource time) {
        this.detentions = detentions;
        this.questions = questions;
        this.wellbeing = wellbeing;
        this.askOfOfficers = askOfOfficers;
        this.agencies = agencies;
        this.time = time;
    }

    @ByHolders
    @GetMapping("/detentions/{id}/receiver-asks")
    View answerForm(@PathVariable UUID id) {
        Detention detention = detentions.find(new DetentionId(id));
        String receiver = wellbeing.receiver(detention);
        List<QuestionStore.Asked> asked = wellbeing.asked(detention.id(), receiver);
        String title = receiver == null
                ? "What receivers also ask for"
                : "What " + agencies.organisationName(receiver) + " also asks for";
        List<Content> intro = List.of(InsetText.of(
                asked.isEmpty()
                        ? "Nothing more is asked for. Once a suite is held, or the person has arrived, what its place asks for is here."
                        : "No law asks for this, and nothing waits for it. Leave blank what you do not know."));
        List<Content> fields = new ArrayList<>();
        asked.forEach(each ->
                fields.add(Textarea.of(FIELD + each.id(), each.words(), Objects.requireNonNullElse(each.answer(), ""))
                        .withRows(2)));
        return Html.ok(templates.detentionsAct(DetentionActPage.of(
                detention, title, ErrorSummary.none(), intro, fields, asked.isEmpty() ? null : "Save")));
    }

    @ByHolders
    @PostMapping("/detentions/{id}/receiver-asks")
    View answer(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        Detention detention = detentions.find(new DetentionId(id));
        String receiver = wellbeing.receiver(detention);
        Map<UUID, String> answers = new LinkedHashMap<>();
        for (QuestionStore.Asked each : wellbeing.asked(detention.id(), receiver)) {
            answers.put(each.id(), typed.getOrDefault(FIELD + each.id(), ""));
        }
        askOfOfficers.answer(detention.id(), Objects.requireNonNullElse(receiver, ""), answers);
        return new RedirectView(Done.SAVED.then("/detentions/" + id + "/wellbeing"));
    }

    @May({Role.PLACE_COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping("/receiver-questions")
    View list() {
        return Html.ok(templates.wellbeingQuestions(page(QuestionForm.BLANK, ErrorSummary.none())));
    }

    @May({Role.PLACE_COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/receiver-questions")
    View change(QuestionForm form) {
        if (!form.stop().isBlank()) {
            askOfOfficers.stop(form.stopId());
            return new RedirectView(Done.SAVED.then("/receiver-questions"));
        }
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(templates.wellbeingQuestions(page(form, form.errors())));
        }
        return switch (askOfOfficers.ask(form.words().strip())) {
            case AskOfOfficers.Answer.Asked _ -> new RedirectView(Done.SAVED.then("/receiver-questions"));
            case AskOfOfficers.Answer.AskedAlready() -> refused(form, "You ask for this already");
            case AskOfOfficers.Answer.TooMany() ->
                refused(form, "You ask for " + AskOfOfficers.MOST + " things already: stop asking for one first");
        };
    }

    private View refused(QuestionForm form, String why) {
        return Html.unprocessable(templates.wellbeingQuestions(
                page(form, new Errors().add("words", why).summary())));
    }

    private QuestionsPage page(QuestionForm form, ErrorSummary summary) {
        String agency = CurrentActor.required().agency();
        return new QuestionsPage(
                agencies.organisationName(agency),
                summary,
                questions.ofAgency(agency).stream()
                        .map(each -> new QuestionsPage.Question(
                                each.id().toString(),
                                each.words(),
                                "Since " + LondonTime.of(each.askedFrom(), time.instant()) + ", set by "
                                        + each.askedBy()))
                        .toList(),
                Textarea.of("words", "What else are officers to tell you?", form.words())
                        .withHint("One thing, in a few words. Nothing waits for the answer")
                        .withRows(2)
                        .withErrorFrom(summary));
    }

    @Bean
    static NavigationLink receiverQuestionsLink() {
        return new NavigationLink(
                64,
                "/receiver-questions",
                "What we ask officers",
                EnumSet.of(Role.PLACE_COORDINATOR, Role.ADMINISTRATOR));
    }
}
