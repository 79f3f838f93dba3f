package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.staff.ProviderStore.Asked;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.WebUtils;

/// The provider (OpenID Connect, authorization code with PKCE) that says who somebody is. It is asked for what it
/// offers when it is first needed, so this program starts without it.
@Component
class Provider {
    static final String ANSWER = "/sign-in/from-provider";

    /// For somebody to sign in over there.
    static final Duration LASTS = Duration.ofMinutes(10);

    /// Whoever was signed in over there already is asked again, or the next at a shared screen would be let in.
    static final Duration LATELY = Duration.ofMinutes(5);

    /// Of two clocks.
    static final Duration SKEW = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(Provider.class);
    private static final String ID = "provider";
    private static final String COOKIE = "__Host-concordat-provider";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ProviderStore store;
    private final Address address;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final Environment environment;
    private final OidcAuthorizationCodeAuthenticationProvider verify;
    private @Nullable Known known;
    private volatile boolean answers = true;

    private record Known(ProviderSettings settings, String origin, ClientRegistration registration) {}

    /// An answer that is right: who, and what was asked.
    record Answer(OidcIdToken who, Asked asked) {}

    Provider(
            ProviderStore store,
            Address address,
            TransactionTemplate transaction,
            InstantSource time,
            Environment environment,
            @Value("${concordat.shortest-rsa}") int shortestRsa) {
        this.store = store;
        this.address = address;
        this.transaction = transaction;
        this.time = time;
        this.environment = environment;
        this.verify = new OidcAuthorizationCodeAuthenticationProvider(
                tokens(), request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwtValidatorFactory(registration -> JwtValidators.createDefaultWithValidators(
                new OidcIdTokenValidator(registration), new IdTokenAlone(shortestRsa)));
        verify.setJwtDecoderFactory(decoders);
        // What is set wrongly is told at the start.
        var _ = settings();
    }

    /// Empty where none is set.
    Optional<ProviderSettings> settings() {
        return Optional.ofNullable(ProviderSettings.of(environment));
    }

    /// What people call it; empty where none is set.
    String name() {
        return settings().map(ProviderSettings::name).orElse("");
    }

    /// Prepares to send this browser there, and gives the address. Empty where the provider does not answer.
    ///
    /// @param account of whoever links theirs, or null where somebody signs in
    Optional<String> ask(
            String goesTo, @Nullable UUID account, HttpServletRequest request, HttpServletResponse response) {
        try {
            ClientRegistration registration = registration();
            var resolver = new DefaultOAuth2AuthorizationRequestResolver(_ -> registration);
            resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                    .andThen(asked -> asked.additionalParameters(
                            Map.of("prompt", "login", "max_age", Long.toString(LATELY.toSeconds())))));
            OAuth2AuthorizationRequest asked = Objects.requireNonNull(resolver.resolve(request, ID));
            String cookie = newCookie();
            keep(
                    cookie,
                    new Asked(
                            Objects.requireNonNull(asked.getState()),
                            Objects.requireNonNull(asked.getAttribute(OidcParameterNames.NONCE)),
                            Objects.requireNonNull(asked.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                            goesTo,
                            account));
            SessionCookie.set(response, COOKIE, cookie, LASTS);
            answers = true;
            return Optional.of(asked.getAuthorizationRequestUri());
        } catch (IllegalArgumentException | IllegalStateException unreachable) {
            answers = false;
            log.warn("The provider of sign-in does not answer: {}", unreachable.getMessage());
            return Optional.empty();
        }
    }

    /// Whether it did when it was last asked.
    boolean answers() {
        return answers;
    }

    /// Who the provider says has come back. Empty where this browser was not sent, or anything of the answer is not
    /// right.
    Optional<Answer> answer(HttpServletRequest request, HttpServletResponse response) {
        Optional<Asked> asked = Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(this::take);
        SessionCookie.set(response, COOKIE, "", Duration.ZERO);
        String code = Objects.requireNonNullElse(request.getParameter(OAuth2ParameterNames.CODE), "");
        String state = Objects.requireNonNullElse(request.getParameter(OAuth2ParameterNames.STATE), "");
        if (asked.isEmpty() || code.isEmpty() || !isOfIssuer(request)) {
            return Optional.empty();
        }
        try {
            ClientRegistration registration = registration();
            var exchange = new OAuth2AuthorizationExchange(
                    again(asked.get(), registration),
                    OAuth2AuthorizationResponse.success(code)
                            .redirectUri(address.origin() + ANSWER)
                            .state(state)
                            .build());
            var verified = verify.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
            OidcUser who = (OidcUser) Objects.requireNonNull(verified).getPrincipal();
            return Optional.of(new Answer(Objects.requireNonNull(who).getIdToken(), asked.get()));
        } catch (AuthenticationException | IllegalArgumentException | IllegalStateException refused) {
            log.warn("An answer of the provider of sign-in was refused: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    private OAuth2AuthorizationRequest again(Asked asked, ClientRegistration registration) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(address.origin() + ANSWER)
                .scopes(registration.getScopes())
                .state(asked.state())
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        ID,
                        OidcParameterNames.NONCE,
                        asked.nonce(),
                        PkceParameterNames.CODE_VERIFIER,
                        asked.verifier()))
                .build();
    }

    /// Where the answer says whose it is (RFC 9207), it is the provider's that is set.
    private boolean isOfIssuer(HttpServletRequest request) {
        String issuer = request.getParameter("iss");
        return issuer == null
                || settings().filter(each -> each.issuer().equals(issuer)).isPresent();
    }

    private synchronized ClientRegistration registration() {
        ProviderSettings settings = settings().orElseThrow();
        String origin = address.origin();
        if (known == null
                || !known.settings().equals(settings)
                || !known.origin().equals(origin)) {
            var found = ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .scope("openid")
                    .redirectUri(origin + ANSWER);
            found = settings.secret().isEmpty()
                    ? found.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                    : found.clientSecret(settings.secret());
            known = new Known(settings, origin, found.build());
        }
        return known.registration();
    }

    private void keep(String cookie, Asked asked) {
        Instant now = time.instant();
        CurrentActor.run(
                checking(),
                () -> transaction.executeWithoutResult(
                        _ -> store.ask(Sessions.hash(cookie), asked, now, now.plus(LASTS))));
    }

    private Optional<Asked> take(String cookie) {
        return CurrentActor.call(
                checking(), () -> transaction.execute(_ -> store.take(Sessions.hash(cookie), time.instant())));
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        var http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        http.setReadTimeout(Duration.ofSeconds(10));
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    private static String newCookie() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Actor checking() {
        return Actor.job(Role.SIGN_IN, Actor.NO_AGENCY);
    }
}
