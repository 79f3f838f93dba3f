package concordat.detentions;

import concordat.design.Choice;
import concordat.design.Contents;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Select;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.design.TypedDateTime;
import concordat.law.Consultation;
import concordat.law.LawWords;
import java.util.ArrayList;
import java.util.List;

/// Who was consulted, when, and what they advised: asked before section 136 is used, and before a police station is.
final class ConsultedFields {
    private ConsultedFields() {}

    static Contents of(String role, String name, TypedDateTime at, String advice, ErrorSummary summary) {
        List<Choice> roles = new ArrayList<>(List.of(Choice.of("", "Choose who")));
        roles.addAll(Choice.each(Consultation.Role.values(), LawWords::of));
        return Contents.of(
                Select.of("consultedRole", "Who was consulted?", role, roles).withErrorFrom(summary),
                TextInput.of("consultedName", "Their name", name),
                DateTime.of("consultedAt", "When?", at).withErrorFrom(summary),
                Textarea.of("advice", "What did they advise?", advice).withRows(2));
    }
}
