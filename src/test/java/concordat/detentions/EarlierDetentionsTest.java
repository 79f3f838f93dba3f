package concordat.detentions;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import concordat.demonstration.Demonstration;
import concordat.detentions.DetentionChapter.Fact;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class EarlierDetentionsTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Records records;

    @Autowired
    Detentions detentions;

    @Autowired
    EarlierDetentions earlier;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    Person officer;

    @BeforeEach
    void an_officer_in_london() {
        demonstration.load();
        officer = signedIn.as(Role.RESPONSE_OFFICER, "BCU-CN", "BCU-CN-RESPONSE");
    }

    @Test
    void are_counted_by_how_long_before_this_one_they_began() {
        RecordId person = person();
        String last = detained(person, 0);
        detained(person, 3);
        detained(person, 20);
        detained(person, 80);
        detained(person, 200);
        detained(person, 400);

        assertThat(facts(last).subList(0, 4)).extracting(Fact::words).containsExactly("1", "2", "3", "4");
        assertThat(officer.get(last)).bodyText().contains("Earlier detentions that your agency can see");
    }

    @Test
    void are_not_said_of_a_person_whom_nobody_has_linked() {
        assertThat(officer.get(Detained.by(officer))).bodyText().doesNotContain("Earlier detentions");
    }

    @Test
    void of_other_agencies_are_not_counted_and_the_heading_says_whose_they_are() {
        RecordId person = person();
        detained(person, 3);
        Person other = signedIn.as(Role.RESPONSE_OFFICER, "BCU-AS", null);
        officer.call(() -> transaction.execute(_ -> {
            records.open(person, "BCU-AS", concordat.records.Basis.ASSESSING, "To advise");
            return true;
        }));

        String theirs = Detained.by(other, "person", person.toString());

        assertThat(read(other, () -> earlier.sections(detentions.find(Detained.id(theirs)), Instant.now()))
                        .getFirst()
                        .facts())
                .first()
                .extracting(Fact::words)
                .isEqualTo("0");
    }

    private RecordId person() {
        return read(officer, () -> records.open(RecordKind.PERSON, Instant.now()));
    }

    /// Detained this many days ago.
    private String detained(RecordId person, int days) {
        String detention = Detained.by(officer, "person", person.toString());
        officer.call(() -> transaction.execute(_ -> jdbc.update(
                "update detentions.detention set detained_at = detained_at - make_interval(days => ?) where id = ?",
                days,
                Detained.id(detention).value())));
        return detention;
    }

    private List<Fact> facts(String detention) {
        return read(officer, () -> earlier.sections(detentions.find(Detained.id(detention)), Instant.now()))
                .getFirst()
                .facts();
    }

    private <T> T read(Person reader, java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(reader.call(() -> transaction.execute(_ -> work.get())));
    }
}
