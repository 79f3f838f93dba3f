package concordat.detentions.escapes;

import concordat.actor.Actor;
import concordat.detentions.Detention;
import concordat.detentions.DetentionChapter;
import concordat.detentions.Sides;
import concordat.law.ClockWords;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Escapes on the page of a detention and on the handover form.
@Component
@Order(10)
class EscapeChapter implements DetentionChapter {
    private final EscapeStore escapes;

    EscapeChapter(EscapeStore escapes) {
        this.escapes = escapes;
    }

    @Override
    public List<Section> sections(Detention detention, Instant now) {
        List<Fact> facts = new ArrayList<>();
        for (Escape escape : escapes.of(detention.id())) {
            facts.add(new Fact("Got away", EscapeWords.of(escape, now)));
            facts.add(new Fact("Circulated", EscapeWords.circulated(escape, now)));
            facts.add(new Fact("Came back", EscapeWords.returned(escape, now)));
        }
        return facts.isEmpty() ? List.of() : List.of(new Section("Escape and return", facts));
    }

    @Override
    public List<String> urgent(Detention detention, Instant now) {
        return escapes
                .away(detention.id())
                .filter(_ -> detention.isOpen())
                .map(escape -> "The person got away, " + LondonTime.of(escape.escapedAt(), now) + ". "
                        + ClockWords.explainRetaking(detention.clock(), escape.escapedAt(), now))
                .stream()
                .toList();
    }

    @Override
    public List<Act> acts(Detention detention, Actor actor) {
        if (!detention.isOpen() || !Sides.HOLDERS.contains(actor.role())) {
            return List.of();
        }
        return escapes.away(detention.id()).isPresent()
                ? List.of(new Act("escape-return", "Circulated, or they are back", true))
                : List.of(new Act("escape", "They have got away", false));
    }
}
