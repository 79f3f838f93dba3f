package concordat.people;

import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.web.LondonTime;
import concordat.web.Viewer;
import concordattemplates.StaticTemplates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
@ReadsPeople
class SearchPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final SearchPeople search;
    private final InstantSource time;

    SearchPages(SearchPeople search, InstantSource time) {
        this.search = search;
        this.time = time;
    }

    @GetMapping("/people/search")
    View search(SearchForm form) {
        ErrorSummary errors = form.errors();
        if (form.isBlank()) {
            return Html.ok(templates.peopleSearch(new PersonSearchPage(form, errors, false, false, List.of())));
        }
        if (!errors.isEmpty()) {
            return Html.unprocessable(
                    templates.peopleSearch(new PersonSearchPage(form, errors, false, false, List.of())));
        }
        List<Match> matches = search.search(form.query(today()), "");
        return Html.ok(templates.peopleSearch(
                new PersonSearchPage(form, errors, true, Viewer.may(WritesPeople.class), matches)));
    }

    private LocalDate today() {
        return time.instant().atZone(LondonTime.ZONE).toLocalDate();
    }
}
