package concordat.detentions;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;

/// A value that a form carries and nobody is asked for.
public record Hidden(String name, String value) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<input type=\"hidden\" name=\"");
        Escape.htmlAttribute(name, output);
        output.writeContent("\" value=\"");
        Escape.htmlAttribute(value, output);
        output.writeContent("\">");
    }
}
