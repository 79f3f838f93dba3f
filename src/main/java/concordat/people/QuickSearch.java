package concordat.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import concordat.people.QuickMatches.Quick;
import concordat.records.Journal;
import concordat.records.LinkMeaning;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.Records;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The three likeliest people with their plans, those who care for them and when they were met before.
@Service
class QuickSearch {
    private static final int MOST_SHOWN = 3;
    private static final int MOST_EARLIER = 3;

    private final SearchPeople search;
    private final ContactStore contacts;
    private final PlanStore plans;
    private final Records records;

    QuickSearch(SearchPeople search, ContactStore contacts, PlanStore plans, Records records) {
        this.search = search;
        this.contacts = contacts;
        this.plans = plans;
        this.records = records;
    }

    /// @param chosen the record of somebody who was shown before, [QuickMatches#NEW] or empty
    /// @param seen the [Journal#digest] of whom the page showed before, or empty
    @Transactional
    QuickMatches search(Query query, String chosen, String seen) {
        List<Match> matches = search.search(query, person(chosen), seen, MOST_SHOWN);
        List<PersonId> ids = matches.stream().map(match -> match.person().id()).toList();
        Map<PersonId, Plan> planOf = plans.current(ids).stream().collect(toMap(Plan::personId, Function.identity()));
        Map<PersonId, List<Contact>> contactsOf =
                contacts.of(ids).stream().filter(Contact::isCurrent).collect(groupingBy(Contact::personId));
        List<Quick> people = matches.stream()
                .map(match -> {
                    PersonId id = match.person().id();
                    return quick(match, planOf.get(id), contactsOf.getOrDefault(id, List.of()));
                })
                .toList();
        return new QuickMatches(people, !query.isEmpty(), chosen, Journal.digest(SearchPeople.shown(matches)));
    }

    private Quick quick(Match match, @Nullable Plan plan, List<Contact> caring) {
        List<RecordId> concerning = records.linkedTo(match.person().id().record(), LinkMeaning.CONCERNS);
        List<RecordHead> latest = concerning.reversed().stream()
                .limit(MOST_EARLIER)
                .map(records::find)
                .toList();
        return new Quick(match, plan, caring, latest, concerning.size() - latest.size());
    }

    private static @Nullable PersonId person(String chosen) {
        try {
            return chosen.isEmpty() || chosen.equals(QuickMatches.NEW) ? null : new PersonId(UUID.fromString(chosen));
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }
}
