package concordat.detentions.wellbeing;

/// Who or what is left without the person who looks after them.
enum Dependant {
    CHILD("A child"),
    ADULT("An adult who depends on them"),
    PET("A pet or other animal");

    private final String words;

    Dependant(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
