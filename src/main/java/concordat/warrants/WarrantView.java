package concordat.warrants;

import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.design.IdentityBar;
import concordat.design.Link;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.law.Breach;
import concordat.law.LawWords;
import concordat.law.Section135.Purpose;
import concordat.obligations.Obligations;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.records.Journal;
import concordat.records.JournalTimeline;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.records.Withheld;
import concordat.web.LondonTime;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts one warrant together for one person: what they may do depends on their role and on how far it has come.
@Component
class WarrantView {
    private static final int TIMELINE = 200;
    private static final Set<Role> CONSTABLES =
            EnumSet.of(Role.RESPONSE_OFFICER, Role.DUTY_INSPECTOR, Role.MENTAL_HEALTH_TEAM);

    private final WarrantStore warrants;
    private final Agencies agencies;
    private final Records records;
    private final Obligations obligations;
    private final Journal journal;
    private final InstantSource time;

    WarrantView(
            WarrantStore warrants,
            Agencies agencies,
            Records records,
            Obligations obligations,
            Journal journal,
            InstantSource time) {
        this.warrants = warrants;
        this.agencies = agencies;
        this.records = records;
        this.obligations = obligations;
        this.journal = journal;
        this.time = time;
    }

    WarrantPage of(WarrantId id, Actor actor) {
        Instant now = time.instant();
        Warrant warrant = warrants.find(id);
        List<Entry> entries = warrants.entries(id);
        return new WarrantPage(
                warrant.personName() + ", " + warrant.reference(),
                WarrantWords.of(warrant.purpose()) + " " + warrant.reference(),
                identity(warrant, now),
                WarrantWords.why(warrant, now),
                warrants.flags(id).stream().map(WarrantView::flag).toList(),
                acts(warrant, actor, now),
                obligations.openOn(id.record()).stream()
                        .map(each -> each.kind().words() + ": " + each.dueWords(now) + ", by "
                                + (each.ownerTeam() == null
                                        ? agencies.organisationName(each.ownerAgency())
                                        : agencies.teamName(each.ownerTeam())))
                        .toList(),
                application(warrant, now),
                entries.stream().map(entry -> entry(entry, now)).toList(),
                records.involvements(id.record()).stream()
                        .filter(each -> each.isOpenAt(now))
                        .map(each -> agencies.organisationName(each.agency()) + " " + each.why() + " (since "
                                + LondonTime.of(each.startsAt(), now) + ")")
                        .toList(),
                JournalTimeline.of(journal.timeline(story(warrant, entries), TIMELINE), now),
                Withheld.of(id.record(), records.scope(id.record()), records));
    }

    private static IdentityBar identity(Warrant warrant, Instant now) {
        String born =
                warrant.bornOn() == null ? "Date of birth not known" : "Born " + LondonTime.date(warrant.bornOn());
        return IdentityBar.of(warrant.personName())
                .withFacts(warrant.sex().words() + " · " + born + " · " + warrant.premises())
                .withClock(WarrantWords.tag(warrant, now));
    }

    private static String flag(Breach breach) {
        return LawWords.of(breach) + " (" + breach.rule().citation() + ")";
    }

    /// The next act of its stage first, and none that could only be refused. A constable may record another entry: what
    /// has happened is kept.
    private static List<WarrantPage.Act> acts(Warrant warrant, Actor actor, Instant now) {
        boolean amhp = actor.role() == Role.AMHP;
        boolean constable = CONSTABLES.contains(actor.role());
        List<WarrantPage.Act> acts = new ArrayList<>();
        switch (warrant.stateAt(now)) {
            case APPLIED -> {
                add(acts, amhp, warrant, "decision", "Record the court’s decision");
                later(acts, amhp, warrant, "withdrawal", "The warrant is of no more use");
            }
            case GRANTED -> {
                add(acts, constable, warrant, "execution", "Execute the warrant");
                later(acts, amhp, warrant, "withdrawal", "The warrant is of no more use");
            }
            case EXPIRED -> {
                add(acts, amhp, warrant, "withdrawal", "Record that none is needed");
                later(acts, constable, warrant, "execution", "Record an entry that was made");
            }
            case TAKEN -> add(acts, amhp || constable, warrant, "return", "Record the return to hospital");
            case EXECUTED, RETURNED, REFUSED, WITHDRAWN -> {}
        }
        return acts;
    }

    /// What this stage waits for.
    private static void add(List<WarrantPage.Act> acts, boolean may, Warrant warrant, String act, String words) {
        if (may) {
            acts.add(new WarrantPage.Act("/warrants/" + warrant.id() + "/" + act, words, true));
        }
    }

    private static void later(List<WarrantPage.Act> acts, boolean may, Warrant warrant, String act, String words) {
        if (may) {
            acts.add(new WarrantPage.Act("/warrants/" + warrant.id() + "/" + act, words, false));
        }
    }

    private SummaryList application(Warrant warrant, Instant now) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("For", LawWords.of(warrant.purpose())));
        rows.add(Row.of("Premises", warrant.premises()));
        if (warrant.purpose() == Purpose.TO_ASSESS) {
            rows.add(Row.of(
                    "Suspected", warrant.causes().stream().map(LawWords::of).collect(Collectors.joining(". "))));
        } else {
            rows.add(Row.of("Liable to be detained", warrant.liableUnder()));
            rows.add(Row.of("To return to", warrant.returnTo()));
        }
        rows.add(Row.of("Grounds", warrant.grounds()));
        rows.add(Row.of(
                "Applied for",
                LondonTime.of(warrant.appliedAt(), now) + ", by " + warrant.appliedBy() + ", "
                        + agencies.organisationName(warrant.amhpAgency()) + ", at " + warrant.court()));
        if (warrant.decidedAt() != null && warrant.decision() != null) {
            rows.add(Row.of(
                    warrant.decision() == Warrant.Decision.GRANTED ? "Granted" : "Refused",
                    LondonTime.of(warrant.decidedAt(), now) + ", by " + warrant.justice()
                            + (warrant.decisionWords() == null
                                            || warrant.decisionWords().isBlank()
                                    ? ""
                                    : ". " + warrant.decisionWords())));
        }
        RecordId person = warrant.personId();
        if (person != null) {
            rows.add(records.findIfSeen(person)
                    .map(head -> Row.of("Person", People.named(new PersonId(person.value()), head.reference())))
                    .orElseGet(() -> Row.of("Person", "Not shared with your agency")));
        }
        return SummaryList.of(rows);
    }

    private SummaryList entry(Entry entry, Instant now) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("First entered", LondonTime.of(entry.enteredAt(), now) + (entry.forced() ? ", by force" : "")));
        rows.add(Row.of("Constable", entry.constable() + ", " + agencies.organisationName(entry.constableAgency())));
        rows.add(Row.of("AMHP", entry.amhp().isBlank() ? "None was there" : entry.amhp()));
        rows.add(Row.of("Doctor", entry.doctor().isBlank() ? "None was there" : entry.doctor()));
        rows.add(Row.of(
                "What happened", entry.result().words() + (entry.words().isBlank() ? "" : ". " + entry.words())));
        if (entry.detentionId() != null) {
            rows.add(Row.of("Detention", detention(new RecordId(entry.detentionId()))));
        }
        if (entry.returnedAt() != null) {
            rows.add(Row.of("Returned", LondonTime.of(entry.returnedAt(), now) + ", to " + entry.returnedTo()));
        }
        return SummaryList.of(rows);
    }

    private Content detention(RecordId id) {
        return records.findIfSeen(id)
                .<Content>map(head -> Link.of("/detentions/" + id, head.reference()))
                .orElseGet(() -> concordat.design.Text.of("Not shared with your agency"));
    }

    /// The records that tell one story together: each only to those who may see it.
    private static List<RecordId> story(Warrant warrant, List<Entry> entries) {
        List<RecordId> story = new ArrayList<>(List.of(warrant.id().record()));
        entries.stream()
                .map(Entry::detentionId)
                .filter(java.util.Objects::nonNull)
                .map(RecordId::new)
                .forEach(story::add);
        return story;
    }
}
