package concordat.actor;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ActorConfig {
    private static final int STATEMENTS = 2000;

    @Bean
    InstantSource time() {
        return new Time(InstantSource.system());
    }

    @Bean
    ActorTransactionManager transactionManager(DataSource dataSource, InstantSource time) {
        return new ActorTransactionManager(dataSource, time);
    }

    /// Keeps what it has read of each statement: there are more than the 256 that it would keep by itself.
    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(dataSource);
        jdbc.setCacheLimit(STATEMENTS);
        return RecordRows.in(JdbcClient.create(jdbc));
    }

    @Bean
    Turns turns(ActorTransactionManager transactions) {
        return new Turns(transactions);
    }
}
