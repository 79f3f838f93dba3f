package concordat.interop;

import concordat.actor.Role;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.web.Done;
import concordat.web.May;
import concordattemplates.StaticTemplates;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@May({Role.ADMINISTRATOR, Role.RECORDS_GUARDIAN})
class ImportPages {
    private final Imports imports;
    private final MapCode mapCode;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    ImportPages(Imports imports, MapCode mapCode, InstantSource time) {
        this.imports = imports;
        this.mapCode = mapCode;
        this.time = time;
    }

    @GetMapping("/imports")
    View imports() {
        return Html.ok(templates.interopImports(page(null, ErrorSummary.none())));
    }

    @GetMapping("/imports/{id}")
    View one(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after) {
        return Html.ok(templates.interopImportRun(
                ImportPage.of(imports.run(id), imports.setAside(id, after), time.instant())));
    }

    @PostMapping("/imports/codes")
    View map(MapCode.Command command) {
        ErrorSummary errors = command.errors(command.box());
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.interopImports(page(command, errors)));
        }
        mapCode.map(command);
        return new RedirectView(Done.SAVED.then("/imports"));
    }

    private ImportsPage page(MapCode.@Nullable Command typed, ErrorSummary errors) {
        return ImportsPage.of(imports.runs(), imports.waiting(), typed, errors, time.instant());
    }
}
