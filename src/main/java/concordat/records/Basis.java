package concordat.records;

/// Why an agency may see a record. The lawful gateways behind them are in `docs/law.md`.
public enum Basis {
    OWNER("made the record"),
    RESPONDING("was asked to respond"),
    RECEIVING("accepted the person"),
    ASSESSING("was asked to assess"),
    CONVEYING("was asked to convey"),
    OWED("owes something on it"),
    GUEST("was given a code for it"),
    AGREEMENT("shares it under an agreement"),
    BREAK_GLASS("broke the glass");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
