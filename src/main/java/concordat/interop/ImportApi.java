package concordat.interop;

import concordat.actor.Role;
import concordat.interop.ImportStore.Aside;
import concordat.interop.ImportStore.WaitingCode;
import concordat.web.Invalid;
import concordat.web.May;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/imports")
@May({Role.ADMINISTRATOR, Role.RECORDS_GUARDIAN})
class ImportApi {
    private final Imports imports;
    private final MapCode mapCode;

    ImportApi(Imports imports, MapCode mapCode) {
        this.imports = imports;
        this.mapCode = mapCode;
    }

    @GetMapping
    List<ImportRun> runs() {
        return imports.runs();
    }

    @GetMapping("/{id}")
    ImportRun run(@PathVariable UUID id) {
        return imports.run(id);
    }

    /// The next of them follow when asked for `after` the last line.
    @GetMapping("/{id}/set-aside")
    List<Aside> setAside(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after) {
        return imports.setAside(id, after);
    }

    @GetMapping("/codes")
    List<WaitingCode> codes() {
        return imports.waiting();
    }

    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void map(@RequestBody MapCode.Command command) {
        Invalid.unlessEmpty(command.errors("words"));
        mapCode.map(command);
    }
}
