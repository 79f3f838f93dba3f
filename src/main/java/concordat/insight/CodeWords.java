package concordat.insight;

import concordat.detentions.Ethnicity.OfficerDefined;
import concordat.detentions.Ethnicity.SelfDefined;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// What people read for a code of the return.
final class CodeWords {
    private CodeWords() {}

    static String of(Field field, String code) {
        return switch (field) {
            case ETHNICITY_SELF -> of(SelfDefined.values(), SelfDefined::words, code);
            case ETHNICITY_OFFICER -> of(OfficerDefined.values(), OfficerDefined::words, code);
            default ->
                switch (code) {
                    case "F" -> "Female";
                    case "M" -> "Male";
                    case "ED" -> "Emergency department";
                    case "HBPOS" -> "Health-based place of safety";
                    case "S135_1" -> "Section 135(1)";
                    case "S135_2" -> "Section 135(2)";
                    case "S136" -> "Section 136";
                    case "AMBULANCE_NOT_AVAILABLE_30MIN" -> "No ambulance within 30 minutes";
                    case "AMHP" -> "AMHP";
                    default -> sentence(code);
                };
        };
    }

    private static <E extends Enum<E>> String of(E[] list, Function<E, String> words, String code) {
        return Stream.of(list)
                .filter(each -> each.name().equals(code))
                .findFirst()
                .map(words)
                .orElse(code);
    }

    /// `POLICE_VEHICLE` as "Police vehicle"; what is no such word stays as it is.
    private static String sentence(String code) {
        if (!code.matches("[A-Z]{2,}(_[A-Z0-9]+)*")) {
            return code;
        }
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
