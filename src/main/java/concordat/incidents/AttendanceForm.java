package concordat.incidents;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Option;
import concordat.law.Ground;
import concordat.law.LawWords;
import concordat.law.RightCareRightPerson.Outcome;
import concordat.law.RightCareRightPerson.Threshold;
import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The record of a decision whether police attend.
///
/// @param agencies those of the borough who may be asked to help instead, by code and name
record AttendanceForm(Answers typed, List<Choice> agencies) implements ActForm<DecideAttendance.Command> {
    private static final String OTHER = "OTHER";

    @Override
    public String title() {
        return "Decide whether police attend";
    }

    @Override
    public String button() {
        return "Record the decision";
    }

    @Override
    public List<? extends Content> fields(ErrorSummary errors) {
        List<Choice> receivers = new ArrayList<>(agencies);
        receivers.add(Choice.of(OTHER, "Somebody else"));
        return List.of(
                typed.line("askedBy", "Who asks for police?", errors),
                typed.lines("asked", "What are police asked to do?", errors),
                Checkboxes.of("thresholds", "What brings police to it?", typed.all("thresholds"), (List<
                                        ? extends Option>)
                                Choice.each(Threshold.values(), LawWords::of))
                        .withHint("Tick none if none is so")
                        .small(),
                typed.line("riskTo", "Who is at risk?", errors),
                typed.choose(
                        "power",
                        "Is a power of the Mental Health Act asked for?",
                        Attendance.Power.values(),
                        Attendance.Power::words,
                        errors),
                Checkboxes.single(
                                "rights",
                                "The rights to life and against ill-treatment were considered",
                                typed.isTrue("rights"))
                        .small(),
                typed.choose("outcome", "What is decided?", Outcome.values(), LawWords::of, errors),
                typed.lines("reason", "Why?", errors).withHint("Needed whenever nobody goes"),
                typed.pick("receivingAgency", "Who helps instead?", receivers, errors),
                typed.line("receivingOther", "If somebody else, who?", errors),
                DateTime.of("reassessAt", "When does somebody look again?", typed.time("reassessAt"))
                        .withErrorFrom(errors),
                typed.lines("callerTold", "What was the caller told?", errors),
                typed.choose("callerObjects", "Does the caller object?", Known.values(), Known::words, errors),
                typed.line("objection", "What do they say?", errors));
    }

    @Override
    @SuppressWarnings("NullAway") // an outcome that was not chosen is an error, and the command is then not used
    public DecideAttendance.Command command(Instant now, Errors errors) {
        String receiver = typed.text("receivingAgency");
        Outcome outcome = typed.one("outcome", Outcome.class);
        errors.check(outcome != null, "outcome", "Choose what is decided");
        return new DecideAttendance.Command(
                typed.text("askedBy"),
                typed.text("asked"),
                typed.one("power", Attendance.Power.class),
                typed.each("thresholds", Threshold.class),
                typed.text("riskTo"),
                typed.isTrue("rights"),
                outcome,
                typed.text("reason"),
                receiver.equals(OTHER) ? typed.text("receivingOther") : receiver,
                Typed.read(typed.time("reassessAt"), "reassessAt", errors),
                typed.text("callerTold"),
                Typed.orUnknown(typed.one("callerObjects", Known.class)),
                typed.text("objection"));
    }

    /// Each ground beside the question that puts it right.
    static ErrorSummary explain(List<Ground> grounds) {
        Errors errors = new Errors();
        for (Ground ground : grounds) {
            errors.add(field(ground), LawWords.of(ground));
        }
        return errors.summary();
    }

    private static String field(Ground ground) {
        return switch (ground) {
            case NO_REASON_FOR_NOT_ATTENDING -> "reason";
            case NO_RECEIVING_AGENCY -> "receivingAgency";
            case NO_REASSESSMENT_TIME -> "reassessAt-day";
            case CALLER_NOT_TOLD -> "callerTold";
            default -> "";
        };
    }
}
