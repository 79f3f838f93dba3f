package concordat.pathway;

import concordat.detentions.Detention;
import concordat.detentions.DetentionChapter;
import concordat.obligations.Thresholds;
import concordat.people.People;
import concordat.people.PersonId;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a detention's page: its times T0 to T16, and its repeats.
@Component
@Order(60)
class TimesChapter implements DetentionChapter {
    private final PathwayStore pathway;
    private final People people;
    private final Thresholds thresholds;
    private final StaticTemplates templates = new StaticTemplates();

    TimesChapter(PathwayStore pathway, People people, Thresholds thresholds) {
        this.pathway = pathway;
        this.people = people;
        this.thresholds = thresholds;
    }

    @Override
    public Content exhibit(Detention detention, Instant now) {
        TimesPage page = TimesPage.of(marks(detention), repeats(detention), now);
        return output -> templates.pathwayTimes(page).render(output);
    }

    List<Mark> marks(Detention detention) {
        return Mark.of(pathway.times(detention.id()), new Targets(thresholds.history()));
    }

    Repeats repeats(Detention detention) {
        var person = detention.personId();
        Instant at = detention.detainedAt();
        return person == null
                ? Repeats.NOT_KNOWN
                : new Repeats(
                        at,
                        pathway.heldAround(
                                detention.id(),
                                people.same(new PersonId(person.value())),
                                at.minus(Repeats.WITHIN),
                                at.plus(Repeats.WITHIN)));
    }
}
