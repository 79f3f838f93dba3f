package concordat.web;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class OnceConfig {
    /// Where Spring Boot puts the filter that counts requests.
    private static final int COUNTING = Ordered.HIGHEST_PRECEDENCE + 1;

    @Bean
    OnceFilter onceFilter(
            AnsweredStore answered,
            TransactionTemplate transaction,
            ObjectProvider<OnlyLooks> onlyLooks,
            BodyLimits limits) {
        return new OnceFilter(answered, transaction, onlyLooks.orderedStream().toList(), limits);
    }

    @Bean
    BodyLimitFilter bodyLimitFilter(BodyLimits limits) {
        return new BodyLimitFilter(limits);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilterOnlyInTheChain(BodyLimitFilter filter) {
        FilterRegistrationBean<BodyLimitFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /// Before every other filter, and again for the pages of errors that the container asks for.
    @Bean
    FilterRegistrationBean<SafeHeaders> safeHeaders() {
        FilterRegistrationBean<SafeHeaders> registration = new FilterRegistrationBean<>(new SafeHeaders());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    /// After what every answer must carry and what counts the answers, and before the database is asked anything.
    @Bean
    FilterRegistrationBean<AdmissionFilter> admission(
            @Value("${concordat.limits.at-once}") int atOnce,
            @Value("${concordat.limits.patience}") Duration patience,
            ObjectProvider<OnlyLooks> onlyLooks) {
        FilterRegistrationBean<AdmissionFilter> registration = new FilterRegistrationBean<>(new AdmissionFilter(
                new Admission(atOnce, patience), onlyLooks.orderedStream().toList()));
        registration.setOrder(COUNTING + 1);
        return registration;
    }

    /// The security chain runs it, after it knows who is asking; the container must not run it too.
    @Bean
    FilterRegistrationBean<OnceFilter> onceFilterOnlyInTheChain(OnceFilter filter) {
        FilterRegistrationBean<OnceFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
