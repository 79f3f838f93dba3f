package concordat.records;

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
        RecordHead record = records.named(reference);
        return new RedirectView(
                record.kind().opensWith(records.scope(record.id()))
                        ? record.kind().path() + record.id()
                        : "/access/" + record.reference());
    }
}
