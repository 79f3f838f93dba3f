package concordat.detentions;

import concordat.actor.CurrentActor;
import concordat.design.Button;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.InsetText;
import concordat.design.Panel;
import concordat.design.Radios;
import concordat.design.SummaryList;
import concordat.design.Text;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.records.Journal;
import concordat.staff.SessionCookie;
import concordat.web.Anyone;
import concordat.web.Done;
import concordat.web.LondonTime;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/// Handing over: a code to read out, a named receiver, officers who stay or are released, and the papers.
@Controller
class HandoverPages {
    private static final char NO_BREAK = '\u00a0';

    private final DetentionStore detentions;
    private final HandoverStore handovers;
    private final HandOver handOver;
    private final PoliceStay policeStay;
    private final HandoverFacts handoverFacts;
    private final HandoverForm handoverForm;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    HandoverPages(
            DetentionStore detentions,
            HandoverStore handovers,
            HandOver handOver,
            PoliceStay policeStay,
            HandoverFacts handoverFacts,
            HandoverForm handoverForm,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.handovers = handovers;
        this.handOver = handOver;
        this.policeStay = policeStay;
        this.handoverFacts = handoverFacts;
        this.handoverForm = handoverForm;
        this.journal = journal;
        this.time = time;
    }

    @ByOfficers
    @GetMapping("/detentions/{id}/handover-code")
    @Transactional
    View codeForm(@PathVariable UUID id) {
        Detention detention = detentions.find(new DetentionId(id));
        List<Content> intro = List.of(InsetText.of(
                "Read the code to whoever receives the person. It opens this one detention, once, for an hour, on any device at "
                        + address() + ". No account is needed."));
        return Html.ok(templates.detentionsAct(DetentionActPage.of(
                detention, "Read out a handover code", ErrorSummary.none(), intro, List.of(), "Make a code")));
    }

    @ByOfficers
    @PostMapping("/detentions/{id}/handover-code")
    @Transactional
    View makeCode(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        Optional<String> code = handOver.makeCode(detention);
        List<Content> intro = code.<List<Content>>map(read -> List.of(
                        Panel.of(
                                Text.of("Read out: " + read.replace(' ', NO_BREAK)),
                                Text.of("It opens this one detention, once, within the hour")),
                        InsetText.of("On any device, the receiver goes to " + address())))
                .orElseGet(
                        () -> List.of(InsetText.of("Record the arrival first: there is nobody to hand over to yet.")));
        return Html.ok(templates.detentionsAct(DetentionActPage.of(
                detentions.find(detention), "Handover code", ErrorSummary.none(), intro, List.of(), null)));
    }

    /// Where a receiver with no account goes, as they would type it.
    private static String address() {
        String url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/handover")
                .toUriString();
        return url.replaceFirst("^https://", "");
    }

    @Anyone
    @GetMapping("/handover")
    View enterCode() {
        return Html.ok(templates.detentionsEnterCode(EnterCodePage.of(RedeemForm.BLANK, ErrorSummary.none())));
    }

    @Anyone
    @PostMapping("/handover")
    View redeem(RedeemForm form, HttpServletResponse response) {
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(templates.detentionsEnterCode(EnterCodePage.of(form, form.errors())));
        }
        return handOver.redeem(
                        form.code(), form.name().strip() + ", " + form.job().strip())
                .<View>map(opened -> {
                    SessionCookie.give(response, opened.sessionToken());
                    return new RedirectView("/detentions/" + opened.detention() + "/handover");
                })
                .orElseGet(() -> Html.unprocessable(templates.detentionsEnterCode(EnterCodePage.of(
                        form,
                        new Errors()
                                .add(
                                        "code",
                                        "That code is not right, or was used, or is over an hour old: ask for another")
                                .summary()))));
    }

    @ByReceivers
    @GetMapping("/detentions/{id}/handover")
    @Transactional
    View acceptForm(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        journal.look(detention.record(), "The handover");
        return Html.ok(templates.detentionsAct(
                acceptPage(detention, new AcceptForm(CurrentActor.required().name(), null), ErrorSummary.none())));
    }

    @ByReceivers
    @PostMapping("/detentions/{id}/handover")
    @Transactional
    View accept(@PathVariable UUID id, AcceptForm form) {
        DetentionId detention = new DetentionId(id);
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(acceptPage(detention, form, form.errors())));
        }
        var answer = handOver.accept(
                detention, form.receiver().strip(), form.condition().strip(), time.instant());
        return switch (answer) {
            case HandOver.Answer.Accepted(boolean policeStay) ->
                new RedirectView(
                        (policeStay ? Done.HANDED_OVER_POLICE_STAY : Done.HANDED_OVER).then("/detentions/" + id));
            case HandOver.Answer.NotArrived() ->
                refused(detention, form, "Nobody has recorded that the person arrived: ask the officer to");
            case HandOver.Answer.Elsewhere(String place) ->
                refused(detention, form, "They are at " + place + ", and only its staff can accept them");
            case HandOver.Answer.AlreadyAccepted(String receiver, Instant at) ->
                refused(detention, form, receiver + " accepted at " + LondonTime.of(at, time.instant()));
        };
    }

    private View refused(DetentionId id, AcceptForm form, String why) {
        return Html.unprocessable(templates.detentionsAct(
                acceptPage(id, form, new Errors().add("receiver", why).summary())));
    }

    @ByBothSides
    @GetMapping("/detentions/{id}/stay")
    @Transactional
    View stayForm(@PathVariable UUID id) {
        return Html.ok(templates.detentionsAct(stayPage(new DetentionId(id), StayForm.BLANK, ErrorSummary.none())));
    }

    @ByBothSides
    @PostMapping("/detentions/{id}/stay")
    @Transactional
    View stay(@PathVariable UUID id, StayForm form) {
        DetentionId detention = new DetentionId(id);
        boolean answering = isPolice();
        ErrorSummary errors = answering ? form.errorsOfAnswering() : form.errorsOfAsking();
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(stayPage(detention, form, errors)));
        }
        if (answering) {
            policeStay.answer(
                    detention,
                    UUID.fromString(form.stay()),
                    form.answer().equals("YES"),
                    form.reason().strip());
        } else {
            policeStay.ask(detention, form.reason().strip(), form.until(time.instant()));
        }
        return new RedirectView(Done.SENT.then("/detentions/" + id));
    }

    @ByOfficers
    @GetMapping("/detentions/{id}/release")
    @Transactional
    View releaseForm(@PathVariable UUID id) {
        return Html.ok(templates.detentionsAct(DetentionActPage.of(
                detentions.find(new DetentionId(id)),
                "Release officers",
                ErrorSummary.none(),
                List.of(),
                List.of(),
                "The officers have left")));
    }

    @ByOfficers
    @PostMapping("/detentions/{id}/release")
    @Transactional
    View release(@PathVariable UUID id) {
        handOver.release(new DetentionId(id), time.instant());
        return new RedirectView(Done.RECORDED.then("/detentions/" + id));
    }

    @ByThoseInvolved
    @GetMapping("/detentions/{id}/handover.pdf")
    @Transactional
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        byte[] bytes = handoverForm.of(detention);
        journal.look(detention.record(), "The handover form, as a PDF");
        String name = detentions.find(detention).reference() + "-handover.pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private DetentionActPage acceptPage(DetentionId id, AcceptForm form, ErrorSummary summary) {
        Detention detention = detentions.find(id);
        Instant now = time.instant();
        List<Content> intro = new ArrayList<>();
        intro.add(InsetText.of(DetentionWords.clock(detention, now).words()));
        intro.add(Button.link("Download the handover form (PDF)", "/detentions/" + id + "/handover.pdf")
                .secondary());
        for (DetentionChapter.Section section : handoverFacts.of(detention, now)) {
            intro.add(SummaryList.of(section.facts().stream()
                            .map(fact -> SummaryList.Row.of(fact.label(), fact.words()))
                            .toList())
                    .inCard(section.heading()));
        }
        List<Content> fields = List.of(
                TextInput.of("receiver", "Who accepts the person?", form.receiver())
                        .withHint("Name and job")
                        .withErrorFrom(summary),
                Textarea.of("condition", "Condition on arrival, and anything that is missing", form.condition())
                        .withRows(3));
        return DetentionActPage.of(detention, "Accept the handover", summary, intro, fields, "Accept the person");
    }

    private DetentionActPage stayPage(DetentionId id, StayForm form, ErrorSummary summary) {
        Detention detention = detentions.find(id);
        if (!isPolice()) {
            List<Content> fields = List.of(
                    Textarea.of("reason", "Why are police needed?", form.reason())
                            .withHint("The risk that your own staff cannot manage")
                            .withErrorFrom(summary),
                    TextInput.of("minutes", "For how many minutes?", form.minutes())
                            .asWholeNumber()
                            .withWidth(3)
                            .withErrorFrom(summary));
            return DetentionActPage.of(detention, "Ask police to stay", summary, List.of(), fields, "Ask");
        }
        Optional<HandoverStore.Stay> asked = handovers.stays(id).stream()
                .filter(stay -> stay.answeredAt() == null)
                .findFirst();
        if (asked.isEmpty()) {
            List<Content> intro = List.of(InsetText.of("There is no request to answer."));
            return DetentionActPage.of(detention, "Request that police stay", summary, intro, List.of(), null);
        }
        HandoverStore.Stay stay = asked.get();
        List<Content> intro = List.of(InsetText.of(
                stay.askedBy() + " asks until " + LondonTime.of(stay.until(), time.instant()) + ": " + stay.reason()));
        List<Content> fields = List.of(
                new Hidden("stay", stay.id().toString()),
                Radios.of("answer", "Do you stay?", form.answer(), Choice.of("YES", "Yes"), Choice.of("NO", "No"))
                        .withErrorFrom(summary),
                Textarea.of("reason", "Why?", form.reason()).withErrorFrom(summary));
        return DetentionActPage.of(detention, "Answer the request to stay", summary, intro, fields, "Answer");
    }

    private static boolean isPolice() {
        return !Sides.NHS.contains(CurrentActor.required().role());
    }
}
