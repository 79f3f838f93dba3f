package concordat.design;

import org.jspecify.annotations.Nullable;

/// How a box asks to be typed into: what keyboard a phone shows, what a browser fills in, corrects or capitalises.
public record Keyboard(
        String type,
        @Nullable String inputmode,
        @Nullable String autocomplete,
        @Nullable String autocapitalize,
        @Nullable Boolean spellcheck,
        @Nullable String pattern) {
    static final Keyboard PLAIN = new Keyboard("text", null, null, null, null, null);

    Keyboard withType(String newType) {
        return new Keyboard(newType, inputmode, autocomplete, autocapitalize, spellcheck, pattern);
    }

    Keyboard withInputmode(String newInputmode) {
        return new Keyboard(type, newInputmode, autocomplete, autocapitalize, spellcheck, pattern);
    }

    Keyboard withAutocomplete(String newAutocomplete) {
        return new Keyboard(type, inputmode, newAutocomplete, autocapitalize, spellcheck, pattern);
    }

    Keyboard withAutocapitalize(String newAutocapitalize) {
        return new Keyboard(type, inputmode, autocomplete, newAutocapitalize, spellcheck, pattern);
    }

    Keyboard withSpellcheck(boolean newSpellcheck) {
        return new Keyboard(type, inputmode, autocomplete, autocapitalize, newSpellcheck, pattern);
    }

    Keyboard withPattern(String newPattern) {
        return new Keyboard(type, inputmode, autocomplete, autocapitalize, spellcheck, newPattern);
    }

    /// As the attribute wants it: a word, not a bare attribute.
    public @Nullable String spellcheckWord() {
        return spellcheck == null ? null : spellcheck.toString();
    }
}
