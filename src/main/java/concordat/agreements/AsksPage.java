package concordat.agreements;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.Textarea;
import concordat.web.LondonTime;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an agency asked others to see, and what is asked of it.
public record AsksPage(ErrorSummary errors, List<Line> asks) {
    /// One request; the form is there while it waits for the reader's own agency.
    public record Line(String id, String words, String why, String state, List<Content> form) {}

    static AsksPage of(
            List<Ask> asks, @Nullable UUID answered, AskForm typed, ErrorSummary errors, String agency, Instant now) {
        return new AsksPage(
                errors,
                asks.stream()
                        .map(each -> line(
                                each,
                                each.id().equals(answered) ? typed : AskForm.BLANK,
                                each.id().equals(answered) ? errors : ErrorSummary.none(),
                                agency,
                                now))
                        .toList());
    }

    private static Line line(Ask ask, AskForm typed, ErrorSummary errors, String agency, Instant now) {
        boolean ours = ask.waits() && ask.ofAgency().equals(agency);
        Instant answeredAt = ask.answeredAt();
        String state = answeredAt == null
                ? "Waits for " + ask.ofAgency() + ", due " + LondonTime.of(ask.dueAt(), now)
                : (Boolean.TRUE.equals(ask.granted()) ? "Granted" : "Refused") + " by " + ask.answeredBy() + ", "
                        + LondonTime.of(answeredAt, now) + ": " + ask.answer();
        String suffix = errors.isEmpty() ? "-" + ask.id() : "";
        return new Line(
                ask.id().toString(),
                "%s asks %s to see %s"
                        .formatted(
                                ask.fromAgency(), ask.ofAgency(), ask.sections().words()),
                ask.why() + " (" + ask.askedBy() + ", " + LondonTime.of(ask.askedAt(), now) + ")",
                state,
                !ours
                        ? List.of()
                        : List.of(
                                Radios.of(
                                                "answer",
                                                "Do you share it?",
                                                typed.answer(),
                                                List.of(Choice.of("YES", "Yes"), Choice.of("NO", "No")))
                                        .withId("answer" + suffix)
                                        .inline()
                                        .withErrorFrom(errors),
                                Checkboxes.of(
                                                "override",
                                                "Does it go against what the person said?",
                                                typed.override().isEmpty() ? List.of() : List.of("YES"),
                                                Choice.of("YES", "Yes: the reason below is the balance"))
                                        .withId("override" + suffix),
                                Textarea.of("why", "The reason", typed.why())
                                        .withId("why" + suffix)
                                        .withErrorFrom(errors)));
    }
}
