package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where this page is. The last crumb may have no link: it is the page itself.
public record Breadcrumbs(List<Crumb> crumbs, String label, boolean collapsing, boolean inverse) implements Component {
    public record Crumb(Content text, @Nullable String href) {
        public static Crumb of(String text, String href) {
            return new Crumb(Text.of(text), href);
        }

        public static Crumb here(String text) {
            return new Crumb(Text.of(text), null);
        }
    }

    public Breadcrumbs {
        crumbs = List.copyOf(crumbs);
    }

    public static Breadcrumbs of(Crumb... crumbs) {
        return new Breadcrumbs(List.of(crumbs), "Breadcrumb", false, false);
    }

    public Breadcrumbs withLabel(String newLabel) {
        return new Breadcrumbs(crumbs, newLabel, collapsing, inverse);
    }

    /// On a phone only the first and last are shown.
    public Breadcrumbs collapsingOnMobile() {
        return new Breadcrumbs(crumbs, label, true, inverse);
    }

    /// For dark backgrounds.
    public Breadcrumbs asInverse() {
        return new Breadcrumbs(crumbs, label, collapsing, true);
    }

    public String classes() {
        return Classes.of(
                "govuk-breadcrumbs",
                inverse ? "govuk-breadcrumbs--inverse" : "",
                collapsing ? "govuk-breadcrumbs--collapse-on-mobile" : "");
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukBreadcrumbs(this);
    }
}
