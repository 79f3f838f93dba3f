package concordat.detentions.wellbeing;

import concordat.detentions.wellbeing.WellbeingStore.AppropriateAdult;
import concordat.detentions.wellbeing.WellbeingStore.Communication;
import concordat.detentions.wellbeing.WellbeingStore.FamilyTold;
import concordat.detentions.wellbeing.WellbeingStore.LeftBehind;
import concordat.detentions.wellbeing.WellbeingStore.Medication;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people read of a person's wellbeing. What nobody asked is not recorded, and never No.
final class WellbeingWords {
    private WellbeingWords() {}

    static String told(RightsStore.Told told, Instant now) {
        return "In " + told.language() + ", " + LondonTime.of(told.toldAt(), now) + ", by " + told.toldBy()
                + (told.interpreter() ? ", through an interpreter" : "") + understood(told.understood());
    }

    private static String understood(@Nullable Boolean understood) {
        if (understood == null) {
            return ". Not known whether they understood.";
        }
        return understood ? ". They understood." : ". They did not understand: tell them again.";
    }

    static String of(Communication said) {
        List<String> parts = new ArrayList<>();
        if (!said.language().isBlank()) {
            parts.add("Understands " + said.language() + " best");
        }
        said.needs().forEach(need -> parts.add(need.words()));
        if (!said.words().isBlank()) {
            parts.add(said.words());
        }
        return parts.isEmpty() ? "None known" : String.join(". ", parts);
    }

    static String of(AppropriateAdult adult, Instant now) {
        if (adult.needed() == null && adult.askedAt() == null) {
            return "Not known whether one is needed" + (adult.why().isBlank() ? "" : ". " + adult.why());
        }
        if (Boolean.FALSE.equals(adult.needed())) {
            return "Not needed" + (adult.why().isBlank() ? "" : ": " + adult.why());
        }
        String who = Stream.of(adult.name(), adult.relation())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(", "));
        return "Needed" + (adult.why().isBlank() ? "" : ": " + adult.why()) + ". "
                + (adult.askedAt() == null ? "Nobody asked yet" : "Asked " + LondonTime.of(adult.askedAt(), now))
                + (who.isEmpty() ? "" : ". " + who)
                + (adult.arrivedAt() == null ? ". Not arrived" : ". Arrived " + LondonTime.of(adult.arrivedAt(), now));
    }

    static String of(Medication taken, Instant now) {
        return taken.name() + (taken.dose().isBlank() ? "" : ", " + taken.dose()) + ". "
                + (taken.lastTakenAt() == null
                        ? "Not known when last taken"
                        : "Last taken " + LondonTime.of(taken.lastTakenAt(), now))
                + (taken.withProperty() == null
                        ? ""
                        : taken.withProperty() ? ". With their property" : ". Not with their property");
    }

    static String of(LeftBehind left, Instant now) {
        return left.kind().words() + ": " + left.words() + (left.place().isBlank() ? "" : ", at " + left.place())
                + (left.caredForAt() == null
                        ? ". Nobody looks after them yet"
                        : ". Looked after by " + left.caredForBy() + ", since "
                                + LondonTime.of(left.caredForAt(), now));
    }

    static String of(FamilyTold told, Instant now) {
        String who = Stream.of(told.name(), told.relation())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(", "));
        return told.toldAt() == null
                ? "Not told" + (who.isEmpty() ? "" : ": " + who) + ". " + told.whyNot()
                : who + ", " + LondonTime.of(told.toldAt(), now) + ", by " + told.toldBy();
    }
}
