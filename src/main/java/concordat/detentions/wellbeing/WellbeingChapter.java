package concordat.detentions.wellbeing;

import concordat.actor.Actor;
import concordat.agencies.Agencies;
import concordat.detentions.Detention;
import concordat.detentions.DetentionChapter;
import concordat.detentions.Sides;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The person's wellbeing on the page of their detention and on the handover form.
@Component
@Order(20)
class WellbeingChapter implements DetentionChapter {
    private final AssembleWellbeing wellbeing;
    private final Agencies agencies;

    WellbeingChapter(AssembleWellbeing wellbeing, Agencies agencies) {
        this.wellbeing = wellbeing;
        this.agencies = agencies;
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
        List<Fact> answers = told.asked().stream()
                .filter(each -> each.answer() != null)
                .map(each -> new Fact(each.words(), String.valueOf(each.answer())))
                .toList();
        if (!answers.isEmpty()) {
            sections.add(new Section(asks(told), answers));
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
