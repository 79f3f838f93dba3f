package concordat.records;

import concordat.actor.NotFound;
import concordat.web.AnyStaff;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Leads from a reference, as people say and write it, to its record; or, where too little of it is open to whoever
/// follows, to the page that says what is and whom to ask.
@Controller
@AnyStaff
class RecordPages {
    private final Records records;

    RecordPages(Records records) {
        this.records = records;
    }

    @GetMapping("/records/{reference}")
    @Transactional(readOnly = true)
    View follow(@PathVariable String reference) {
        RecordId id = records.find(reference.strip().toUpperCase(java.util.Locale.ROOT))
                .orElseThrow(() -> new NotFound("No record " + reference));
        RecordHead record = records.find(id);
        return new RedirectView(
                record.kind().opensWith(records.scope(id))
                        ? record.kind().path() + id
                        : "/access/" + record.reference());
    }
}
