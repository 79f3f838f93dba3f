package concordat.design;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way to the rows before and after, with or without numbered pages between.
public record Pagination(@Nullable Step previous, @Nullable Step next, List<Page> pages, String label, String classes)
        implements Component {
    /// A step to the page before or after. `text` stands in for "Previous page"; `label` says what is there.
    public record Step(
            String href, @Nullable String text, @Nullable String label) {
        public static Step to(String href) {
            return new Step(href, null, null);
        }
    }

    /// A numbered page, or the gap between two.
    public sealed interface Page {
        record Numbered(String number, String href, boolean current, String label) implements Page {}

        record Gap() implements Page {}
    }

    public Pagination {
        pages = List.copyOf(pages);
    }

    public static Pagination of(@Nullable Step previous, @Nullable Step next) {
        return new Pagination(previous, next, List.of(), "Pagination", "");
    }

    public static Page page(int number, String href, boolean current) {
        return new Page.Numbered(Integer.toString(number), href, current, "Page " + number);
    }

    public Pagination withPages(List<Page> newPages) {
        return new Pagination(previous, next, newPages, label, classes);
    }

    /// Two on one page need different labels.
    public Pagination withLabel(String newLabel) {
        return new Pagination(previous, next, pages, newLabel, classes);
    }

    public Pagination withClasses(String more) {
        return new Pagination(previous, next, pages, label, Classes.of(classes, more));
    }

    public boolean block() {
        return pages.isEmpty() && (next != null || previous != null);
    }

    public String navClasses() {
        return Classes.of("govuk-pagination", block() ? "govuk-pagination--block" : "", classes);
    }

    public String titleClasses(Step step) {
        return Classes.of(
                "govuk-pagination__link-title",
                block() && step.label() == null ? "govuk-pagination__link-title--decorated" : "");
    }

    public String itemClasses(Page page) {
        boolean current = page instanceof Page.Numbered numbered && numbered.current();
        return Classes.of(
                "govuk-pagination__item",
                current ? "govuk-pagination__item--current" : "",
                page instanceof Page.Gap ? "govuk-pagination__item--ellipsis" : "");
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukPagination(this);
    }
}
