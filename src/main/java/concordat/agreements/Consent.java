package concordat.agreements;

import java.time.Instant;

/// What the person said of sharing, once.
record Consent(Said said, String words, Instant saidAt, String notedBy) {
    enum Said {
        GIVEN("Agreed"),
        REFUSED("Refused"),
        WITHDRAWN("Withdrew their agreement");

        private final String words;

        Said(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
