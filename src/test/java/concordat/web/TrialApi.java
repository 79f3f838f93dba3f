package concordat.web;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Handlers that only the tests have: each change opens one record, which can then be counted.
@RestController
@AnyStaff
class TrialApi {
    private final Records records;
    private final JdbcClient jdbc;

    TrialApi(Records records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    @PostMapping("/api/trial")
    ResponseEntity<Map<String, String>> open(@RequestBody Map<String, String> body) {
        var id = records.open(RecordKind.INCIDENT, Instant.now());
        return ResponseEntity.created(URI.create("/api/trial/" + id)).body(Map.of("id", id.toString()));
    }

    @PostMapping("/api/trial/failing")
    void fail() {
        records.open(RecordKind.INCIDENT, Instant.now());
        throw new IllegalStateException("Words that must not leave");
    }

    @PostMapping("/api/trial/missing")
    void miss() {
        records.open(RecordKind.INCIDENT, Instant.now());
        throw new NotFound("Words that must not leave");
    }

    @GetMapping("/api/trial/{id}")
    Map<String, String> find(@PathVariable UUID id) {
        return Map.of("id", id.toString(), "agency", CurrentActor.required().agency());
    }

    /// A statement that takes longer than it may: here a tenth of a second.
    @Transactional
    @GetMapping("/api/trial/slow")
    void wait(@RequestParam(defaultValue = "5") int seconds) {
        jdbc.sql("set local statement_timeout = '100ms'").update();
        jdbc.sql("select pg_sleep(:seconds)").param("seconds", seconds).query().singleRow();
    }

    @May(Role.SUPERINTENDENT)
    @GetMapping("/api/trial/guarded")
    Map<String, String> guarded() {
        return Map.of();
    }
}
