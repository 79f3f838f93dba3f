package concordat.incidents;

import concordat.agencies.Cover;
import concordat.agencies.Cover.Serving;
import org.jspecify.annotations.Nullable;

/// Whom an incident is routed to, by its borough on its day: codes, empty where none is known.
record Route(String policeForce, String policingUnit, String trust, String council, String ambulance) {
    static Route of(Cover cover) {
        return new Route(
                code(cover.policeForce()),
                code(cover.policingUnit()),
                code(cover.trust()),
                code(cover.council()),
                code(cover.ambulance()));
    }

    private static String code(@Nullable Serving serving) {
        return serving == null ? "" : serving.code();
    }
}
