package concordat;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/// Says where the program serves, as soon as it does. What others have to say then, they say after it, by listening
/// to the same event.
final class Ready implements ApplicationListener<ApplicationReadyEvent>, Ordered {
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
        IO.println("Concordat is ready at http://localhost:" + port);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
