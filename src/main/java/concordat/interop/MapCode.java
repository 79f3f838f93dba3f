package concordat.interop;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.records.Ids;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says what a code of a source means, from now on. Incidents that are here keep the code as it was written.
@Component
class MapCode {
    record Command(String mapping, String field, String code, String words) {
        @SuppressWarnings("NullAway") // what was not sent is empty
        Command(@Nullable String mapping, @Nullable String field, @Nullable String code, @Nullable String words) {
            this.mapping = mapping == null ? "" : mapping;
            this.field = field == null ? "" : field;
            this.code = code == null ? "" : code;
            this.words = words == null ? "" : words.strip();
        }

        /// The box of each code on the page has an id of its own.
        String box() {
            return "words-" + Integer.toHexString((mapping + '\n' + field + '\n' + code).hashCode());
        }

        ErrorSummary errors(String box) {
            return new Errors()
                    .require(words, box, "Enter what %s “%s” means".formatted(field, code))
                    .summary();
        }
    }

    private final ImportStore store;
    private final InstantSource time;

    MapCode(ImportStore store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    /// Throws [NotFound] where no such code was met.
    @Transactional
    void map(Command command) {
        Actor actor = CurrentActor.required();
        Instant now = time.instant();
        if (!store.say(Ids.next(now), actor.agency(), command, actor.name(), now)) {
            throw new NotFound("No such code");
        }
    }
}
