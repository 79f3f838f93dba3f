package concordat.detentions;

import concordat.design.Checkboxes;
import concordat.design.DateTime;
import concordat.design.Radios;
import concordat.design.TextInput;
import concordat.design.Textarea;

/// The fields of care, as they are shown.
public record CareFields(
        DateTime rightsToldAt,
        Textarea rightsWhyNot,
        DateTime searchedAt,
        Checkboxes searchGrounds,
        Checkboxes searchParts,
        TextInput searchFound,
        Radios restrained,
        Checkboxes restraint,
        DateTime restraintFrom,
        DateTime restraintUntil,
        TextInput restraintWords,
        TextInput safetyOfficer,
        Textarea injuries,
        Textarea medicalNeeds,
        Textarea property) {}
