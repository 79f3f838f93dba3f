package concordat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import tools.jackson.databind.json.JsonMapper;

/// Does once, on a directory that is thrown away, what most starts do, so that the JVM can keep what it learnt for
/// them (`-XX:AOTCacheOutput`): see `./concordat` and docs/performance.md.
final class Rehearsal implements ApplicationListener<ApplicationReadyEvent> {
    private static final List<String> PAGES = List.of("/", "/incidents", "/detentions", "/places");

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI here = URI.create("http://localhost:" + port);
            ask(client, HttpRequest.newBuilder(here.resolve("/sign-in")));
            String token = JsonMapper.shared()
                    .readTree(ask(
                            client,
                            HttpRequest.newBuilder(here.resolve("/api/sessions"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("""
                                            {"username": "response-officer", "password": "concordat-demonstration"}"""))))
                    .get("token")
                    .asString();
            for (String page : PAGES) {
                ask(client, HttpRequest.newBuilder(here.resolve(page)).header("Authorization", "Bearer " + token));
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private static String ask(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
