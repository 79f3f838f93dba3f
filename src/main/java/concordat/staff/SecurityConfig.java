package concordat.staff;

import concordat.records.Secrets;
import concordat.web.BodyLimitFilter;
import concordat.web.FieldLimitFilter;
import concordat.web.OnceFilter;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/// Forged requests, who is asking, and how often and how much. Who may call what is each handler's own rule (`web`);
/// who sees what
/// is row-level security.
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    /// What these take, a password or the signature of a witness, no browser adds by itself.
    private static final Set<String> WITHOUT_AMBIENT_AUTHORITY =
            Set.of("/api/sessions", "/api/journal/checkpoint/cosignatures");

    @Bean
    SecurityFilterChain concordatSecurity(
            HttpSecurity http,
            Sessions sessions,
            Secrets secrets,
            RateFilter rate,
            BodyLimitFilter body,
            OnceFilter once)
            throws Exception {
        var csrf = new CookieCsrfTokenRepository();
        csrf.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(true).sameSite("Strict").path("/"));
        csrf.setCookieName("__Host-csrf");
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(forged -> forged.csrfTokenRepository(csrf)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(
                                request -> SessionCookie.bearer(request).isPresent()
                                        || WITHOUT_AMBIENT_AUTHORITY.contains(request.getRequestURI())))
                // SafeHeaders writes them, before this chain: what the firewall refuses must carry them too.
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> {})
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new ActorFilter(sessions, secrets), CsrfFilter.class)
                .addFilterBefore(rate, CsrfFilter.class)
                .addFilterBefore(body, CsrfFilter.class)
                .addFilterAfter(new FieldLimitFilter(), CsrfFilter.class)
                .addFilterAfter(once, CsrfFilter.class)
                .build();
    }

    /// The chain runs it, after it knows whose session it is; the container must not run it too.
    @Bean
    FilterRegistrationBean<RateFilter> rateFilterOnlyInTheChain(RateFilter filter) {
        FilterRegistrationBean<RateFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /// None of its own about each filter: that a request was refused, and how long it took, is counted with the
    /// request.
    @Bean
    SecurityObservationSettings notOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    /// Argon2id with the parameters that OWASP recommends (19 MiB, 2 passes).
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }
}
