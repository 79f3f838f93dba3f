package concordat.detentions.arrests;

import concordat.actor.Actor;
import concordat.detentions.Detention;
import concordat.detentions.DetentionChapter;
import concordat.detentions.Sides;
import concordat.law.Ground;
import concordat.law.LawWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Arrests on the page of a detention and on the handover form: the clock of PACE beside that of the Mental
/// Health Act.
@Component
@Order(5)
class ArrestChapter implements DetentionChapter {
    private static final String NAME = "Arrest, Police and Criminal Evidence Act 1984";

    private final ArrestStore arrests;

    ArrestChapter(ArrestStore arrests) {
        this.arrests = arrests;
    }

    @Override
    public List<Section> sections(Detention detention, Instant now) {
        List<Fact> facts = new ArrayList<>();
        for (Arrest arrest : arrests.of(detention.id())) {
            facts.addAll(ArrestWords.facts(arrest, arrests.reviews(arrest.id()), arrests.extensions(arrest.id()), now));
        }
        return facts.isEmpty() ? List.of() : List.of(new Section("Arrest", facts));
    }

    @Override
    public List<Clock> clocks(Detention detention, Instant now) {
        return arrests.of(detention.id()).stream()
                .map(arrest -> new Clock(
                        NAME,
                        ArrestWords.clock(arrest, now),
                        ArrestWords.why(arrest, arrests.extensions(arrest.id()), now)))
                .toList();
    }

    @Override
    public List<String> urgent(Detention detention, Instant now) {
        return arrests
                .open(detention.id())
                .filter(Arrest::isLimited)
                .map(Arrest::clock)
                .filter(clock -> !now.isBefore(clock.mustEndBy()))
                .map(_ -> LawWords.instead(Ground.CUSTODY_LIMIT_HAS_PASSED) + " "
                        + LawWords.of(Ground.CUSTODY_LIMIT_HAS_PASSED) + " ("
                        + Ground.CUSTODY_LIMIT_HAS_PASSED.citation() + ")")
                .stream()
                .toList();
    }

    @Override
    public List<Act> acts(Detention detention, Actor actor) {
        if (!Sides.OFFICERS.contains(actor.role())) {
            return List.of();
        }
        if (arrests.open(detention.id()).isPresent()) {
            return List.of(new Act("arrest-step", "Arrest: station, reviews, charge or release", false));
        }
        return detention.isOpen() ? List.of(new Act("arrest", "They are under arrest as well", false)) : List.of();
    }
}
