package concordat.detentions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a plan of capacity is measured from: when and where somebody was held, what they needed, and how long the way
/// and the stay took. It says not who. What is null is not known.
///
/// @param borough the GSS code
/// @param youngest with `oldest`, as it was judged
/// @param suitePlace the code of the first health-based place of safety that they came to
/// @param arrivedAt when they came there
/// @param setOutAt with `cameAt`, the first leg
/// @param atStation whether they were ever brought to a police station
/// @param emergencyFirst whether they came to an emergency department first
public record Journey(
        Instant detainedAt,
        String borough,
        @Nullable LocalDate bornOn,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        @Nullable Boolean physicalNeeds,
        @Nullable Boolean intoxicated,
        @Nullable String suitePlace,
        @Nullable Instant arrivedAt,
        @Nullable Instant setOutAt,
        @Nullable Instant cameAt,
        @Nullable Instant endedAt,
        boolean atStation,
        boolean emergencyFirst) {}
