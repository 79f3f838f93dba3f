package concordat.design;

import gg.jte.models.runtime.JteModel;
import java.util.List;

/// The pages of one record.
public record SubNavigation(List<Item> items, String label) implements Component {
    public record Item(String text, String href, boolean active) {}

    public SubNavigation {
        items = List.copyOf(items);
    }

    /// `active` is the href of the page being shown.
    public static SubNavigation of(String label, String active, Link... links) {
        return new SubNavigation(
                List.of(links).stream()
                        .map(link ->
                                new Item(link.text(), link.href(), link.href().equals(active)))
                        .toList(),
                label);
    }

    @Override
    public JteModel template() {
        return TEMPLATES.mojSubNavigation(this);
    }
}
