package concordat.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import concordat.people.QuickMatches.Quick;
import concordat.records.Journal;
import concordat.records.LinkMeaning;
import concordat.records.Records;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The three likeliest people with their plans, those who care for them and how often they were met before.
@Service
class QuickSearch {
    private static final int MOST_SHOWN = 3;

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

    /// @param seen the [Journal#digest] of whom the page showed before, or empty
    @Transactional
    QuickMatches search(Query query, String seen) {
        List<Match> matches = search.search(query, seen, MOST_SHOWN);
        List<PersonId> ids = matches.stream().map(match -> match.person().id()).toList();
        Map<PersonId, Plan> planOf = plans.current(ids).stream().collect(toMap(Plan::personId, Function.identity()));
        Map<PersonId, List<Contact>> contactsOf =
                contacts.of(ids).stream().filter(Contact::isCurrent).collect(groupingBy(Contact::personId));
        List<Quick> people = matches.stream()
                .map(match -> {
                    PersonId id = match.person().id();
                    int earlier =
                            records.linkedTo(id.record(), LinkMeaning.CONCERNS).size();
                    return new Quick(match, planOf.get(id), contactsOf.getOrDefault(id, List.of()), earlier);
                })
                .toList();
        return new QuickMatches(people, Journal.digest(SearchPeople.shown(matches)));
    }
}
