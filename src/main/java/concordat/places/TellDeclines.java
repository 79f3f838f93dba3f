package concordat.places;

import static java.util.Objects.requireNonNull;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.obligations.Watch;
import concordat.places.AnswerStore.Untold;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes in a detention's journal which places declined. A place that declines cannot see the detention, so what it
/// said waits in the database until a job of the agency that asked writes it, once, however many nodes try.
@Component
class TellDeclines implements Watch {
    private static final Logger log = LoggerFactory.getLogger(TellDeclines.class);
    private static final int AT_ONCE = 100;

    private final RequestStore requests;
    private final AnswerStore answers;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    TellDeclines(
            RequestStore requests,
            AnswerStore answers,
            Journal journal,
            TransactionTemplate transaction,
            InstantSource time) {
        this.requests = requests;
        this.answers = answers;
        this.journal = journal;
        this.transaction = transaction;
        this.time = time;
    }

    /// A told history tells its own declines, at the times that it tells of.
    @Override
    public void look() {
        Actor watching = Actor.job(Role.OBLIGATION_ENGINE, Actor.NO_AGENCY);
        List<Untold> untold =
                CurrentActor.call(watching, () -> transaction.execute(_ -> answers.untoldDeclines(AT_ONCE)));
        untold.forEach(this::tell);
    }

    private void tell(Untold untold) {
        Actor forAsker = Actor.job(Role.OBLIGATION_ENGINE, untold.askedBy());
        CurrentActor.run(forAsker, () -> {
            try {
                tell(untold.request());
            } catch (NotFound noLongerInvolved) {
                transaction.executeWithoutResult(_ -> answers.takeDecline(untold.request()));
                log.warn(
                        "{} no longer sees the record of request {}: its decline is on the request alone",
                        untold.askedBy(),
                        untold.request());
            } catch (RuntimeException failure) {
                log.error("The decline of request {} could not be told and will be", untold.request(), failure);
            }
        });
    }

    /// Tells one, for the agency that asked. Does nothing where somebody else has told it.
    void tell(RequestId id) {
        transaction.executeWithoutResult(_ -> {
            if (answers.takeDecline(id)) {
                write(requests.find(id).orElseThrow());
            }
        });
    }

    private void write(PlaceRequest request) {
        Instant answered = requireNonNull(request.answeredAt());
        Instant now = time.instant(); // the database rounds to the microsecond, and may round up
        journal.write(
                request.detention(),
                Happening.of(
                                "place.declined",
                                answered.isAfter(now) ? now : answered,
                                request.placeName() + " declined")
                        .with("Why", requireNonNull(request.declineReason()).words())
                        .with("Note", request.declineNote())
                        .with("Said by", request.answeredBy()));
    }
}
