package concordat.detentions.wellbeing;

import concordat.actor.Actor;
import concordat.agencies.Agencies;
import concordat.detentions.Detention;
import concordat.detentions.DetentionChapter;
import concordat.detentions.Sides;
import concordat.records.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The person's wellbeing on the page of their detention and on the handover form.
@Component
@Order(20)
class WellbeingChapter implements DetentionChapter {
    private final AssembleWellbeing wellbeing;
    private final Agencies agencies;
    private final Records records;

    WellbeingChapter(AssembleWellbeing wellbeing, Agencies agencies, Records records) {
        this.wellbeing = wellbeing;
        this.agencies = agencies;
        this.records = records;
    }

    @Override
    public List<Section> sections(Detention detention, Instant now) {
        Wellbeing told = wellbeing.of(detention);
        List<Fact> facts = new ArrayList<>();
        told.rights().forEach(each -> facts.add(new Fact("Rights told", WellbeingWords.told(each, now))));
        if (told.communication() != null) {
            facts.add(new Fact("Communication", WellbeingWords.of(told.communication())));
        }
        if (told.appropriateAdult() != null) {
            facts.add(new Fact("Appropriate adult", WellbeingWords.of(told.appropriateAdult(), now)));
        }
        told.medication().forEach(each -> facts.add(new Fact("Medicine", WellbeingWords.of(each, now))));
        told.leftBehind().forEach(each -> facts.add(new Fact("Left behind", WellbeingWords.of(each, now))));
        told.familyTold().forEach(each -> facts.add(new Fact("Family or friend told", WellbeingWords.of(each, now))));
        List<Section> sections = new ArrayList<>();
        if (!facts.isEmpty()) {
            sections.add(new Section("Needs, medicine and family", facts));
        }
        // What was answered is clinical: to whoever may not see it, it must not read as if nothing was.
        if (!told.asked().isEmpty()
                && records.scope(detention.id().record()).covers(concordat.records.Section.CLINICAL)) {
            sections.add(new Section(
                    asks(told),
                    told.asked().stream()
                            .map(each ->
                                    new Fact(each.words(), Objects.requireNonNullElse(each.answer(), "Not answered")))
                            .toList()));
        }
        return sections;
    }

    private String asks(Wellbeing told) {
        return told.receiver() == null
                ? "What receivers also ask for"
                : "What " + agencies.organisationName(told.receiver()) + " also asks for";
    }

    @Override
    public List<Act> acts(Detention detention, Actor actor) {
        return Sides.HOLDERS.contains(actor.role())
                ? List.of(
                        new Act("rights", "Read them their rights", false),
                        new Act("wellbeing", "Needs, medicine and family", false))
                : List.of();
    }
}
