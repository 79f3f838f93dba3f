package concordat.detentions;

import concordat.design.ErrorSummary;

/// What the page about rights, search, restraint and injuries shows.
public record CarePage(String id, String reference, ErrorSummary summary, CareFields care) {}
