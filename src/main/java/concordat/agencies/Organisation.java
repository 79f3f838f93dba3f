package concordat.agencies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An agency, or a body that records name and that has since gone.
///
/// @param code our own short code, never reused
/// @param parent the code of the organisation it is part of
/// @param validFrom the first day it existed under this name; null when not known
/// @param validTo the first day it did no longer; null while it does
/// @param source where these facts came from
/// @param unverified whether any of them still wants a primary source
public record Organisation(
        String code,
        OrganisationKind kind,
        String name,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        boolean unverified) {}
