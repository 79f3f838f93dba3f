package concordat.insight;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The columns of the return of detentions, in order.
enum Field {
    FORCE_CODE("Force", Kind.GIVEN, false),
    PERIOD("Financial year", Kind.GIVEN, true),
    RECORD("Record", Kind.GIVEN, true),
    POWER("Power", Kind.COUNTED, false),
    AGE_BAND("Age on the day of detention", Kind.COUNTED, false),
    SEX("Sex", Kind.COUNTED, false),
    ETHNICITY_SELF("Ethnicity, as the person describes it", Kind.COUNTED, true),
    ETHNICITY_OFFICER("Ethnicity, as an officer does", Kind.COUNTED, false),
    PLACE_OF_SAFETY("First place of safety", Kind.COUNTED, false),
    POLICE_STATION_USED("Ever at a police station", Kind.COUNTED, true),
    REASON_POLICE_STATION("Reason for a police station", Kind.COUNTED, false),
    REG2_IMMINENT_RISK("Regulation 2: imminent risk", Kind.COUNTED, true),
    REG2_NO_OTHER_PLACE("Regulation 2: no other place", Kind.COUNTED, true),
    REG2_HEALTHCARE("Regulation 2: healthcare available", Kind.COUNTED, true),
    REG2_AUTHORISED_BY("Regulation 2: authorised by", Kind.COUNTED, true),
    TRANSPORT("Transport to the first place", Kind.COUNTED, false),
    REASON_POLICE_VEHICLE("Reason for a police vehicle", Kind.COUNTED, false),
    CONSULTED("Health professional consulted", Kind.COUNTED, true),
    CONSULTED_ROLE("Who was consulted", Kind.COUNTED, true),
    OUTCOME("Outcome", Kind.COUNTED, true),
    DETAINED_AT("Detained at", Kind.TIME, true),
    CONSULTED_AT("Consulted at", Kind.TIME, true),
    AMBULANCE_ASKED_AT("Ambulance asked for at", Kind.TIME, true),
    ARRIVED_AT("Arrived at", Kind.TIME, true),
    HANDED_OVER_AT("Handed over at", Kind.TIME, true),
    ASSESSED_AT("Assessed at", Kind.TIME, true),
    ENDED_AT("Ended at", Kind.TIME, true);

    enum Kind {
        /// The same for all, or another for each: nothing to count.
        GIVEN,
        COUNTED,
        /// Counted as known, not known or not applicable.
        TIME
    }

    /// Not known, and so counted as such.
    static final String NOT_KNOWN = "NK";

    /// The question does not arise.
    static final String NOT_APPLICABLE = "";

    /// As a time is counted.
    static final String KNOWN = "Known";

    private final String words;
    private final Kind kind;
    private final boolean verified;

    Field(String words, Kind kind, boolean verified) {
        this.words = words;
        this.kind = kind;
        this.verified = verified;
    }

    String words() {
        return words;
    }

    Kind kind() {
        return kind;
    }

    /// Whether its codes, or its being asked for, are in a source that somebody has read; what is our own is.
    boolean verified() {
        return verified;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> columns() {
        return Stream.of(values()).map(Field::column).toList();
    }
}
