package concordat;

import concordat.database.CannotOpenDatabase;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Tells in one sentence why the program cannot start, where the reason is not a defect of it.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailure implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(StartFailure::sentence)
                .findFirst()
                .map(sentence -> {
                    System.err.println(sentence);
                    return true;
                })
                .orElse(false);
    }

    private static Stream<String> sentence(Throwable cause) {
        return switch (cause) {
            case CannotStart setting -> Stream.of(setting.getMessage());
            case CannotOpenDatabase database -> Stream.of(database.getMessage());
            case PortInUseException port ->
                Stream.of("Port %d is taken: stop what uses it, or give another by --port.".formatted(port.getPort()));
            default -> Stream.empty();
        };
    }
}
