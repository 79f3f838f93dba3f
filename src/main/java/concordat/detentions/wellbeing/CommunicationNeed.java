package concordat.detentions.wellbeing;

/// What helps a person to understand and to be understood.
enum CommunicationNeed {
    INTERPRETER("An interpreter"),
    SIGN_LANGUAGE("British Sign Language"),
    HEARING("Hard of hearing or deaf"),
    SIGHT("Sight"),
    READING("Cannot read this, or finds reading hard"),
    LEARNING_DISABILITY("A learning disability: plain words, more time"),
    AUTISM("Autistic: quiet, one person speaking, say what comes next"),
    DEMENTIA("Memory or confusion"),
    SPEECH("Speech, or does not speak"),
    OTHER("Something else");

    private final String words;

    CommunicationNeed(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
