package concordat.agreements;

/// The lawful gateways through which information about a person is shared. Unverified in the sources seen, each is
/// for the agency's own information governance to confirm.
enum Gateway {
    CDA1998_S115("Crime and Disorder Act 1998 s115"),
    CARE_ACT_S45_S6_S7("Care Act 2014 ss6, 7 and 45"),
    CHILDREN_ACT_S10_11_47("Children Act 2004 ss10 and 11, Children Act 1989 s47"),
    MHA_FUNCTIONS("Functions under the Mental Health Act 1983"),
    COMMON_LAW_POLICING("Common law policing purposes"),
    CONSENT_EXPLICIT("Explicit consent"),
    VITAL_INTERESTS("Vital interests"),
    PUBLIC_INTEREST_OVERRIDE("Overriding public interest"),
    CJA2003_S325_MAPPA("Criminal Justice Act 2003 s325 (MAPPA)"),
    NHS_ACT2006_S251B("Duty to share for direct care, Health and Social Care Act 2012 s251B"),
    COURT_ORDER("Court order"),
    DPA_SCH2_PARA2_5("Data Protection Act 2018 schedule 2, paragraphs 2 and 5"),
    CORONER("Coroner’s inquiry"),
    IOPC("Independent Office for Police Conduct"),
    SERIOUS_VIOLENCE_DUTY("Serious violence duty");

    private final String words;

    Gateway(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
