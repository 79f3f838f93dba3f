package concordat.vitals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// All that the modules say of themselves.
@Component
class Condition {
    private static final Logger log = LoggerFactory.getLogger(Condition.class);

    /// @param wrong sentences, none where all is well
    record Now(List<Vital> vitals, List<String> wrong) {}

    private final List<Vitals> all;

    Condition(List<Vitals> all) {
        this.all = List.copyOf(all);
    }

    /// One that cannot be read is itself something wrong, and keeps no other from being read.
    Now read() {
        List<Vital> vitals = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Vitals each : all) {
            String name = each.getClass().getSimpleName();
            try {
                vitals.addAll(each.read());
            } catch (RuntimeException failure) {
                log.warn("{} could not be read: {}", name, failure.getClass().getSimpleName());
                wrong.add(name + " could not be read: see the log.");
            }
        }
        vitals.add(
                new Vital("vitals_unread", "Parts of the program that could not say how they do", wrong.size(), null));
        vitals.stream().map(Vital::wrong).filter(Objects::nonNull).forEach(wrong::add);
        return new Now(vitals, wrong);
    }
}
