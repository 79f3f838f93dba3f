package concordat.web;

import concordat.actor.Role;
import concordat.design.Button;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.records.RecordKind;
import concordat.records.Records;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Pages that only the tests have: a form that is kept where there is no signal, and pages that fail.
@Controller
@AnyStaff
class TrialPages {
    private final Records records;
    private final JdbcClient jdbc;
    private final StaticTemplates templates = new StaticTemplates();

    TrialPages(Records records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    @GetMapping("/trial")
    View form() {
        return Html.ok(page("", ErrorSummary.none()));
    }

    @PostMapping("/trial")
    View open(@RequestParam String grounds) {
        ErrorSummary errors =
                new Errors().require(grounds, "grounds", "Enter the grounds").summary();
        if (!errors.isEmpty()) {
            return Html.unprocessable(page(grounds, errors));
        }
        records.open(RecordKind.INCIDENT, Instant.now());
        return new RedirectView(Done.RECORDED.then("/trial/done"));
    }

    @GetMapping("/trial/done")
    View done() {
        Content body = output -> output.writeContent("<h1 class=\"govuk-heading-l\">It is kept</h1>");
        return Html.ok(templates.webLayout("Kept", false, false, null, body));
    }

    @PostMapping("/trial/failing")
    View fail() {
        records.open(RecordKind.INCIDENT, Instant.now());
        throw new IllegalStateException("Words that must not leave");
    }

    @GetMapping("/trial/{id}/page")
    View find(@PathVariable UUID id) {
        return form();
    }

    @Transactional
    @GetMapping("/trial/slow")
    View slow() {
        jdbc.sql("set local statement_timeout = '100ms'").update();
        jdbc.sql("select pg_sleep(5)").query().singleRow();
        return form();
    }

    @May(Role.SUPERINTENDENT)
    @GetMapping("/trial/guarded")
    View guarded() {
        return form();
    }

    private JteModel page(String grounds, ErrorSummary errors) {
        Content fields = output -> {
            Textarea.of("grounds", "Grounds", grounds).withErrorFrom(errors).writeTo(output);
            TextInput.of("secret", "Secret", "").withType("password").writeTo(output);
            Button.submit("Send").writeTo(output);
        };
        Content body = output -> {
            errors.writeTo(output);
            output.writeContent("<h1 class=\"govuk-heading-l\">A form for the street</h1>");
            templates
                    .webForm("/trial", "concordat-street", "trial", false, fields)
                    .render(output);
        };
        return templates.webLayout("Trial", !errors.isEmpty(), false, null, body);
    }
}
