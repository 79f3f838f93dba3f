package concordat.detentions;

import concordat.agencies.Borough;
import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.DateInput;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.law.Consultation;
import concordat.law.LawWords;
import concordat.law.PrivateDwelling;
import concordat.law.Right;
import concordat.places.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the section 136 form shows.
public record Section136Page(
        ErrorSummary summary,
        String incident,
        String person,
        Radios locationKind,
        List<String> alternatives,
        TextInput location,
        Select borough,
        Radios consulted,
        Select consultedRole,
        TextInput consultedName,
        DateTime consultedAt,
        Textarea advice,
        Textarea whyNotConsulted,
        Textarea grounds,
        Radios how,
        Select keptAt,
        DateTime detained,
        TextInput personName,
        DateInput born,
        TextInput age,
        Radios sex,
        Checkboxes needs,
        List<String> rights,
        CareFields care) {

    static Section136Page of(Section136Form form, List<Borough> boroughs, List<Place> known, ErrorSummary summary) {
        List<Choice> areas = new ArrayList<>();
        areas.add(Choice.of("", "Choose a borough"));
        boroughs.forEach(borough -> areas.add(Choice.of(borough.gss(), borough.name())));
        List<Choice> roles = new ArrayList<>();
        roles.add(Choice.of("", "Choose who"));
        roles.addAll(Choice.each(Consultation.Role.values(), LawWords::of));
        List<Choice> places = new ArrayList<>();
        places.add(Choice.of("", "Choose a place"));
        places.add(Choice.of(Section136Form.ANOTHER_PLACE, "Another place"));
        known.forEach(place -> places.add(
                Choice.of(place.code(), place.name() + " (" + place.kind().words() + ")")));
        return new Section136Page(
                summary,
                form.incident(),
                form.person(),
                Radios.of(
                                "locationKind",
                                "What kind of place was the person in?",
                                form.locationKind(),
                                Choice.each(PrivateDwelling.Location.values(), LawWords::of))
                        .withErrorFrom(summary),
                Stream.of(PrivateDwelling.Alternative.values())
                        .map(LawWords::of)
                        .toList(),
                TextInput.of("location", "Where exactly?", form.location())
                        .withHint("Street, station, bridge, ward or any words that find it")
                        .withErrorFrom(summary),
                Select.of("borough", "Borough where the person is", form.borough(), areas)
                        .withErrorFrom(summary),
                Radios.of(
                                "consulted",
                                "Did you consult a health professional first?",
                                form.consulted(),
                                Choice.of("YES", "Yes"),
                                Choice.of("NO", "No: it was not practicable"))
                        .withHint("The law asks you to, where practicable, before you decide")
                        .withErrorFrom(summary),
                Select.of("consultedRole", "Who was consulted?", form.consultedRole(), roles)
                        .withErrorFrom(summary),
                TextInput.of("consultedName", "Their name", form.consultedName()),
                DateTime.of("consultedAt", "When?", form.consultedAt()).withErrorFrom(summary),
                Textarea.of("advice", "What did they advise?", form.advice()).withRows(2),
                Textarea.of("whyNotConsulted", "If not consulted, why was it not practicable?", form.whyNotConsulted())
                        .withRows(2),
                Textarea.of("grounds", "Grounds", form.grounds())
                        .withHint(
                                "Why they appear to have a mental disorder and need care or control at once, and why it is necessary for them or for others")
                        .withRows(4)
                        .withErrorFrom(summary),
                Radios.of(
                                "how",
                                "Are they removed to a place of safety, or kept where they are?",
                                form.how(),
                                Choice.of("REMOVED", "Removed to a place of safety"),
                                Choice.of("KEPT", "Kept: they are at a place of safety already"))
                        .withErrorFrom(summary),
                Select.of("keptAt", "If kept, where?", form.keptAt(), places)
                        .withHint("The clock runs from your decision, and this place can accept the handover")
                        .withErrorFrom(summary),
                DateTime.of("detained", "When did you use section 136?", form.detained())
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
                Checkboxes.of(
                        "needs",
                        "Do they need any of these?",
                        form.needs(),
                        Choice.of("PHYSICAL", "Physical health care"),
                        Choice.of("INTOXICATED", "Care because they are intoxicated")),
                Stream.of(Right.values()).map(LawWords::of).toList(),
                form.care().fields(summary));
    }
}
