package concordat.law;

/// Which law governs what is kept about a person, by what they are in a matter. Where the boundary lies for the welfare
/// work of the police is unverified (`[K]`): a force's data protection officer decides it, and it is one line here.
public enum Regime {
    /// Care, welfare and safeguarding: UK GDPR articles 6(1)(d), (e) and 9(2)(c), (g), (h), Data Protection Act 2018
    /// schedule 1 paragraph 18.
    UK_GDPR("UK GDPR"),
    /// A competent authority's work against crime: Data Protection Act 2018 part 3. Its section 38(3) asks that
    /// suspects,
    /// the convicted, victims and witnesses be told apart.
    LAW_ENFORCEMENT("Data Protection Act 2018 Part 3");

    private final String words;

    Regime(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
