package concordat.detentions;

import concordat.design.ErrorSummary;
import concordat.law.Ground;
import concordat.law.LawWords;
import concordat.web.Invalid;
import concordat.web.Problems;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// No, said to a person at a form or to a program: every ground with its words, what would be allowed instead,
/// and the law.
public final class Refusals {
    record GroundTold(String code, String text, String instead, String citation) {}

    private Refusals() {}

    /// Goes on only if the form has no errors. A field of JSON is one value, where a page has boxes for its day and its
    /// time.
    public static void unlessEmpty(ErrorSummary errors) {
        Invalid.unlessEmpty(new ErrorSummary(errors.errors().stream()
                .map(error ->
                        new ErrorSummary.Item(error.fieldId().replaceFirst("-(?:time|day)$", ""), error.message()))
                .toList()));
    }

    /// A refusal as errors of a form: each ground at the field that it is about, and what would be allowed instead.
    public static ErrorSummary errors(List<Ground> grounds, Function<Ground, String> fieldOf) {
        return new ErrorSummary(grounds.stream()
                .map(ground -> new ErrorSummary.Item(
                        fieldOf.apply(ground),
                        LawWords.of(ground) + " " + LawWords.instead(ground) + " (" + ground.citation() + ")"))
                .toList());
    }

    public static ResponseEntity<?> law(String what, String title, List<Ground> grounds) {
        return refused(
                what,
                title,
                grounds.stream()
                        .map(ground -> new GroundTold(
                                ground.name(),
                                LawWords.of(ground),
                                LawWords.instead(ground),
                                ground.citation().toString()))
                        .toList());
    }

    public static ResponseEntity<?> fact(String what, String title, String code, String text) {
        return refused(what, title, List.of(new GroundTold(code, text, "", "")));
    }

    private static ResponseEntity<?> refused(String what, String title, List<GroundTold> grounds) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "/problems/" + what + "-refused", title);
        problem.setProperty("grounds", grounds);
        return ResponseEntity.of(problem).build();
    }
}
