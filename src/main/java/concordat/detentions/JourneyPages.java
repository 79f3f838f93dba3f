package concordat.detentions;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.TextInput;
import concordat.design.TypedDateTime;
import concordat.law.Conveyance;
import concordat.law.LawWords;
import concordat.places.Booking;
import concordat.places.Place;
import concordat.places.PlaceNow;
import concordat.places.Places;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The way there: legs of conveyance with their times, and arrival, which starts the clock.
@Controller
@ByOfficers
@Transactional
class JourneyPages {
    private final DetentionStore detentions;
    private final JourneyStore journey;
    private final Convey convey;
    private final Arrive arrive;
    private final Places places;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    JourneyPages(
            DetentionStore detentions,
            JourneyStore journey,
            Convey convey,
            Arrive arrive,
            Places places,
            InstantSource time) {
        this.detentions = detentions;
        this.journey = journey;
        this.convey = convey;
        this.arrive = arrive;
        this.places = places;
        this.time = time;
    }

    @GetMapping("/detentions/{id}/conveyance")
    View legs(@PathVariable UUID id) {
        return Html.ok(
                templates.detentionsConveyance(conveyance(new DetentionId(id), LegForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/conveyance")
    View arrange(@PathVariable UUID id, LegForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsConveyance(conveyance(detention, form, errors)));
        }
        return switch (convey.arrange(form.command(detention, now))) {
            case Convey.Answer.Arranged _ -> new RedirectView(Done.RECORDED.then("/detentions/" + id + "/conveyance"));
            case Convey.Answer.Refused(var grounds) ->
                Html.unprocessable(templates.detentionsConveyance(
                        conveyance(detention, form, Refusals.errors(grounds, LegForm::fieldOf))));
        };
    }

    @PostMapping("/detentions/{id}/conveyance/{leg}")
    View step(@PathVariable UUID id, @PathVariable UUID leg, LegStepForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsConveyance(conveyance(detention, LegForm.BLANK, errors)));
        }
        Convey.Step step = Convey.Step.valueOf(form.step());
        convey.move(detention, leg, step, form.happenedAt(now));
        if (step == Convey.Step.ARRIVED) {
            return new RedirectView(Done.LEG_ARRIVED.then("/detentions/" + id + "/arrival"));
        }
        return new RedirectView(Done.RECORDED.then("/detentions/" + id + "/conveyance"));
    }

    @ByHolders
    @GetMapping("/detentions/{id}/arrival")
    View arrivalForm(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        String expected = places.heldFor(detention.record()).map(Booking::place).orElse("");
        TypedDateTime at = journey.legs(detention).stream()
                .map(JourneyStore.Leg::arrivedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(TypedDateTime::of)
                .orElse(TypedDateTime.BLANK);
        return Html.ok(templates.detentionsAct(arrival(detention, new ArrivalForm(expected, at), ErrorSummary.none())));
    }

    @ByHolders
    @PostMapping("/detentions/{id}/arrival")
    View arrive(@PathVariable UUID id, ArrivalForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(detentions.find(detention), now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(arrival(detention, form, errors)));
        }
        Place place = places.find(form.place()).place();
        arrive.arrive(Arrive.Command.of(detention, place, TypedTimes.instant(form.at(), now)));
        return new RedirectView(Done.RECORDED.then("/detentions/" + id));
    }

    private ConveyancePage conveyance(DetentionId id, LegForm form, ErrorSummary summary) {
        Detention detention = detentions.find(id);
        List<Choice> reasons = new ArrayList<>(List.of(Choice.of("", "Not a police vehicle")));
        for (Conveyance.PoliceVehicleReason reason : Conveyance.PoliceVehicleReason.values()) {
            reasons.add(Choice.of(reason.name(), LawWords.of(reason)));
        }
        String destination = form.to().isBlank()
                ? places.heldFor(id.record()).map(Booking::placeName).orElse("")
                : form.to();
        return new ConveyancePage(
                id.toString(),
                detention.reference(),
                summary,
                ConveyancePage.legs(journey.legs(id), time.instant()),
                Radios.of(
                                "mode",
                                "How do they travel?",
                                form.mode(),
                                Choice.each(Conveyance.Mode.values(), LawWords::of))
                        .withErrorFrom(summary),
                Select.of("reason", "Why a police vehicle?", form.reason(), reasons)
                        .withHint("A police vehicle needs its reason, and when an ambulance was asked for")
                        .withErrorFrom(summary),
                DateTime.of("ambulanceAsked", "When was an ambulance asked for?", form.ambulanceAsked())
                        .withErrorFrom(summary),
                TextInput.of("to", "Where to?", destination).withErrorFrom(summary),
                DateTime.of("requested", "When was this asked for?", form.requested())
                        .withHint("Leave blank for now")
                        .withErrorFrom(summary),
                Checkboxes.of(
                        "already",
                        "Has it happened already?",
                        form.already().isBlank() ? List.of() : List.of(form.already()),
                        Choice.of("YES", "Yes: record what was used, whatever the reason")));
    }

    private DetentionActPage arrival(DetentionId id, ArrivalForm form, ErrorSummary summary) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", "Choose a place")));
        for (PlaceNow now : places.board()) {
            choices.add(Choice.of(
                    now.place().code(),
                    now.place().name() + " (" + now.place().kind().words() + ")"));
        }
        List<Content> fields = List.of(
                Select.of("place", "Where are they?", form.place(), choices).withErrorFrom(summary),
                DateTime.of("at", "When did they arrive?", form.at())
                        .withHint("The clock runs from arrival at the first place of safety")
                        .withErrorFrom(summary));
        return DetentionActPage.of(detentions.find(id), "Record arrival", summary, List.of(), fields, "Record arrival");
    }
}
