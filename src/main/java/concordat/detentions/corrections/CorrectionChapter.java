package concordat.detentions.corrections;

import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.detentions.Detention;
import concordat.detentions.DetentionChapter;
import concordat.detentions.Sides;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Corrections on the page of a detention and on the handover form.
@Component
@Order(40)
class CorrectionChapter implements DetentionChapter {
    private static final Set<Role> SIGNED =
            EnumSet.of(Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE, Role.CUSTODY_OFFICER);

    private final CorrectionStore corrections;

    CorrectionChapter(CorrectionStore corrections) {
        this.corrections = corrections;
    }

    @Override
    public List<Section> sections(Detention detention, Instant now) {
        List<Fact> facts = corrections.of(detention.id()).stream()
                .map(each -> new Fact(each.part().words(), CorrectionWords.of(each, now)))
                .toList();
        return facts.isEmpty() ? List.of() : List.of(new Section("Corrections", facts));
    }

    @Override
    public List<Act> acts(Detention detention, Actor actor) {
        List<Act> acts = new ArrayList<>();
        boolean decides = SIGNED.contains(actor.role()) && actor.agency().equals(detention.placeAgency());
        if (decides
                && corrections.of(detention.id()).stream()
                        .anyMatch(each -> each.waits() && !each.askedById().equals(actor.id()))) {
            acts.add(new Act("correction-answer", "Accept or decline a correction", true));
        }
        if (Sides.OFFICERS.contains(actor.role())) {
            acts.add(new Act("correction", "Correct the record", false));
        }
        return acts;
    }
}
