package concordat.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class OnceConfig {
    @Bean
    OnceFilter onceFilter(
            AnsweredStore answered, TransactionTemplate transaction, ObjectProvider<OnlyLooks> onlyLooks) {
        return new OnceFilter(answered, transaction, onlyLooks.orderedStream().toList());
    }

    /// The security chain runs it, after it knows who is asking; the container must not run it too.
    @Bean
    FilterRegistrationBean<OnceFilter> onceFilterOnlyInTheChain(OnceFilter filter) {
        FilterRegistrationBean<OnceFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
