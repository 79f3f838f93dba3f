package concordat.people;

import static java.util.stream.Collectors.groupingBy;

import concordat.actor.CurrentActor;
import concordat.records.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds the people who may be the one looked for, best first, and writes in the journal who was shown.
@Service
class SearchPeople {
    /// A search that shows everybody shows nobody.
    static final int MOST_SHOWN = 10;

    /// How long a search counts as having looked before registering somebody.
    static final Duration COUNTS_FOR = Duration.ofHours(1);

    private static final int MOST_CANDIDATES = 50;

    /// Of those who share one key. What more of them share tells too little to be shown among the ten.
    private static final int MOST_OF_A_KEY = 50;

    private final PersonStore people;
    private final ContactStore contacts;
    private final Journal journal;
    private final InstantSource time;

    SearchPeople(PersonStore people, ContactStore contacts, Journal journal, InstantSource time) {
        this.people = people;
        this.contacts = contacts;
        this.journal = journal;
        this.time = time;
    }

    /// @param seen the [Journal#digest] of whom the page showed before, or empty
    @Transactional
    List<Match> search(Query query, String seen) {
        return search(query, null, seen, MOST_SHOWN);
    }

    /// @param chosen who is shown whether they are found or not; null for nobody
    @Transactional
    List<Match> search(Query query, @Nullable PersonId chosen, String seen, int most) {
        Instant now = time.instant();
        List<String> names = Normalise.names(query.name());
        if (!names.isEmpty()) {
            people.rememberSearch(CurrentActor.required(), names, now, now.minus(COUNTS_FOR));
        }
        List<Match> matches = withChosen(matches(query, most), chosen);
        journal.looked("Person search", shown(matches), seen);
        return matches;
    }

    static List<UUID> shown(List<Match> matches) {
        return matches.stream().map(match -> match.person().id().value()).toList();
    }

    private List<Match> withChosen(List<Match> matches, @Nullable PersonId chosen) {
        if (chosen == null
                || matches.stream().anyMatch(match -> match.person().id().equals(chosen))) {
            return matches;
        }
        return Stream.concat(
                        matches.stream(),
                        people.find(List.of(chosen)).stream()
                                .map(person -> new Match(
                                        person, 0, Match.Strength.POSSIBLE, List.of("chosen before more was typed"))))
                .toList();
    }

    private List<Match> matches(Query query, int most) {
        Set<Key> keys = Key.of(query);
        if (keys.isEmpty()) {
            return List.of();
        }
        List<PersonId> candidates = people.candidates(keys, BornBetween.about(query), MOST_OF_A_KEY, MOST_CANDIDATES);
        List<Contact> called = query.phone().isBlank() ? List.of() : contacts.of(candidates);
        Map<PersonId, List<Contact>> contactsOf = called.stream().collect(groupingBy(Contact::personId));
        Score score = Score.of(query);
        return people.find(candidates).stream()
                .flatMap(person -> score.match(person, contactsOf.getOrDefault(person.id(), List.of())).stream())
                .sorted(Score.bestFirst())
                .limit(most)
                .toList();
    }
}
