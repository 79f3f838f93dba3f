package concordat.calls;

import concordat.agencies.Agencies;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.design.Textarea;
import concordat.incidents.Answers;
import concordat.prompts.Prompts;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The call screen: one form, by keyboard. While the handler types, it says what to ask and who it may be about.
@Controller
@TakesCalls
class NewCallPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final TakeCall takeCall;
    private final Prompts prompts;
    private final Agencies agencies;
    private final InstantSource time;

    NewCallPages(TakeCall takeCall, Prompts prompts, Agencies agencies, InstantSource time) {
        this.takeCall = takeCall;
        this.prompts = prompts;
        this.agencies = agencies;
        this.time = time;
    }

    @GetMapping("/calls/new")
    View call() {
        return Html.ok(templates.callsNewCall(page(form(Answers.NONE), ErrorSummary.none())));
    }

    @PostMapping("/calls/new")
    View take(@RequestParam MultiValueMap<String, String> typed) {
        NewCallForm form = form(new Answers(typed));
        ErrorSummary errors = form.incident().errors(time.instant());
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.callsNewCall(page(form, errors)));
        }
        TakeCall.Taken taken =
                takeCall.take(new TakeCall.Command(form.incident(), form.person(), PromptsPage.answers(typed)));
        return new RedirectView(Done.SAVED.then("/incidents/" + taken.incident() + "/call"));
    }

    /// A part of the call screen, asked for again while somebody types. Nothing is kept.
    @PostMapping("/calls/prompts")
    View prompts(@RequestParam MultiValueMap<String, String> typed) {
        return Html.ok(templates.callsPrompts(heard(new Answers(typed))));
    }

    private PromptsPage heard(Answers typed) {
        return PromptsPage.of(
                Hearing.of(prompts, typed.text("narrative"), PromptsPage.answers(typed.typed()), List.of()));
    }

    private NewCallForm form(Answers typed) {
        return new NewCallForm(
                typed,
                agencies.boroughs().stream()
                        .map(one -> Choice.of(one.gss(), one.name()))
                        .toList());
    }

    private NewCallPage page(NewCallForm form, ErrorSummary errors) {
        return new NewCallPage(
                errors,
                form.caller(errors),
                form.place(errors),
                form.person(errors),
                Textarea.of(
                                "narrative",
                                "What is the caller saying?",
                                form.typed().text("narrative"))
                        .withRows(8),
                heard(form.typed()));
    }
}
