package concordat.detentions;

import concordat.design.Colour;
import concordat.design.Tag;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The board of open detentions.
public record DetentionBoardPage(String seen, String topics, List<Row> rows) {
    public record Row(
            String href,
            String reference,
            String power,
            String person,
            String place,
            String officer,
            String since,
            ClockFace clock,
            @Nullable Tag tag) {}

    static DetentionBoardPage of(List<Detention> open, String agency, String seen, Instant now) {
        return new DetentionBoardPage(
                seen,
                "work:" + agency,
                open.stream()
                        .map(detention -> new Row(
                                "/detentions/" + detention.id(),
                                detention.reference(),
                                detention.power().words(),
                                detention.personName() + ", " + detention.ageWords(now),
                                place(detention),
                                detention.officer(),
                                LondonTime.of(detention.detainedAt(), now),
                                DetentionWords.clock(detention, now),
                                detention.isChildAtPoliceStation(now)
                                        ? Tag.of("Under 18 at a police station", Colour.RED)
                                        : null))
                        .toList());
    }

    private static String place(Detention detention) {
        String name = detention.placeName();
        if (name == null) {
            return "On the way";
        }
        return detention.handedOverAt() == null ? name + ", with police" : name + ", handed over";
    }
}
