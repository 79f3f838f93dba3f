package concordat.london;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agency, or a body that the reports name and that has since gone, with the dates it existed under this name.
///
/// @param code our own short code, never reused
/// @param ods the NHS organisation code, where the body has one
/// @param gss the statistical code of its area, where the body has one
/// @param parent the code of the organisation it is part of
/// @param predecessors the codes of the bodies it took over from
public record Organisation(
        String code,
        Kind kind,
        String name,
        @Nullable String ods,
        @Nullable String gss,
        @Nullable String parent,
        Validity validity,
        List<String> predecessors,
        String source,
        boolean unverified) {

    public enum Kind {
        POLICE_FORCE,
        POLICE_BCU,
        MENTAL_HEALTH_TRUST,
        ACUTE_TRUST,
        AMBULANCE_TRUST,
        COUNCIL,
        ICB,
        NHS_REGION,
        COMMISSIONER,
        PARTNERSHIP,
        SERVICE,
        OVERSIGHT,
        NATIONAL_BODY,
        CHARITY
    }

    static Organisation from(Row row) {
        return new Organisation(
                row.text("code"),
                row.one("kind", Kind.class),
                row.text("name"),
                row.maybe("ods"),
                row.maybe("gss"),
                row.maybe("parent"),
                row.validity(),
                row.words("predecessors"),
                row.text("source"),
                row.flag("unverified"));
    }
}
