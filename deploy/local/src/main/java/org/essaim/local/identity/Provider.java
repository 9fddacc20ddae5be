package org.essaim.local.identity;

import module java.base;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider's own process: Spring Authorization Server as Spring Boot configures it, with the
 * demo people. Programs that show pages send people to the login page and get an authorization code
 * with PKCE; for scripts each of the people is a client too. A token is for the services that it is
 * asked for as its scopes, by the ids of their streams, and for no other.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(ProviderSecurity.class)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    OAuth2AuthorizationServerAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class
})
class Provider {

    static final String ADDRESS = "127.0.0.1";

    /**
     * @param arguments the path of the {@link ProviderSettings}, as JSON
     */
    static void main(String[] arguments) {
        start(JsonMapper.shared().readValue(Path.of(arguments[0]), ProviderSettings.class));
    }

    static String issuer(int port) {
        return "http://" + ADDRESS + ":" + port;
    }

    /** Returns once it answers. */
    static ConfigurableApplicationContext start(ProviderSettings settings, String... further) {
        return new SpringApplicationBuilder(Provider.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(
                        "server.address=" + ADDRESS,
                        "server.port=" + settings.port(),
                        "server.tomcat.threads.max=8",
                        "server.tomcat.threads.min-spare=1",
                        // Security's filters run before a servlet, whichever it is.
                        "server.servlet.register-default-servlet=true",
                        // Cookies of one address are every port's: a name of its own.
                        "server.servlet.session.cookie.name=essaim-identity-" + settings.port(),
                        "server.servlet.session.cookie.same-site=lax",
                        "server.servlet.session.timeout=30m",
                        "spring.security.oauth2.authorizationserver.issuer="
                                + issuer(settings.port()))
                .initializers(
                        (GenericApplicationContext context) ->
                                context.registerBean(ProviderSettings.class, () -> settings))
                .run(further);
    }

    @Bean
    JWKSource<SecurityContext> keys(ProviderSettings settings) throws ParseException {
        return new ImmutableJWKSet<>(new JWKSet(JWK.parse(settings.key())));
    }

    /** The password is random, so the cheapest hash is as good as an expensive one. */
    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    UserDetailsService users(ProviderSettings settings, PasswordEncoder passwords) {
        String hash = passwords.encode(settings.password());
        return new InMemoryUserDetailsManager(
                settings.people().stream()
                        .map(person -> User.withUsername(person.login()).password(hash).build())
                        .toList());
    }

    @Bean
    RegisteredClientRepository clients(ProviderSettings settings, PasswordEncoder passwords) {
        return new InMemoryRegisteredClientRepository(DemoClients.of(settings, passwords));
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new AuthorizationCodes();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(ProviderSettings settings) {
        Map<String, DemoPerson> people =
                settings.people().stream()
                        .collect(Collectors.toMap(DemoPerson::login, Function.identity()));
        return context -> describe(context, people.get(context.getPrincipal().getName()));
    }

    private static void describe(JwtEncodingContext context, DemoPerson person) {
        context.getClaims()
                .claim("sub", person.person())
                .claim("division", person.division())
                .claim("roles", person.roles());
        if ("access_token".equals(context.getTokenType().getValue())) {
            Set<String> services = new TreeSet<>(context.getAuthorizedScopes());
            services.remove(OidcScopes.OPENID);
            context.getClaims().claim("aud", List.copyOf(services));
        }
    }
}
