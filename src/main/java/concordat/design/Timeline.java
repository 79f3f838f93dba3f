package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened, newest first, and who did it.
public record Timeline(List<Entry> entries, int headingLevel) implements Component {
    /// `when` is for machines (ISO 8601); `words` is what people read, such as "4 June 2026 at 9:32am".
    public record Entry(
            Content title, @Nullable String by, String when, String words, Content description, String classes) {
        public static Entry of(String title, String when, String words) {
            return new Entry(Text.of(title), null, when, words, Text.of(""), "");
        }

        public Entry withTitle(Content newTitle) {
            return new Entry(newTitle, by, when, words, description, classes);
        }

        public Entry withBy(String who) {
            return new Entry(title, who, when, words, description, classes);
        }

        public Entry withDescription(Content newDescription) {
            return new Entry(title, by, when, words, newDescription, classes);
        }

        public Entry withClasses(String more) {
            return new Entry(title, by, when, words, description, Classes.of(classes, more));
        }

        public String itemClasses() {
            return Classes.of("moj-timeline__item", classes);
        }
    }

    public Timeline {
        entries = List.copyOf(entries);
    }

    public static Timeline of(List<Entry> entries) {
        return new Timeline(entries, 2);
    }

    public Timeline withHeadingLevel(int level) {
        return new Timeline(entries, level);
    }

    @Override
    public JteModel template() {
        return TEMPLATES.mojTimeline(this);
    }
}
