package concordat.prompts;

/// What may be suggested, the most urgent first.
public enum Response {
    AMBULANCE_AND_ATTEND,
    ATTEND_IMMEDIATE,
    ATTEND,
    AMBULANCE,
    /// To a clinician: the NHS 111 mental health option, a crisis line, or the nurse in the control room.
    CLINICAL_TRANSFER,
    ADVICE_ONLY
}
