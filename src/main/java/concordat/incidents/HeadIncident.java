package concordat.incidents;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says in a few words what it is about, as it turns out to be. What was said before stays in the log.
@Component
class HeadIncident {
    static final int LONGEST = 100;

    record Command(String headline) {
        @SuppressWarnings("NullAway") // what was not sent is not known
        Command {
            headline = Typed.line(headline);
        }

        ErrorSummary errors() {
            return new Errors()
                    .require(headline, "headline", "Say in a few words what it is about")
                    .check(
                            headline.length() <= LONGEST,
                            "headline",
                            "Keep it to " + LONGEST + " characters: the rest belongs in the log")
                    .summary();
        }
    }

    private final IncidentStore incidents;
    private final Journal journal;
    private final InstantSource time;

    HeadIncident(IncidentStore incidents, Journal journal, InstantSource time) {
        this.incidents = incidents;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void head(IncidentId id, Command command) {
        String before = incidents.required(id).headline();
        if (!before.equals(command.headline())) {
            incidents.head(id, command.headline());
            journal.write(
                    id.record(),
                    Happening.of("incident.headed", time.instant(), "Headline: " + command.headline())
                            .with("Before", before));
        }
    }
}
