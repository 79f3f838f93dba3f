package concordat.calls;

import concordat.agencies.Agencies;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.Textarea;
import concordat.incidents.Answers;
import concordat.people.People;
import concordat.people.QuickMatches;
import concordat.prompts.Prompts;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
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
    private static final String BY_SCRIPT = "HX-Request";
    private static final ErrorSummary LOOK_FIRST = new Errors()
            .add(
                    "person-new",
                    "Nobody had looked for this name, so we did. Look who it may be; if it is none of them, open the "
                            + "incident again")
            .summary();

    private final StaticTemplates templates = new StaticTemplates();
    private final TakeCall takeCall;
    private final People people;
    private final Prompts prompts;
    private final Agencies agencies;
    private final InstantSource time;

    NewCallPages(TakeCall takeCall, People people, Prompts prompts, Agencies agencies, InstantSource time) {
        this.takeCall = takeCall;
        this.people = people;
        this.prompts = prompts;
        this.agencies = agencies;
        this.time = time;
    }

    @GetMapping("/calls/new")
    View call() {
        return Html.ok(page(form(Answers.NONE), ErrorSummary.none()));
    }

    @PostMapping("/calls/new")
    View take(@RequestParam MultiValueMap<String, String> typed) {
        NewCallForm form = form(new Answers(typed));
        TakeCall.Command command = form.command();
        ErrorSummary errors = command.errors(time.instant());
        if (!errors.isEmpty()) {
            return Html.unprocessable(page(form, errors));
        }
        return switch (takeCall.take(command)) {
            case TakeCall.Outcome.Taken taken ->
                new RedirectView(Done.SAVED.then("/incidents/" + taken.incident() + "/call"));
            case TakeCall.Outcome.LookFirst _ -> Html.unprocessable(page(form, LOOK_FIRST));
        };
    }

    /// A part of the call screen, asked for again while somebody types. Nothing is kept.
    @PostMapping("/calls/prompts")
    View prompts(@RequestParam MultiValueMap<String, String> typed) {
        NewCallForm form = form(new Answers(typed));
        return Html.ok(templates.callsHeard(heard(form.typed()), form.headlineHint()));
    }

    /// Who it may be: for a script as a part of the screen, asked for again while somebody types.
    @PostMapping(path = "/calls/people", headers = BY_SCRIPT)
    View found(@RequestParam MultiValueMap<String, String> typed) {
        return Html.ok(templates.peopleQuick(found(form(new Answers(typed)))));
    }

    /// And where no script runs as the whole screen again, with all that was typed.
    @PostMapping(path = "/calls/people", headers = "!" + BY_SCRIPT)
    View look(@RequestParam MultiValueMap<String, String> typed) {
        return Html.ok(page(form(new Answers(typed)), ErrorSummary.none()));
    }

    private QuickMatches found(NewCallForm form) {
        return people.quick(form.search(), form.chosen(), form.typed().text("seen"));
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

    private JteModel page(NewCallForm form, ErrorSummary errors) {
        return templates.callsNewCall(new NewCallPage(
                errors,
                Stream.concat(form.place(errors).stream(), Stream.of(form.mentalHealth(errors)))
                        .toList(),
                Textarea.of(
                                "narrative",
                                "What is the caller saying?",
                                form.typed().text("narrative"))
                        .withRows(8),
                form.headline(),
                heard(form.typed()),
                form.caller(errors),
                form.person(errors),
                found(form),
                form.born(errors),
                form.caring()));
    }
}
