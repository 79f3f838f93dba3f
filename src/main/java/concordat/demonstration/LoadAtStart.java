package concordat.demonstration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Fills a new database before the program says that it is ready, unless it is to be empty.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // what an import is filed under must be there
class LoadAtStart implements ApplicationRunner {
    private final Demonstration demonstration;
    private final boolean empty;

    LoadAtStart(Demonstration demonstration, @Value("${concordat.empty}") boolean empty) {
        this.demonstration = demonstration;
        this.empty = empty;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!empty) {
            demonstration.load();
        }
    }
}
