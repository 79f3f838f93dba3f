package concordat.places;

import java.util.List;

/// What became of something proposed about a suite or a request: done, or refused on all these grounds.
public sealed interface Outcome<T> {
    record Done<T>(T result) implements Outcome<T> {}

    record Refused<T>(List<Ground> grounds) implements Outcome<T> {
        public Refused {
            grounds = List.copyOf(grounds);
        }
    }
}
