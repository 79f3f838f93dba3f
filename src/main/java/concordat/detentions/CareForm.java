package concordat.detentions;

import static concordat.detentions.Section136Form.text;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.design.TypedDateTime;
import concordat.design.YesNo;
import concordat.law.LawWords;
import concordat.law.ProtectiveSearch;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rights, search, restraint, injuries and property, as typed. All of it can be done at the hospital.
record CareForm(
        TypedDateTime rightsToldAt,
        String rightsWhyNot,
        TypedDateTime searchedAt,
        List<String> searchParts,
        List<String> searchGrounds,
        String searchFound,
        String restrained,
        List<String> restraint,
        TypedDateTime restraintFrom,
        TypedDateTime restraintUntil,
        String restraintWords,
        String safetyOfficer,
        String injuries,
        String medicalNeeds,
        String property) {
    static final CareForm BLANK =
            new CareForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    CareForm(
            @Nullable TypedDateTime rightsToldAt,
            @Nullable String rightsWhyNot,
            @Nullable TypedDateTime searchedAt,
            @Nullable List<String> searchParts,
            @Nullable List<String> searchGrounds,
            @Nullable String searchFound,
            @Nullable String restrained,
            @Nullable List<String> restraint,
            @Nullable TypedDateTime restraintFrom,
            @Nullable TypedDateTime restraintUntil,
            @Nullable String restraintWords,
            @Nullable String safetyOfficer,
            @Nullable String injuries,
            @Nullable String medicalNeeds,
            @Nullable String property) {
        this.rightsToldAt = time(rightsToldAt);
        this.rightsWhyNot = text(rightsWhyNot);
        this.searchedAt = time(searchedAt);
        this.searchParts = searchParts == null ? List.of() : searchParts;
        this.searchGrounds = searchGrounds == null ? List.of() : searchGrounds;
        this.searchFound = text(searchFound);
        this.restrained = text(restrained);
        this.restraint = restraint == null ? List.of() : restraint;
        this.restraintFrom = time(restraintFrom);
        this.restraintUntil = time(restraintUntil);
        this.restraintWords = text(restraintWords);
        this.safetyOfficer = text(safetyOfficer);
        this.injuries = text(injuries);
        this.medicalNeeds = text(medicalNeeds);
        this.property = text(property);
    }

    static CareForm of(Care.Told told) {
        return new CareForm(
                typed(told.rightsToldAt()),
                told.rightsWhyNot(),
                typed(told.searchedAt()),
                told.searchParts().stream().map(Enum::name).toList(),
                java.util.stream.Stream.of(told.searchDanger() ? "DANGER" : "", told.searchConceals() ? "CONCEALS" : "")
                        .filter(ground -> !ground.isEmpty())
                        .toList(),
                told.searchFound(),
                YesNo.typed(told.restrained()),
                java.util.stream.Stream.of(
                                told.faceDown() ? "FACE_DOWN" : "",
                                told.abdSuspected() ? "ABD" : "",
                                told.grave() ? "GRAVE" : "")
                        .filter(each -> !each.isEmpty())
                        .toList(),
                typed(told.restraintFrom()),
                typed(told.restraintUntil()),
                told.restraintWords(),
                told.safetyOfficer(),
                told.injuries(),
                told.medicalNeeds(),
                told.property());
    }

    void check(Errors errors, Instant now) {
        errors.check(
                !restrained.equals("NO") || !restraint.contains("FACE_DOWN"),
                "care.restrained",
                "They were held face down, so they were restrained: choose Yes");
        TypedTimes.happened(errors, rightsToldAt, "care.rightsToldAt", "when rights were told", now, false);
        TypedTimes.happened(errors, searchedAt, "care.searchedAt", "when the person was searched", now, false);
        TypedTimes.happened(errors, restraintFrom, "care.restraintFrom", "when restraint began", now, false);
        TypedTimes.happened(errors, restraintUntil, "care.restraintUntil", "when restraint ended", now, false);
        errors.check(
                !searchedAt.isBlank() || (searchParts.isEmpty() && searchFound.isBlank()),
                "care.searchedAt-time",
                "Enter when the person was searched");
        Instant from = TypedTimes.instantOrNull(restraintFrom, now);
        Instant until = TypedTimes.instantOrNull(restraintUntil, now);
        errors.check(
                from == null || until == null || !until.isBefore(from),
                "care.restraintUntil-time",
                "Restraint cannot end before it began");
    }

    Care.Told told(Instant now) {
        Set<ProtectiveSearch.Part> parts = EnumSet.noneOf(ProtectiveSearch.Part.class);
        for (ProtectiveSearch.Part part : ProtectiveSearch.Part.values()) {
            if (searchParts.contains(part.name())) {
                parts.add(part);
            }
        }
        return new Care.Told(
                TypedTimes.instantOrNull(rightsToldAt, now),
                rightsWhyNot.strip(),
                TypedTimes.instantOrNull(searchedAt, now),
                parts,
                searchGrounds.contains("DANGER"),
                searchGrounds.contains("CONCEALS"),
                searchFound.strip(),
                wasRestrained(),
                restraint.contains("FACE_DOWN"),
                TypedTimes.instantOrNull(restraintFrom, now),
                TypedTimes.instantOrNull(restraintUntil, now),
                restraintWords.strip(),
                safetyOfficer.strip(),
                restraint.contains("ABD"),
                injuries.strip(),
                restraint.contains("GRAVE"),
                medicalNeeds.strip(),
                property.strip());
    }

    /// Whoever was held face down was restrained.
    private @Nullable Boolean wasRestrained() {
        return restraint.contains("FACE_DOWN") ? Boolean.TRUE : YesNo.read(restrained);
    }

    CareFields fields(ErrorSummary summary) {
        return new CareFields(
                DateTime.of("care.rightsToldAt", "When were they told their rights?", rightsToldAt)
                        .withErrorFrom(summary),
                Textarea.of("care.rightsWhyNot", "If not told, why not?", rightsWhyNot)
                        .withRows(2),
                DateTime.of("care.searchedAt", "When were they searched?", searchedAt)
                        .withErrorFrom(summary),
                Checkboxes.of(
                                "care.searchGrounds",
                                "Reasonable grounds to believe that the person",
                                searchGrounds,
                                Choice.of("DANGER", "may be a danger to themselves or others"),
                                Choice.of("CONCEALS", "conceals something that could injure"))
                        .small(),
                Checkboxes.of(
                                "care.searchParts",
                                "What was searched?",
                                searchParts,
                                Choice.each(ProtectiveSearch.Part.values(), LawWords::of))
                        .small(),
                TextInput.of("care.searchFound", "What was found?", searchFound),
                YesNo.ask("care.restrained", "Were they restrained?", restrained)
                        .inline()
                        .withErrorFrom(summary),
                Checkboxes.of(
                                "care.restraint",
                                "Tick all that apply",
                                restraint,
                                Choice.of("FACE_DOWN", "Held face down at any time"),
                                Choice.of("ABD", "Acute behavioural disturbance suspected")
                                        .withHint("A medical emergency: ask for an ambulance now"),
                                Choice.of("GRAVE", "They died, or were seriously injured")
                                        .withHint("The record is sealed at once, so that nobody can change it unseen"))
                        .small(),
                DateTime.of("care.restraintFrom", "Restraint began", restraintFrom)
                        .withErrorFrom(summary),
                DateTime.of("care.restraintUntil", "Restraint ended", restraintUntil)
                        .withErrorFrom(summary),
                TextInput.of("care.restraintWords", "How, and by whom?", restraintWords),
                TextInput.of("care.safetyOfficer", "Safety officer", safetyOfficer)
                        .withHint("Who watched their breathing"),
                Textarea.of("care.injuries", "Injuries", injuries).withRows(2),
                Textarea.of("care.medicalNeeds", "Medication and physical health", medicalNeeds)
                        .withRows(2),
                Textarea.of("care.property", "Property: what was taken, and where it is", property)
                        .withRows(2));
    }

    private static TypedDateTime time(@Nullable TypedDateTime typed) {
        return typed == null ? TypedDateTime.BLANK : typed;
    }

    private static @Nullable TypedDateTime typed(@Nullable Instant at) {
        return at == null ? null : TypedDateTime.of(at);
    }
}
