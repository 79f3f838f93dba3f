package concordat.pathway;

import concordat.design.Contents;
import concordat.design.Link;
import concordat.design.Text;
import concordat.detentions.Outcome;
import concordat.web.LondonTime;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;

/// What became of the people who were detained at an incident, one line each.
public record OutcomePanelPage(List<Content> lines) {
    static OutcomePanelPage of(List<Told> told, Instant now) {
        return new OutcomePanelPage(told.stream()
                .map(each -> Contents.of(
                        Link.of(each.href(), each.reference()),
                        Text.of(" " + each.personName() + ". " + words(each, now))))
                .map(Content.class::cast)
                .toList());
    }

    private static String words(Told told, Instant now) {
        Outcome outcome = told.outcome();
        Instant ended = told.endedAt();
        if (outcome == null || ended == null) {
            return told.placeName() == null ? "Held, and not at a place yet." : "Held at " + told.placeName() + ".";
        }
        return outcome.words() + ", " + LondonTime.of(ended, now) + "."
                + (told.words().isEmpty() ? "" : " " + told.words());
    }
}
