package concordat.design;

import concordattemplates.StaticTemplates;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.models.runtime.JteModel;

/// A piece of a page. It is content itself: a template may write `${page.hours()}`, and a table cell can hold a tag.
public interface Component extends Content {
    StaticTemplates TEMPLATES = new StaticTemplates();

    JteModel template();

    @Override
    default void writeTo(TemplateOutput output) {
        template().render(output);
    }
}
