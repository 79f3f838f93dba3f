package concordat.detentions;

import static concordat.detentions.Section136Form.isOneOf;
import static concordat.detentions.Section136Form.text;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.TextInput;
import concordat.design.TypedDateTime;
import concordat.law.Conveyance;
import concordat.law.LawWords;
import concordat.law.PlaceOfSafety;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The way there: legs of conveyance with their times, and arrival, which starts the clock.
@Controller
@ByOfficers
class JourneyPages {
    record LegForm(
            String mode,
            String reason,
            TypedDateTime ambulanceAsked,
            String to,
            TypedDateTime requested,
            String already) {
        static final LegForm BLANK = new LegForm(null, null, null, null, null, null);

        LegForm(
                @Nullable String mode,
                @Nullable String reason,
                @Nullable TypedDateTime ambulanceAsked,
                @Nullable String to,
                @Nullable TypedDateTime requested,
                @Nullable String already) {
            this.mode = text(mode);
            this.reason = text(reason);
            this.ambulanceAsked = ambulanceAsked == null ? TypedDateTime.BLANK : ambulanceAsked;
            this.to = text(to);
            this.requested = requested == null ? TypedDateTime.BLANK : requested;
            this.already = text(already);
        }

        ErrorSummary errors(Instant now) {
            Errors errors = new Errors()
                    .check(isOneOf(Conveyance.Mode.values(), mode), "mode", "Choose how the person travels")
                    .require(to, "to", "Choose where to");
            TypedTimes.happened(errors, requested, "requested", "when it was asked for", now, false);
            TypedTimes.happened(
                    errors, ambulanceAsked, "ambulanceAsked", "when an ambulance was asked for", now, false);
            return errors.summary();
        }
    }

    record StepForm(String step, TypedDateTime at) {
        StepForm(@Nullable String step, @Nullable TypedDateTime at) {
            this.step = text(step);
            this.at = at == null ? TypedDateTime.BLANK : at;
        }
    }

    record ArrivalForm(String place, TypedDateTime at) {
        static final ArrivalForm BLANK = new ArrivalForm(null, null);

        ArrivalForm(@Nullable String place, @Nullable TypedDateTime at) {
            this.place = text(place);
            this.at = at == null ? TypedDateTime.BLANK : at;
        }

        ErrorSummary errors(Instant now) {
            Errors errors = new Errors().require(place, "place", "Choose where the person arrived");
            TypedTimes.happened(errors, at, "at", "when they arrived", now, true);
            return errors.summary();
        }
    }

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
        Instant requested = TypedTimes.instantOrNull(form.requested(), now);
        var leg = new Convey.Command(
                detention,
                Conveyance.Mode.valueOf(form.mode()),
                form.reason().isBlank() ? null : Conveyance.PoliceVehicleReason.valueOf(form.reason()),
                TypedTimes.instantOrNull(form.ambulanceAsked(), now),
                form.to(),
                requested == null ? now : requested,
                form.already().equals("YES"));
        return switch (convey.arrange(leg)) {
            case Convey.Answer.Arranged _ -> new RedirectView(Done.RECORDED.then("/detentions/" + id + "/conveyance"));
            case Convey.Answer.Refused(var grounds) ->
                Html.unprocessable(templates.detentionsConveyance(
                        conveyance(detention, form, DetentionWords.refused(grounds, "reason"))));
        };
    }

    @PostMapping("/detentions/{id}/conveyance/{leg}")
    View step(@PathVariable UUID id, @PathVariable UUID leg, StepForm form) {
        Instant now = time.instant();
        Instant at = TypedTimes.instantOrNull(form.at(), now);
        convey.move(new DetentionId(id), leg, Convey.Step.valueOf(form.step()), at == null ? now : at);
        return new RedirectView(Done.RECORDED.then("/detentions/" + id + "/conveyance"));
    }

    @GetMapping("/detentions/{id}/arrival")
    View arrivalForm(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        String expected = places.heldFor(detention.record()).map(Booking::place).orElse("");
        return Html.ok(
                templates.detentionsAct(arrival(detention, new ArrivalForm(expected, null), ErrorSummary.none())));
    }

    @PostMapping("/detentions/{id}/arrival")
    View arrive(@PathVariable UUID id, ArrivalForm form) {
        DetentionId detention = new DetentionId(id);
        Instant now = time.instant();
        ErrorSummary errors = form.errors(now);
        if (!errors.isEmpty()) {
            return Html.unprocessable(templates.detentionsAct(arrival(detention, form, errors)));
        }
        Place place = places.find(form.place()).place();
        arrive.arrive(new Arrive.Command(
                detention,
                place.code(),
                place.name(),
                PlaceOfSafety.valueOf(place.kind().name()),
                place.organisation(),
                place.team(),
                TypedTimes.instant(form.at(), now)));
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
