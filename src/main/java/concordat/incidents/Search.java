package concordat.incidents;

import java.time.Instant;
import java.util.UUID;

/// What incidents to list. `state` and `borough` may be empty, for any.
///
/// @param from the first instant at which it may have opened
/// @param to the first after the last
/// @param before the last one that was shown: only what comes after it in the list
record Search(String state, String borough, Instant from, Instant to, Cursor before) {
    /// One place in the list. In an address it is `time_id`.
    record Cursor(Instant at, UUID id) {
        static final Cursor TOP = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        static Cursor of(IncidentRow row) {
            return new Cursor(row.openedAt(), row.id().value());
        }

        /// The top, unless it is a place that we wrote.
        static Cursor parse(String words) {
            int cut = words.indexOf('_');
            try {
                return cut < 0
                        ? TOP
                        : new Cursor(Instant.parse(words.substring(0, cut)), UUID.fromString(words.substring(cut + 1)));
            } catch (RuntimeException notOurs) {
                return TOP;
            }
        }

        @Override
        public String toString() {
            return at + "_" + id;
        }
    }

    static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");

    static Search open() {
        return new Search("OPEN", "", EVER, Cursor.TOP.at(), Cursor.TOP);
    }
}
