package concordat.law;

/// Something an officer may go on with, once they have been told of it and have given a reason.
public enum Warning {
    NOT_CONSULTED(Rules.CONSULTATION),
    NO_REASON_CONSULTATION_NOT_PRACTICABLE(Rules.CONSULTATION),
    CONSULTED_AFTER_DECISION(Rules.CONSULTATION),
    NO_ADVICE_RECORDED(Rules.CONSULTATION),
    PRIVATE_DWELLING(Rules.DWELLING),
    ENDED_WITHOUT_EXAMINATION_OR_INTERVIEW(Rules.ASSESSMENT),
    NOT_ATTENDING_THOUGH_THRESHOLD_MET(Rules.NOT_ATTENDING);

    private final Rule rule;

    Warning(Rule rule) {
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
