package concordat.design;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;

/// Several contents, one after another.
public record Contents(List<Content> contents) implements Content {
    public Contents {
        contents = List.copyOf(contents);
    }

    public static Contents of(Content... contents) {
        return new Contents(List.of(contents));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        contents.forEach(each -> each.writeTo(output));
    }
}
