package concordat.places;

import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.SummaryList;
import concordat.design.TextInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request, and how to answer it.
///
/// @param place the page of the place that was asked
/// @param suites which suite to give; null where none can be given any longer
/// @param taken the suites that cannot be given, each with why
/// @param reason why not; null where it can no longer be declined
public record RequestPage(
        String id,
        ErrorSummary summary,
        String title,
        String place,
        String answer,
        SummaryList facts,
        @Nullable Radios suites,
        List<String> taken,
        @Nullable Radios reason,
        @Nullable TextInput note) {}
