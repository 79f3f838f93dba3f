package concordat.architecture.canary.law;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Breaks three rules on purpose: the law asks a database and a clock, and a statement stands outside a store.
class LawWithAClock {
    Instant wrong(JdbcClient jdbc) {
        jdbc.sql("select 1").query().singleRow();
        return Instant.now();
    }
}
