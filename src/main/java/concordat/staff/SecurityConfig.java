package concordat.staff;

import concordat.web.OnceFilter;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Headers, forged requests, and who is asking. Who may call what is each handler's own rule (`web`); who sees what
/// is row-level security.
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                    + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// What these take, a password or the signature of a witness, no browser adds by itself.
    private static final Set<String> WITHOUT_AMBIENT_AUTHORITY =
            Set.of("/api/sessions", "/api/journal/checkpoint/cosignatures");

    @Bean
    SecurityFilterChain concordatSecurity(HttpSecurity http, Sessions sessions, OnceFilter once) throws Exception {
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
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(self)")))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> {})
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new ActorFilter(sessions), CsrfFilter.class)
                .addFilterAfter(once, CsrfFilter.class)
                .build();
    }

    /// Argon2id with the parameters that OWASP recommends (19 MiB, 2 passes).
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }
}
