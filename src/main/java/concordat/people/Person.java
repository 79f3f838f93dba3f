package concordat.people;

import java.util.List;

/// A person as their record tells of them.
///
/// @param reference what people say and write, such as `PER-2026-000123`
/// @param version rises with each correction
/// @param earlierHomes the newest first
/// @param earlierPhones the newest first
public record Person(
        PersonId id,
        String reference,
        int version,
        Details details,
        List<Home> earlierHomes,
        List<String> earlierPhones) {
    /// Their name as people say it.
    public String name() {
        return details.name().words();
    }
}
