package concordat.detentions;

import static concordat.detentions.Section136Form.isOneOf;
import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.law.Conveyance;
import concordat.law.Ground;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A leg of conveyance as typed.
record LegForm(
        String mode, String reason, TypedDateTime ambulanceAsked, String to, TypedDateTime requested, String already) {
    static final LegForm BLANK = new LegForm(null, null, null, null, null, null);

    LegForm(
            @Nullable String mode,
            @Nullable String reason,
            @Nullable TypedDateTime ambulanceAsked,
            @Nullable String to,
            @Nullable TypedDateTime requested,
            @Nullable String already) {
        this.mode = text(mode);
        this.reason = text(reason);
        this.ambulanceAsked = ambulanceAsked == null ? TypedDateTime.BLANK : ambulanceAsked;
        this.to = text(to);
        this.requested = requested == null ? TypedDateTime.BLANK : requested;
        this.already = text(already);
    }

    ErrorSummary errors(Instant now) {
        Errors errors = new Errors()
                .check(isOneOf(Conveyance.Mode.values(), mode), "mode", "Choose how the person travels")
                .check(
                        reason.isBlank() || isOneOf(Conveyance.PoliceVehicleReason.values(), reason),
                        "reason",
                        "Choose the reason for a police vehicle")
                .require(to, "to", "Enter where to");
        TypedTimes.happened(errors, requested, "requested", "when it was asked for", now, false);
        TypedTimes.happened(errors, ambulanceAsked, "ambulanceAsked", "when an ambulance was asked for", now, false);
        return errors.summary();
    }

    /// The field that a ground of refusal is about; empty where it is about no field.
    static String fieldOf(Ground ground) {
        return switch (ground) {
            case NO_REASON_FOR_POLICE_VEHICLE -> "reason";
            case NO_AMBULANCE_REQUEST_TIME -> "ambulanceAsked-time";
            default -> "";
        };
    }

    Convey.Command command(DetentionId detention, Instant now) {
        Instant asked = TypedTimes.instantOrNull(requested, now);
        return new Convey.Command(
                detention,
                Conveyance.Mode.valueOf(mode),
                reason.isBlank() ? null : Conveyance.PoliceVehicleReason.valueOf(reason),
                TypedTimes.instantOrNull(ambulanceAsked, now),
                to.strip(),
                asked == null ? now : asked,
                already.equals("YES"));
    }
}
