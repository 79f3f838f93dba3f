package concordat.actor;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ActorConfig {
    @Bean
    InstantSource time() {
        return new Time(InstantSource.system());
    }

    @Bean
    ActorTransactionManager transactionManager(DataSource dataSource, InstantSource time) {
        return new ActorTransactionManager(dataSource, time);
    }

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations jdbc) {
        return RecordRows.in(JdbcClient.create(jdbc));
    }

    @Bean
    Turns turns(ActorTransactionManager transactions) {
        return new Turns(transactions);
    }
}
