package concordat.people;

import concordat.design.Colour;
import concordat.design.IdentityBar;
import concordat.design.Link;
import concordat.design.SummaryList;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.Tag;
import concordat.design.Text;
import concordat.design.Timeline;
import concordat.records.Entry;
import concordat.records.Involvement;
import concordat.records.RecordHead;
import concordat.records.Scope;
import concordat.records.Section;
import concordat.web.LondonTime;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A person: the plan first, whom to call, who they are, what happened before.
///
/// @param joined other records of the same person
/// @param earlier what concerns the person, also under those records, the newest first
public record PersonPage(
        Person person,
        @Nullable Plan plan,
        List<Plan> earlierPlans,
        List<Contact> contacts,
        List<Joined> joined,
        List<RecordHead> earlier,
        List<Involvement> involvements,
        List<Entry> entries,
        Instant now,
        boolean mayWrite,
        boolean mayPlan,
        Scope scope,
        Content withheld) {
    public boolean seesPlan() {
        return scope.covers(Section.RISK);
    }

    public boolean seesContacts() {
        return scope.covers(Section.CONTACTS);
    }

    public String path() {
        return "/people/" + person.id();
    }

    public IdentityBar identity() {
        String facts = Stream.of(
                        person.reference(), bornWords(), person.details().home().words())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        return IdentityBar.of(person.name()).withFacts(facts);
    }

    public boolean planIsOverdue() {
        return plan != null && plan.isOverdueOn(now.atZone(LondonTime.ZONE).toLocalDate());
    }

    public String planWritten(Plan written) {
        return "Version " + written.version() + ", written by " + written.writtenBy() + " (" + written.agency()
                + ") on "
                + LondonTime.full(written.writtenAt())
                + (written.coWritten() ? ", with the person" : ", without the person")
                + (written.reviewOn() == null
                        ? ""
                        : ". To be looked at again by " + LondonTime.date(written.reviewOn()));
    }

    public SummaryList facts() {
        return SummaryList.of(PersonWords.facts(person.details()).stream()
                .filter(fact -> !fact.words().isBlank())
                .map(fact -> SummaryList.Row.of(fact.label(), fact.words()))
                .toList());
    }

    /// Where they lived and what their phones were.
    public List<String> whereTheyWere() {
        return Stream.concat(person.earlierHomes().stream().map(Home::words), person.earlierPhones().stream())
                .toList();
    }

    public Table currentContacts() {
        return Table.of(
                        "Who cares for them, and whom we may tell",
                        contacts.stream()
                                .filter(Contact::isCurrent)
                                .map(this::row)
                                .toList())
                .withHead("Name", "Who they are", "Phone", "May we share", "")
                .asCards();
    }

    public boolean hasCurrentContacts() {
        return contacts.stream().anyMatch(Contact::isCurrent);
    }

    public List<String> formerContacts() {
        return contacts.stream()
                .filter(contact -> !contact.isCurrent())
                .map(contact -> contact.words() + ", until "
                        + LondonTime.full(contact.endedAt() == null ? now : contact.endedAt()) + ": "
                        + contact.endedReason())
                .toList();
    }

    public Table joinedRecords() {
        return Table.of("The same person as", joined.stream().map(this::joined).toList())
                .withHead("Record", "Name", "Why", "Joined", "")
                .asCards();
    }

    private List<Cell> joined(Joined with) {
        boolean seen = !with.reference().isEmpty();
        return List.of(
                seen
                        ? Cell.of(Link.of("/people/" + with.other(), with.reference()))
                        : Cell.of("A record that your agency cannot see"),
                Cell.of(seen ? with.name() : ""),
                Cell.of(with.why()),
                Cell.of(LondonTime.full(with.at()) + " by " + with.by() + ", " + with.agency()),
                seen && mayWrite
                        ? Cell.of(Link.of(path() + "/join/" + with.other() + "/part", "Part them")
                                .withHidden("from " + with.reference()))
                        : Cell.of(""));
    }

    public Table earlierRecords() {
        return Table.of(
                        "Earlier contacts",
                        earlier.stream()
                                .map(head -> List.of(
                                        Cell.of(link(head)),
                                        Cell.of(head.kind().words()),
                                        Cell.of(LondonTime.full(head.openedAt())),
                                        Cell.of(head.isClosed() ? "Closed" : "Open")))
                                .toList())
                .withHead("Reference", "What", "When", "State")
                .asCards();
    }

    public Table whoSees() {
        return Table.of(
                        "Who can see this record",
                        involvements.stream()
                                .map(each -> List.of(
                                        Cell.of(each.agency()),
                                        Cell.of("It " + each.why()),
                                        Cell.of(LondonTime.full(each.startsAt())),
                                        Cell.of(each.endsAt() == null ? "" : LondonTime.full(each.endsAt()))))
                                .toList())
                .withHead("Agency", "Why", "From", "Until")
                .asCards();
    }

    public Timeline timeline() {
        return Timeline.of(entries.stream().map(this::entry).toList()).withHeadingLevel(3);
    }

    static Tag tag(MayShare mayShare) {
        return Tag.of(
                mayShare.words(),
                switch (mayShare) {
                    case YES -> Colour.GREEN;
                    case NO -> Colour.RED;
                    case ASK_FIRST, NOT_ASKED -> Colour.YELLOW;
                });
    }

    private String bornWords() {
        String born = PersonWords.of(person.details().born());
        return born.isEmpty() ? "" : "born " + born;
    }

    private List<Cell> row(Contact contact) {
        Link change = Link.of(path() + "/contacts/" + contact.id(), "Change").withHidden(contact.name());
        return List.of(
                Cell.of(contact.words()),
                Cell.of(contact.kind().words()),
                Cell.of(contact.phone()),
                Cell.of(sharing(contact)),
                mayWrite ? Cell.of(change) : Cell.of(""));
    }

    private static gg.jte.Content sharing(Contact contact) {
        Tag tag = tag(contact.mayShare());
        return output -> {
            tag.writeTo(output);
            Text.of(contact.sharingNote().isEmpty() ? "" : " " + contact.sharingNote())
                    .writeTo(output);
        };
    }

    private static Link link(RecordHead head) {
        return Link.of(href(head), head.reference());
    }

    static String href(RecordHead head) {
        return head.kind().path() + head.id();
    }

    private Timeline.Entry entry(Entry entry) {
        String facts = entry.facts().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(". "));
        String late = entry.isLate() ? ", entered " + LondonTime.full(entry.enteredAt()) : "";
        return Timeline.Entry.of(
                        entry.title(), entry.happenedAt().toString(), LondonTime.full(entry.happenedAt()) + late)
                .withBy(entry.actorName() + ", " + entry.agency())
                .withDescription(Text.of(facts));
    }
}
