package concordat.prompts;

/// What an answer, or a call-taker, establishes.
public enum Finding {
    CRIME,
    IMMEDIATE_RISK_TO_LIFE,
    IMMEDIATE_RISK_OF_SERIOUS_HARM,
    AMBULANCE_NEEDED,
    CLINICIAN_NEEDED
}
