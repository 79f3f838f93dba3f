package concordat.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.people.Registration.NotSearched;
import concordat.people.Registration.Registered;
import concordat.records.Basis;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class PeopleTest {
    static final Actor HANDLER = Actor.staff(UUID.randomUUID(), "Sam Example", "MPS", "MPS-TEST", Role.CALL_HANDLER);
    static final Actor COLLEAGUE = Actor.staff(UUID.randomUUID(), "Jo Example", "MPS", "MPS-TEST", Role.CALL_HANDLER);
    static final Actor NURSE =
            Actor.staff(UUID.randomUUID(), "Noor Example", "SLAM", "SLAM-TEST", Role.RECEIVING_NURSE);
    private static boolean loaded;

    @Autowired
    People people;

    @Autowired
    SearchPeople search;

    @Autowired
    PersonStore store;

    @Autowired
    CorrectPerson correctPerson;

    @Autowired
    AddContact addContact;

    @Autowired
    NoteSharing noteSharing;

    @Autowired
    WithdrawContact withdrawContact;

    @Autowired
    WritePlan writePlan;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void everyone_is_registered_once() {
        if (!loaded) {
            for (Actor actor : List.of(HANDLER, COLLEAGUE, NURSE)) {
                CurrentActor.call(
                        actor, () -> records.open(new RecordId(actor.id()), RecordKind.ACCOUNT, Instant.now()));
            }
            CurrentActor.run(
                    HANDLER,
                    () -> transaction.executeWithoutResult(_ -> FictionalPeople.everyone()
                            .forEach(details -> {
                                people.search(Query.named(details.name().family()));
                                people.register(details);
                            })));
            loaded = true;
        }
    }

    @Nested
    class A_search {
        @ParameterizedTest
        @CsvSource({
            "Catherine Marrowby, Catherine Marrowby",
            "Marrowby Catherine, Catherine Marrowby",
            "Kathryn Marrowby, Catherine Marrowby",
            "marroby kathryn, Catherine Marrowby",
            "Muhammad Testerton, Mohammed Testerton",
            "Lukasz Underbough, Łukasz Underbough",
            "Shevaun OBrackley, Siobhan O'Brackley",
            "Elodie Quilfeather, Élodie Quillfeather",
            "Jean Luc Fauxvile, Jean-Luc Fauxville",
            "Jeanluc Fauxville, Jean-Luc Fauxville",
            "Steven Vandermock, Stephen Van der Mock",
            "Hussein Inventson, Hussain Inventson",
            "Gareth Oakhanger, Gareth Oakhanger-Pym",
        })
        void finds_a_name_however_it_is_spelt_or_ordered(String typed, String found) {
            assertThat(searched(Query.named(typed)).getFirst().person().name()).isEqualTo(found);
        }

        @Test
        void finds_by_the_phone_of_the_person() {
            assertThat(searched(Query.phone("+44 7700 900 042")))
                    .singleElement()
                    .satisfies(match -> assertThat(match.reasons()).containsExactly("same phone"));
        }

        @Test
        void finds_by_the_phone_of_a_carer_until_the_carer_is_withdrawn() {
            PersonId person = registered(Details.named("Ada", "Caredfor"));
            ContactId carer = CurrentActor.call(
                    HANDLER,
                    () -> addContact.add(new AddContact.Command(
                            person, "Robin Example", "brother", "020 7946 0777", ContactKind.CARER, MayShare.YES, "")));
            assertThat(searched(Query.phone("02079460777"))).hasSize(1);

            CurrentActor.run(
                    HANDLER,
                    () -> withdrawContact.withdraw(new WithdrawContact.Command(carer, "Asked to be taken off")));

            assertThat(searched(Query.phone("02079460777"))).isEmpty();
        }

        @Test
        void finds_by_a_date_of_birth_with_day_and_month_exchanged() {
            registered(Details.named("Bea", "Exchanged").with(Born.on(LocalDate.of(1901, 2, 3))));

            assertThat(searched(new Query("", LocalDate.of(1901, 3, 2), null, "", "", "", "")))
                    .extracting(match -> match.person().name())
                    .containsExactly("Bea Exchanged");
        }

        @Test
        void finds_a_wrong_letter_in_both_names_of_who_was_born_on_another_day_of_that_month() {
            registered(Details.named("Belinda", "Wrongday").with(Born.on(LocalDate.of(1903, 5, 6))));

            for (LocalDate told : List.of(LocalDate.of(1903, 5, 28), LocalDate.of(1903, 6, 5))) {
                assertThat(searched(Query.named("Belimda Wromgday").born(told)))
                        .extracting(match -> match.person().name())
                        .contains("Belinda Wrongday");
            }
        }

        @Test
        void finds_a_wrong_letter_in_both_names_of_whom_nobody_knows_when_they_were_born() {
            registered(Details.named("Clarissa", "Unbirthed"));

            for (Query told : List.of(
                    Query.named("Clamissa Unbimthed"),
                    Query.named("Clamissa Unbimthed").bornAbout(1960),
                    Query.named("Clamissa Unbimthed").born(LocalDate.of(1960, 1, 31)))) {
                assertThat(searched(told))
                        .extracting(match -> match.person().name())
                        .contains("Clarissa Unbirthed");
            }
        }

        @ParameterizedTest
        @CsvSource({"Kwame Testertn", "Testerton Kwmae", "Kwamme Testarton"})
        void finds_who_has_both_names_though_only_few_of_those_who_have_one_are_looked_at(String typed) {
            List<PersonId> first = CurrentActor.call(
                    HANDLER,
                    () -> transaction.execute(
                            _ -> store.candidates(Key.of(Query.named(typed)), List.of(BornBetween.ANY), 5, 1)));

            assertThat(CurrentActor.call(HANDLER, () -> people.people(first)))
                    .extracting(Person::name)
                    .containsExactly("Kwame Testerton");
        }

        @Test
        void finds_by_the_address_alone() {
            registered(Details.named("Cy", "Housed").with(new Home("Flat 4, 311 Sycamore Parade", "N1 9ZZ")));

            assertThat(searched(Query.named("").at("311 Sycamore Pde", "")))
                    .extracting(match -> match.person().name())
                    .containsExactly("Cy Housed");
        }

        @Test
        void finds_by_the_nhs_number() {
            registered(Details.named("Di", "Numbered")
                    .with(NhsNumber.read("9434765919").orElseThrow()));

            assertThat(searched(new Query("", null, null, "", "", "", "943 476 5919")))
                    .extracting(match -> match.person().name())
                    .containsExactly("Di Numbered");
        }

        @Test
        void shows_at_most_ten_the_best_first() {
            List<Match> matches = searched(Query.named("Mei Underbough"));

            assertThat(matches).hasSize(10);
            assertThat(matches.getFirst().person().name()).isEqualTo("Mei Underbough");
            assertThat(matches).isSortedAccordingTo(Score.bestFirst());
        }

        @Test
        void answers_the_same_each_time() {
            assertThat(searched(Query.named("Kathryn Marroby"))).isEqualTo(searched(Query.named("Kathryn Marroby")));
        }

        @Test
        void by_another_agency_finds_nobody() {
            assertThat(CurrentActor.call(NURSE, () -> people.search(Query.named("Catherine Marrowby"))))
                    .isEmpty();
        }

        @Test
        void by_an_agency_that_is_involved_finds_the_person_it_is_involved_with() {
            PersonId person = registered(Details.named("Ed", "Sharedwith"));
            CurrentActor.run(HANDLER, () -> people.openTo(person, "SLAM", Basis.RECEIVING, "Coming to the suite"));

            assertThat(CurrentActor.call(NURSE, () -> people.search(Query.named("Ed Sharedwith"))))
                    .extracting(match -> match.person().id())
                    .containsExactly(person);
        }

        @Test
        void is_written_in_the_journal_of_whoever_searched() {
            List<Match> matches = searched(Query.named("Priya Testerton"));

            List<Entry> looks = CurrentActor.call(HANDLER, () -> journal.withLooks(new RecordId(HANDLER.id()), 1));

            assertThat(matches).isNotEmpty();
            assertThat(looks).extracting(Entry::title).containsExactly("Person search");
        }

        @Test
        void that_shows_the_same_again_is_one_look() {
            List<Match> first = searched(Query.named("Kwame Testerton"));
            long before = looksBy(HANDLER);

            CurrentActor.run(
                    HANDLER,
                    () -> search.search(Query.named("Kwame Testerton"), Journal.digest(SearchPeople.shown(first))));

            assertThat(looksBy(HANDLER)).isEqualTo(before);
        }

        @Test
        void for_nothing_finds_nobody() {
            assertThat(searched(Query.named(" "))).isEmpty();
        }
    }

    @Nested
    class Registering {
        @Test
        void is_refused_where_nobody_searched_for_the_name() {
            assertThat(CurrentActor.call(HANDLER, () -> people.register(Details.named("Never", "Lookedfor"))))
                    .isEqualTo(new NotSearched());
        }

        @Test
        void is_refused_on_the_search_of_a_colleague() {
            CurrentActor.run(COLLEAGUE, () -> people.search(Query.named("Onlyjo Lookedfor")));

            assertThat(CurrentActor.call(HANDLER, () -> people.register(Details.named("Onlyjo", "Lookedfor"))))
                    .isEqualTo(new NotSearched());
        }

        @Test
        void is_refused_an_hour_after_the_search() {
            CurrentActor.run(
                    HANDLER,
                    () -> Time.tell(
                            () -> Instant.now().minus(Duration.ofMinutes(61)),
                            () -> people.search(Query.named("Longago Sought"))));

            assertThat(CurrentActor.call(HANDLER, () -> people.register(Details.named("Longago", "Sought"))))
                    .isEqualTo(new NotSearched());
        }

        @Test
        void is_allowed_after_a_search_for_part_of_the_name() {
            CurrentActor.run(HANDLER, () -> people.search(Query.named("Partsought")));

            assertThat(CurrentActor.call(HANDLER, () -> people.register(Details.named("Fi", "Partsought"))))
                    .isInstanceOf(Registered.class);
        }

        @Test
        void somebody_whom_nobody_can_name_needs_only_what_they_look_like() {
            PersonId person = registered(Details.unnamed("Woman of about 40 in a green coat"));

            Person found = CurrentActor.call(HANDLER, () -> people.person(person));
            assertThat(found.name()).isEqualTo("Name not known");
            assertThat(found.reference()).matches("PER-\\d{4}-\\d{6}");
        }

        @Test
        void keeps_everything_that_was_said() {
            Details everything = Details.named("Gus", "Everything")
                    .with(new Name("Gus", "Everything", "Gussie"))
                    .with(Born.about(1980))
                    .with(Sex.MALE)
                    .with(NhsNumber.read("9476719931").orElseThrow())
                    .with(new Speech("Welsh", true, "Short sentences"))
                    .with(new Home("1 Beech Row", "e1 6an"))
                    .withPhones("07700 900801", "07700 900802");

            PersonId person = registered(everything);

            assertThat(CurrentActor.call(HANDLER, () -> people.person(person)).details())
                    .isEqualTo(everything);
        }

        @Test
        void is_not_seen_by_another_agency() {
            PersonId person = registered(Details.named("Hal", "Ours"));

            assertThatThrownBy(() -> CurrentActor.call(NURSE, () -> people.person(person)))
                    .isInstanceOf(NotFound.class);
            assertThat(CurrentActor.call(NURSE, () -> people.contacts(person))).isEmpty();
            assertThat(CurrentActor.call(NURSE, () -> people.plan(person))).isEmpty();
        }
    }

    @Nested
    class A_correction {
        @Test
        void is_found_by_the_new_and_by_where_they_were() {
            PersonId person = registered(Details.named("Ida", "Moved")
                    .with(new Home("401 Rowan Way", "N15 4AA"))
                    .withPhones("07700 900811"));
            Details moved = Details.named("Ida", "Removed")
                    .with(new Home("77 Hazel Way", "E8 1AA"))
                    .withPhones("07700 900812");

            correct(person, 1, moved);

            Person now = CurrentActor.call(HANDLER, () -> people.person(person));
            assertThat(now.details()).isEqualTo(moved);
            assertThat(now.earlierHomes()).containsExactly(new Home("401 Rowan Way", "N15 4AA"));
            assertThat(now.earlierPhones()).containsExactly("07700 900811");
            assertThat(searched(Query.phone("07700900811"))).hasSize(1);
            assertThat(searched(Query.named("Ida Removed"))).isNotEmpty();
        }

        @Test
        void says_in_the_journal_what_was_and_what_is() {
            PersonId person = registered(Details.named("Jan", "Before"));

            correct(person, 1, Details.named("Jan", "After"));

            Entry entry = CurrentActor.call(HANDLER, () -> journal.timeline(List.of(person.record()), 1))
                    .getFirst();
            assertThat(entry.facts()).containsEntry("Name", "Jan Before, now Jan After");
        }

        @Test
        void may_put_the_phones_in_another_order() {
            PersonId person = registered(Details.named("Kit", "Rephoned").withPhones("07700 900821", "07700 900822"));

            correct(person, 1, Details.named("Kit", "Rephoned").withPhones("07700 900822", "07700 900821"));

            assertThat(CurrentActor.call(HANDLER, () -> people.person(person))
                            .details()
                            .phones())
                    .containsExactly("07700 900822", "07700 900821");
        }

        @Test
        void of_what_somebody_else_changed_first_is_not_made() {
            PersonId person = registered(Details.named("Kai", "First"));
            correct(person, 1, Details.named("Kai", "Second"));

            assertThat(correct(person, 1, Details.named("Kai", "Third")))
                    .isInstanceOf(CorrectPerson.Outcome.Stale.class);
            assertThat(CurrentActor.call(HANDLER, () -> people.person(person)).name())
                    .isEqualTo("Kai Second");
        }

        @Test
        void by_another_agency_finds_nobody_to_correct() {
            PersonId person = registered(Details.named("Lea", "Ours"));

            assertThatThrownBy(() -> CurrentActor.call(
                            NURSE,
                            () -> correctPerson.correct(
                                    new CorrectPerson.Command(person, 1, Details.named("Lea", "Theirs")))))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Nested
    class A_contact {
        @Test
        void is_ended_and_never_deleted() {
            PersonId person = registered(Details.named("Max", "Contacted"));
            ContactId ended = contact(person, "Robin Example");
            contact(person, "Sasha Example");

            CurrentActor.run(HANDLER, () -> withdrawContact.withdraw(new WithdrawContact.Command(ended, "Separated")));

            List<Contact> contacts = CurrentActor.call(HANDLER, () -> people.contacts(person));
            assertThat(contacts).extracting(Contact::name).containsExactly("Sasha Example", "Robin Example");
            assertThat(contacts.getLast().isCurrent()).isFalse();
            assertThat(contacts.getLast().endedReason()).isEqualTo("Separated");
        }

        @Test
        void withdrawn_twice_is_withdrawn_once() {
            PersonId person = registered(Details.named("Nia", "Contacted"));
            ContactId contact = contact(person, "Robin Example");
            var command = new WithdrawContact.Command(contact, "Separated");
            CurrentActor.run(HANDLER, () -> withdrawContact.withdraw(command));
            CurrentActor.run(HANDLER, () -> withdrawContact.withdraw(command));

            assertThat(CurrentActor.call(HANDLER, () -> journal.timeline(List.of(person.record()), 10)))
                    .filteredOn(entry -> entry.act().equals("contact.withdrawn"))
                    .hasSize(1);
        }

        @Test
        void may_be_told_once_the_person_says_so() {
            PersonId person = registered(Details.named("Ola", "Contacted"));
            ContactId contact = contact(person, "Robin Example");

            CurrentActor.run(
                    HANDLER,
                    () -> noteSharing.note(new NoteSharing.Command(contact, MayShare.YES, "She said so on the phone")));

            assertThat(CurrentActor.call(HANDLER, () -> people.contacts(person)))
                    .extracting(Contact::mayShare)
                    .containsExactly(MayShare.YES);
        }
    }

    @Nested
    class A_plan {
        @Test
        void is_written_anew_and_the_old_one_kept() {
            PersonId person = registered(Details.named("Pat", "Planned"));
            plan(person, "Talk about football");
            plan(person, "Give them space");

            assertThat(CurrentActor.call(HANDLER, () -> people.plan(person)).orElseThrow())
                    .matches(plan -> plan.version() == 2 && plan.helps().equals("Give them space"));
            assertThat(CurrentActor.call(HANDLER, () -> people.plans(person)))
                    .extracting(Plan::version)
                    .containsExactly(2, 1);
        }

        @Test
        void once_written_cannot_be_changed() {
            PersonId person = registered(Details.named("Ray", "Planned"));
            plan(person, "Talk about football");

            assertThatThrownBy(() -> CurrentActor.run(
                            HANDLER,
                            () -> transaction.executeWithoutResult(_ -> jdbc.sql("update people.plan set helps = 'x'")
                                    .update())))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_search_reads_its_keys_by_index_under_row_security() {
        List<String> plan = CurrentActor.call(
                HANDLER,
                () -> transaction.execute(_ -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    return jdbc.sql(
                                    "explain select k.person_id from people.key k where k.kind = 'NAME' and k.value = 'x'")
                            .query(String.class)
                            .list();
                }));

        assertThat(String.join("\n", plan)).contains("Index Cond: ((kind = 'NAME'::text) AND (value = 'x'::text))");
    }

    private List<Match> searched(Query query) {
        return CurrentActor.call(HANDLER, () -> people.search(query));
    }

    private PersonId registered(Details details) {
        return CurrentActor.call(HANDLER, () -> {
            people.search(Query.like(details));
            return ((Registered) people.register(details)).person();
        });
    }

    private CorrectPerson.Outcome correct(PersonId person, int version, Details details) {
        return CurrentActor.call(
                HANDLER, () -> correctPerson.correct(new CorrectPerson.Command(person, version, details)));
    }

    private ContactId contact(PersonId person, String name) {
        return CurrentActor.call(
                HANDLER,
                () -> addContact.add(new AddContact.Command(
                        person, name, "friend", "", ContactKind.FAMILY, MayShare.NOT_ASKED, "")));
    }

    private void plan(PersonId person, String helps) {
        CurrentActor.run(
                HANDLER,
                () -> writePlan.write(new WritePlan.Command(
                        person, helps, "Crowds", "The home treatment team", true, "", LocalDate.of(2030, 1, 1))));
    }

    private long looksBy(Actor actor) {
        return CurrentActor.call(actor, () -> journal.withLooks(new RecordId(actor.id()), 10_000))
                .size();
    }
}
