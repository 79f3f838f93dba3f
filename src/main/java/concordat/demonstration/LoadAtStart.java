package concordat.demonstration;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Fills a new database before the program says that it is ready, unless it is to be empty.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // what an import is filed under must be there
@ConditionalOnBooleanProperty(name = "concordat.empty", havingValue = false, matchIfMissing = true)
class LoadAtStart implements ApplicationRunner {
    private final Demonstration demonstration;

    LoadAtStart(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        demonstration.load();
    }
}
