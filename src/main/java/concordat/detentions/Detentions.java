package concordat.detentions;

import concordat.actor.CurrentActor;
import concordat.law.Breach;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other modules may ask of detentions.
@Component
@Transactional(readOnly = true)
public class Detentions {
    /// A city's year at once: each page is planned anew, with the policies of every table in it.
    private static final int PAGE = 20_000;
    private static final RecordId FIRST = new RecordId(new UUID(0, 0));

    private final DetentionStore detentions;
    private final ReturnedStore returned;
    private final Care care;

    Detentions(DetentionStore detentions, ReturnedStore returned, Care care) {
        this.detentions = detentions;
        this.returned = returned;
        this.care = care;
    }

    /// Throws [concordat.actor.NotFound] where there is none that the actor may see.
    public Detention find(DetentionId id) {
        return detentions.find(id);
    }

    /// As [#find], and nobody else changes it until the transaction ends.
    @Transactional
    public Detention lock(DetentionId id) {
        return detentions.lock(id);
    }

    /// Keeps when rights were first told. Whoever calls writes the journal.
    @Transactional
    public void rightsTold(DetentionId id, Instant at) {
        care.rightsTold(id, at);
    }

    /// Flags rules that what happened did not keep. Whoever calls writes the journal.
    @Transactional
    public void flag(DetentionId id, Collection<Breach> breaches, Instant at) {
        detentions.flagBreaches(id, breaches, at);
    }

    /// Changes what was said of the person and of the decision. Whoever calls keeps what it was, and writes the
    /// journal.
    @Transactional
    public void correct(DetentionId id, Stated becomes) {
        detentions.saveStated(id, becomes);
    }

    /// What officers said of the person and of the decision, which can turn out to be wrong.
    public record Stated(String personName, @Nullable LocalDate bornOn, String location, String grounds) {}

    /// Those that arose from an incident, earliest first.
    public List<Detention> ofIncident(RecordId incident) {
        return detentions.ofIncident(incident);
    }

    /// Those not ended that the actor's agency is involved in, soonest to end first; those still on the way come
    /// before.
    public List<Detention> open(int most) {
        return detentions.open(most);
    }

    /// Gives each that the actor's agency made from a time up to another, as far as the actor may see it, in the
    /// order of detention.
    public void madeByUs(Instant since, Instant until, Consumer<ReturnedDetention> each) {
        String agency = CurrentActor.required().agency();
        pages(each, (at, after) -> returned.madeBy(agency, since, until, at, after, PAGE), since);
    }

    /// Gives each whose person was brought to a place of the actor's agency from a time up to another, in the
    /// order of detention.
    public void broughtToUs(Instant since, Instant until, Consumer<ReturnedDetention> each) {
        String agency = CurrentActor.required().agency();
        pages(each, (at, after) -> returned.cameTo(agency, since, until, at, after, PAGE), Instant.EPOCH);
    }

    /// Those since a time that the actor's agency is involved in, the latest first.
    public List<Journey> journeys(Instant since, int most) {
        return returned.journeys(since, most);
    }

    private static void pages(
            Consumer<ReturnedDetention> each,
            BiFunction<Instant, RecordId, List<ReturnedDetention>> next,
            Instant since) {
        List<ReturnedDetention> page = next.apply(since, FIRST);
        page.forEach(each);
        while (page.size() == PAGE) {
            page = next.apply(page.getLast().detainedAt(), page.getLast().id());
            page.forEach(each);
        }
    }
}
