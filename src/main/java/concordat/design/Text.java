package concordat.design;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// Plain words where a component takes content. They are escaped when written.
public record Text(String words) implements Content {
    public static Text of(String words) {
        return new Text(words);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeUserContent(words);
    }

    @Override
    public boolean isEmptyContent() {
        return words.isEmpty();
    }
}
