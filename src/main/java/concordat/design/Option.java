package concordat.design;

/// A line in [Radios] or [Checkboxes]: something to choose, or a word between the choices.
public sealed interface Option permits Choice, Option.Divider {
    /// A word such as "or" between choices.
    record Divider(String text) implements Option {}

    static Option divider(String text) {
        return new Divider(text);
    }

    /// The id of the option at an index: the first has the id of its field, so that an error can link to it.
    static String id(String fieldId, Choice choice, int index) {
        if (choice.id() != null) {
            return choice.id();
        }
        return index == 0 ? fieldId : fieldId + "-" + (index + 1);
    }
}
