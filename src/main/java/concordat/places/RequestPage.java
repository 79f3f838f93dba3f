package concordat.places;

import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.SummaryList;
import concordat.design.TextInput;
import org.jspecify.annotations.Nullable;

/// One request, and how to answer it.
///
/// @param suites which suite to give; null where none can be given any longer
/// @param reason why not; null where it can no longer be declined
public record RequestPage(
        String id,
        ErrorSummary summary,
        String title,
        String answer,
        SummaryList facts,
        @Nullable Radios suites,
        @Nullable Radios reason,
        @Nullable TextInput note) {}
