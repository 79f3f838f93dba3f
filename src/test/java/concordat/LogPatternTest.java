package concordat;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// The log as the program writes it; the tests have a pattern of their own.
class LogPatternTest {
    @Test
    void is_one_line_in_utc_with_the_number_of_the_request_whatever_is_said() throws IOException {
        assertThat(line("one\r\ntwo\n2026-11-22T00:00:00.000Z ERROR c.Forged three", "7e57"))
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.]\\d{3}Z WARN  c[.]LogPatternTest \\[7e57] one / two / 2026.*three\n");
    }

    @Test
    void says_nothing_of_a_request_where_there_is_none() throws IOException {
        assertThat(line("Serving", "")).endsWith("WARN  c.LogPatternTest Serving\n");
    }

    private static String line(String message, String request) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = LogPatternTest.class.getResourceAsStream("/application.properties")) {
            properties.load(Objects.requireNonNull(in));
        }
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(properties.getProperty("logging.pattern.console"));
        layout.start();
        LoggingEvent event = new LoggingEvent();
        event.setLoggerContext(context);
        event.setLoggerName(LogPatternTest.class.getName());
        event.setLevel(Level.WARN);
        event.setMessage(message);
        event.setTimeStamp(1_795_000_000_000L);
        event.setMDCPropertyMap(request.isEmpty() ? Map.of() : Map.of("request", request));
        return layout.doLayout(event);
    }
}
