package org.essaim.local.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Spring Authorization Server with the demo people: a form to log in and an authorization code with
 * PKCE for programs that show pages, and for scripts the same login as a client of its own.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class Provider {

    static final List<String> AUDIENCE = List.of("essaim");

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    AuthorizationServerSettings settings(ProviderFile told) {
        return AuthorizationServerSettings.builder().issuer(told.issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(ProviderFile told) throws ParseException {
        return new ImmutableJWKSet<>(new JWKSet(JWK.parse(told.key())));
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    /** The password is random, so that the cheapest hash is as good as a dear one. */
    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    UserDetailsService logins(ProviderFile told, PasswordEncoder passwords) {
        String hash = passwords.encode(told.password());
        return new InMemoryUserDetailsManager(
                told.people().stream()
                        .map(person -> User.withUsername(person.login()).password(hash).build())
                        .toList());
    }

    @Bean
    RegisteredClientRepository clients(ProviderFile told, PasswordEncoder passwords) {
        return new DemoClients(byLogin(told), passwords.encode(told.password()));
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new AuthorizationCodes();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(ProviderFile told) {
        Map<String, DemoPerson> people = byLogin(told);
        return context -> describe(context, people.get(context.getPrincipal().getName()));
    }

    private static Map<String, DemoPerson> byLogin(ProviderFile told) {
        return told.people().stream()
                .collect(Collectors.toMap(DemoPerson::login, Function.identity()));
    }

    private static void describe(JwtEncodingContext context, DemoPerson person) {
        context.getClaims()
                .claims(
                        claims -> {
                            claims.put("sub", person.person());
                            claims.put("roles", person.roles());
                            if (person.division() != null) {
                                claims.put("division", person.division());
                            }
                            if ("access_token".equals(context.getTokenType().getValue())) {
                                claims.put("aud", AUDIENCE);
                            }
                        });
    }
}
