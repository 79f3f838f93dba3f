package concordat.agencies;

import java.util.List;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.cache.interceptor.KeyGenerator;
import org.springframework.cache.transaction.TransactionAwareCacheManagerProxy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// What is registered of agencies is asked for in most requests, the same for everybody, and only ever added to: it is
/// kept in memory. Whoever registers makes their own program forget it, once that is committed; another program
/// hears of it within a minute. What is known needs no transaction.
@Configuration(proxyBeanMethods = false)
@EnableCaching(order = Ordered.LOWEST_PRECEDENCE - 1)
class AgencyConfig {
    static final String REGISTERED = "agencies";
    static final String BY_QUESTION = "byQuestion";

    @Bean
    CacheManager registeredAgencies() {
        CaffeineCacheManager caches = new CaffeineCacheManager(REGISTERED);
        caches.setCacheSpecification("maximumSize=10000,expireAfterWrite=1m");
        return new TransactionAwareCacheManagerProxy(caches);
    }

    @Bean(BY_QUESTION)
    KeyGenerator byQuestion() {
        return (_, question, of) -> List.of(question.getName(), List.of(of));
    }
}
