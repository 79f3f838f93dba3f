package concordat.prompts;

import concordat.prompts.CueFinder.Raised;
import concordat.prompts.QuestionSet.Action;
import concordat.prompts.QuestionSet.Question;
import concordat.prompts.QuestionSet.Urgency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the answers suggest, with reasons in words. It only suggests: a call-taker may depart from it and says why.
///
/// Police attend for a crime, or for a real and immediate risk to life or of serious harm (Right Care, Right Person,
/// National Partnership Agreement, 26 July 2023). A life-threatening question without an answer is not a "no".
///
/// @param response null while nothing that was said, answered or established calls for any
/// @param reasons each names the answer, the word or the finding it rests on; empty only where nothing is suggested
/// @param advice what the answers call for, in the words to follow
public record Suggestion(
        @Nullable Response response, List<String> reasons, List<String> advice, boolean reportSuggested) {

    /// Weighs what was raised, answered and established. The last answer to a question stands.
    ///
    /// @param established what the call-taker has established apart from the questions
    /// @param reportSuggested whether the vulnerability framework suggests a report
    public static Suggestion from(
            List<Raised> raised, Collection<Answer> answers, Collection<Finding> established, boolean reportSuggested) {
        return new Weighing(raised, List.copyOf(answers)).weigh(established, reportSuggested);
    }

    private static final class Weighing {
        private final List<Raised> raised;
        private final List<Answer> answers;
        private final Map<Finding, List<String>> findings = new EnumMap<>(Finding.class);
        private final Map<Response, Map<String, List<String>>> unanswered = new EnumMap<>(Response.class);
        private final Set<String> asked = new HashSet<>();
        private final List<String> advice = new ArrayList<>();

        Weighing(List<Raised> raised, List<Answer> answers) {
            this.raised = raised;
            this.answers = answers;
        }

        Suggestion weigh(Collection<Finding> established, boolean reportSuggested) {
            for (Finding finding : established) {
                find(finding, "The call-taker has established " + words(finding));
            }
            for (Raised one : raised) {
                one.set().questions().forEach(question -> hear(one, question));
            }
            Response response = nothingYet() ? null : response();
            var reasons = response == null ? new ArrayList<String>() : reasons(response);
            if (reportSuggested) {
                reasons.add("The vulnerability framework is over its threshold for a report");
            }
            return new Suggestion(
                    response,
                    reasons.stream().distinct().toList(),
                    advice.stream().distinct().toList(),
                    reportSuggested);
        }

        private void hear(Raised one, Question question) {
            String value = answer(one.set(), question);
            if (value.equals(Answer.UNKNOWN)) {
                if (question.lifeThreatening() && asked.add(one.set().id())) {
                    unanswered
                            .computeIfAbsent(whileUnknown(one), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(question.text(), _ -> new ArrayList<>())
                            .add(one.because());
                }
                return;
            }
            for (Action action : question.actions()) {
                if (action.when().equals(value)) {
                    advice.add(action.words());
                    action.findings()
                            .forEach(finding ->
                                    find(finding, "“" + question.text() + "” was answered “" + spoken(value) + "”"));
                }
            }
        }

        private static Response whileUnknown(Raised one) {
            return one.hurt() ? Response.AMBULANCE_AND_ATTEND : one.set().whileUnknown();
        }

        /// The last answer given stands.
        private String answer(QuestionSet set, Question question) {
            return answers.reversed().stream()
                    .filter(answer ->
                            answer.set().equals(set.id()) && answer.question().equals(question.id()))
                    .map(Answer::value)
                    .findFirst()
                    .orElse(Answer.UNKNOWN);
        }

        private void find(Finding finding, String reason) {
            findings.computeIfAbsent(finding, _ -> new ArrayList<>()).add(reason);
        }

        private boolean nothingYet() {
            return raised.isEmpty() && findings.isEmpty();
        }

        private Response response() {
            boolean immediate = findings.containsKey(Finding.IMMEDIATE_RISK_TO_LIFE)
                    || findings.containsKey(Finding.IMMEDIATE_RISK_OF_SERIOUS_HARM);
            boolean ambulance = findings.containsKey(Finding.AMBULANCE_NEEDED)
                    || unanswered.containsKey(Response.AMBULANCE_AND_ATTEND);
            boolean police = immediate || findings.containsKey(Finding.CRIME);
            if (police && ambulance) {
                return Response.AMBULANCE_AND_ATTEND;
            }
            if (immediate) {
                return Response.ATTEND_IMMEDIATE;
            }
            boolean mayNeedPolice = unanswered.keySet().stream().anyMatch(Weighing::sendsPolice);
            if (ambulance && mayNeedPolice) {
                return Response.AMBULANCE_AND_ATTEND;
            }
            if (police) {
                return unanswered.containsKey(Response.AMBULANCE) ? Response.AMBULANCE_AND_ATTEND : Response.ATTEND;
            }
            if (mayNeedPolice && unanswered.containsKey(Response.AMBULANCE)) {
                return Response.AMBULANCE_AND_ATTEND;
            }
            if (!unanswered.isEmpty() && !ambulance) {
                return unanswered.keySet().iterator().next();
            }
            if (ambulance) {
                return Response.AMBULANCE;
            }
            boolean clinician = findings.containsKey(Finding.CLINICIAN_NEEDED)
                    || raised.stream().anyMatch(one -> one.set().urgency() != Urgency.STANDARD);
            return clinician ? Response.CLINICAL_TRANSFER : Response.ADVICE_ONLY;
        }

        private static boolean sendsPolice(Response response) {
            return switch (response) {
                case AMBULANCE_AND_ATTEND, ATTEND_IMMEDIATE, ATTEND -> true;
                case AMBULANCE, CLINICAL_TRANSFER, ADVICE_ONLY -> false;
            };
        }

        private ArrayList<String> reasons(Response response) {
            var reasons = new ArrayList<String>();
            findings.values().forEach(reasons::addAll);
            unanswered
                    .values()
                    .forEach(questions -> questions.forEach((question, because) ->
                            reasons.add(String.join("; ", because) + ", and “" + question + "” is not answered")));
            if (reasons.isEmpty()) {
                raised.forEach(one -> reasons.add(one.because()));
            }
            if (!sendsPolice(response)) {
                reasons.add("Nothing said so far is a crime, or a real and immediate risk to life or of serious harm");
            }
            return reasons;
        }

        private static String words(Finding finding) {
            return switch (finding) {
                case CRIME -> "a crime to investigate";
                case IMMEDIATE_RISK_TO_LIFE -> "a real and immediate risk to life";
                case IMMEDIATE_RISK_OF_SERIOUS_HARM -> "a real and immediate risk of serious harm";
                case AMBULANCE_NEEDED -> "a need for an ambulance";
                case CLINICIAN_NEEDED -> "a need for a clinician";
            };
        }

        private static String spoken(String value) {
            return switch (value) {
                case Answer.YES -> "yes";
                case Answer.NO -> "no";
                default -> value;
            };
        }
    }
}
