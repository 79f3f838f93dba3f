package concordat.detentions;

import concordat.agencies.Borough;
import concordat.design.Choice;
import concordat.design.Contents;
import concordat.design.DateInput;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.design.WarningText;
import concordat.design.YesNo;
import concordat.law.LawWords;
import concordat.law.PrivateDwelling;
import concordat.law.Right;
import concordat.law.Warning;
import concordat.places.Place;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the section 136 form shows.
public record Section136Page(
        ErrorSummary summary,
        String incident,
        String person,
        Radios locationKind,
        TextInput location,
        Select borough,
        Radios consulted,
        Textarea grounds,
        Radios how,
        DateTime detained,
        TextInput personName,
        DateInput born,
        TextInput age,
        Radios sex,
        Radios physicalNeeds,
        Radios intoxicated,
        List<String> rights,
        CareFields care) {

    static Section136Page of(Section136Form form, List<Borough> boroughs, List<Place> known, ErrorSummary summary) {
        List<Choice> areas = new ArrayList<>();
        areas.add(Choice.of("", "Choose a borough"));
        boroughs.forEach(borough -> areas.add(Choice.of(borough.gss(), borough.name())));
        return new Section136Page(
                summary,
                form.incident(),
                form.person(),
                Radios.of(
                                "locationKind",
                                "What kind of place was the person in?",
                                form.locationKind(),
                                Stream.of(PrivateDwelling.Location.values())
                                        .map(Section136Page::locationKind)
                                        .toList())
                        .withErrorFrom(summary),
                TextInput.of("location", "Where exactly?", form.location())
                        .withHint("Street, station, bridge, ward or any words that find it")
                        .withErrorFrom(summary),
                Select.of("borough", "Borough where the person is", form.borough(), areas)
                        .withErrorFrom(summary),
                consulted(form, summary),
                Textarea.of("grounds", "Grounds", form.grounds())
                        .withHint(
                                "Why they appear to have a mental disorder and need care or control at once, and why it is necessary for them or for others")
                        .withRows(4)
                        .withErrorFrom(summary),
                how(form, known, summary),
                DateTime.of("detained", "When did you use section 136?", form.detained())
                        .withHint("The law counts from this time. Press Now if you are using it now")
                        .withErrorFrom(summary),
                TextInput.of("personName", "Name", form.personName())
                        .withHint("As given. Leave it blank if it is not known")
                        .withAutocomplete("off"),
                DateInput.of("born", "Date of birth, if known", form.born()).withErrorFrom(summary),
                TextInput.of("age", "Or how old do they look?", form.age())
                        .withHint("Like 34, or 30 to 40. A police station can never be used for anyone under 18")
                        .withWidth(10)
                        .withErrorFrom(summary),
                Radios.of("sex", "Sex", form.sex(), Choice.each(Sex.values(), Sex::words))
                        .inline()
                        .withErrorFrom(summary),
                YesNo.ask("physicalNeeds", "Do they need physical health care?", form.physicalNeeds())
                        .inline(),
                YesNo.ask("intoxicated", "Are they intoxicated?", form.intoxicated())
                        .inline(),
                Stream.of(Right.values()).map(LawWords::of).toList(),
                form.care().fields(summary));
    }

    /// A place where section 136 cannot be used says so when it is chosen, with what the officer can turn to instead.
    private static Choice locationKind(PrivateDwelling.Location location) {
        Choice choice = Choice.of(location.name(), LawWords.of(location));
        if (PrivateDwelling.warnings(location).isEmpty()) {
            return choice;
        }
        return choice.withHint("Section 136 cannot be used here")
                .revealing(Contents.of(
                        WarningText.of(LawWords.of(Warning.PRIVATE_DWELLING) + " ("
                                + Warning.PRIVATE_DWELLING.rule().citation() + ")"),
                        new Points(PrivateDwelling.alternatives(location).stream()
                                .map(LawWords::of)
                                .toList())));
    }

    private static Radios consulted(Section136Form form, ErrorSummary summary) {
        return Radios.of(
                        "consulted",
                        "Did you consult a health professional first?",
                        form.consulted(),
                        Choice.of("YES", "Yes")
                                .revealing(ConsultedFields.of(
                                        form.consultedRole(),
                                        form.consultedName(),
                                        form.consultedAt(),
                                        form.advice(),
                                        summary)),
                        Choice.of("NO", "No: it was not practicable")
                                .revealing(Textarea.of(
                                                "whyNotConsulted",
                                                "Why was it not practicable?",
                                                form.whyNotConsulted())
                                        .withRows(2)))
                .withHint("The law asks you to, where practicable, before you decide")
                .withErrorFrom(summary);
    }

    private static Radios how(Section136Form form, List<Place> known, ErrorSummary summary) {
        List<Choice> places = new ArrayList<>();
        places.add(Choice.of("", "Choose a place"));
        places.add(Choice.of(Section136Form.ANOTHER_PLACE, "Another place"));
        known.forEach(place -> places.add(
                Choice.of(place.code(), place.name() + " (" + place.kind().words() + ")")));
        return Radios.of(
                        "how",
                        "Are they removed to a place of safety, or kept where they are?",
                        form.how(),
                        Choice.of("REMOVED", "Removed to a place of safety"),
                        Choice.of("KEPT", "Kept: they are at a place of safety already")
                                .revealing(Select.of("keptAt", "Where are they kept?", form.keptAt(), places)
                                        .withHint(
                                                "The clock runs from your decision, and this place can accept the handover")
                                        .withErrorFrom(summary)))
                .withErrorFrom(summary);
    }

    /// A list of points.
    private record Points(List<String> points) implements Content {
        @Override
        public void writeTo(TemplateOutput output) {
            output.writeContent("<ul class=\"govuk-list govuk-list--bullet\">");
            for (String point : points) {
                output.writeContent("<li>");
                Escape.htmlContent(point, output);
                output.writeContent("</li>");
            }
            output.writeContent("</ul>");
        }
    }
}
