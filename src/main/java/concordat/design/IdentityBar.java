package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;

/// Whose record this is, on every page of it: the name or reference, key facts after it, and a clock or actions at the
/// end.
public record IdentityBar(
        Content title, @Nullable Content facts, @Nullable Content clock) implements Component {
    public static IdentityBar of(String title) {
        return of(Text.of(title));
    }

    public static IdentityBar of(Content title) {
        return new IdentityBar(title, null, null);
    }

    public IdentityBar withFacts(String newFacts) {
        return withFacts(Text.of(newFacts));
    }

    public IdentityBar withFacts(Content newFacts) {
        return new IdentityBar(title, newFacts, clock);
    }

    public IdentityBar withClock(Content newClock) {
        return new IdentityBar(title, facts, newClock);
    }

    @Override
    public JteModel template() {
        return TEMPLATES.mojIdentityBar(this);
    }
}
