package concordat;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    @Test
    void is_json_where_that_is_set_and_holds_no_more_than_these() throws IOException {
        JsonNode event = JsonMapper.shared().readTree(json("one\ntwo"));

        assertThat(event.propertyNames())
                .containsExactlyInAnyOrder(
                        "@timestamp",
                        "log",
                        "process",
                        "service",
                        "message",
                        "http.request.id",
                        "trace.id",
                        "span.id",
                        "ecs");
        assertThat(event.get("message").asString()).isEqualTo("one\ntwo");
        assertThat(event.get("http.request.id").asString()).isEqualTo("7e57");
        assertThat(event.get("trace.id").asString()).isEqualTo("7ace");
        assertThat(event.get("span.id").asString()).isEqualTo("59a2");
    }

    private static String json(String message) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new PropertiesPropertySource("said", said()));
        assertThat(environment.getProperty("logging.structured.format.console")).isEmpty();
        environment.getPropertySources().addFirst(new MapPropertySource("asked", Map.of("concordat.logs", "json")));
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(environment.getRequiredProperty("logging.structured.format.console"));
        encoder.start();
        LoggingEvent event = event(context, message);
        event.setMDCPropertyMap(Map.of("request", "7e57", "trace", "7ace", "span", "59a2"));
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    private static Properties said() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = LogPatternTest.class.getResourceAsStream("/application.properties")) {
            properties.load(Objects.requireNonNull(in));
        }
        return properties;
    }

    private static String line(String message, String request) throws IOException {
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(said().getProperty("logging.pattern.console"));
        layout.start();
        LoggingEvent event = event(context, message);
        event.setMDCPropertyMap(request.isEmpty() ? Map.of() : Map.of("request", request));
        return layout.doLayout(event);
    }

    private static LoggingEvent event(LoggerContext context, String message) {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerContext(context);
        event.setLoggerName(LogPatternTest.class.getName());
        event.setThreadName("one");
        event.setLevel(Level.WARN);
        event.setMessage(message);
        event.setTimeStamp(1_795_000_000_000L);
        return event;
    }
}
