package concordat.detentions;

import concordat.people.People;
import concordat.people.PersonId;
import concordat.records.RecordId;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How often the same person was detained before, also under records that are joined with theirs, as far as the
/// reader may see: what is hidden from them is not counted, and it says so.
@Component
@Order(50)
class EarlierDetentions implements DetentionChapter {
    private static final List<Integer> DAYS = List.of(7, 30, 90, 365);
    private static final int NAMED = 3;

    private final DetentionStore detentions;
    private final People people;

    EarlierDetentions(DetentionStore detentions, People people) {
        this.detentions = detentions;
        this.people = people;
    }

    @Override
    public List<Section> sections(Detention detention, Instant now) {
        RecordId person = detention.personId();
        if (person == null) {
            return List.of();
        }
        List<Detention> before = detentions.ofPerson(people.same(new PersonId(person.value()))).stream()
                .filter(each -> each.detainedAt().isBefore(detention.detainedAt()))
                .toList();
        List<Fact> facts = new ArrayList<>();
        for (int days : DAYS) {
            Instant since = detention.detainedAt().minus(Duration.ofDays(days));
            long count = before.stream()
                    .filter(each -> !each.detainedAt().isBefore(since))
                    .count();
            facts.add(new Fact(
                    days == 365 ? "In the 12 months before" : "In the " + days + " days before", Long.toString(count)));
        }
        for (Detention each : before.subList(0, Math.min(NAMED, before.size()))) {
            Outcome outcome = each.outcome();
            facts.add(new Fact(
                    each.reference(),
                    LondonTime.full(each.detainedAt()) + ". "
                            + (outcome == null ? "No outcome yet" : outcome.words())));
        }
        return List.of(new Section("Earlier detentions that your agency can see", facts));
    }
}
