package org.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import com.nimbusds.jwt.JWTClaimsSet;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.essaim.testkit.TestIssuer;
import org.essaim.web.identity.IdentityPage.Section;
import org.essaim.web.identity.IdentityPage.Token;
import org.essaim.web.problem.Causes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What docs/identity.md says of each provider holds: its settings are bound as operators set them,
 * its tokens are signed, verified and read as it says, for programs and for the login of pages.
 */
@Rule("R100")
@Gate
class IdentityPageTest {

    private static final String IDENTITY = IdentitySettings.PREFIX;
    private static final String ISSUER = IDENTITY + "(OTHERS_\\d_)?ISSUER";

    /** A setting of one more provider stands on the page with all of them. */
    private static final String ONE_MORE = "(?<=_OTHERS)_\\d_.*";

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    /** Of this machine, in place of the page's, which nobody can sign for. */
    private final Map<String, TestIssuer> issuers = new TreeMap<>(Comparator.reverseOrder());

    private final ObjectProvider<Tenant> tenant =
            new StaticListableBeanFactory(Map.of("tenant", new Tenant.Centre()))
                    .getBeanProvider(Tenant.class);

    @AfterEach
    void stop() {
        issuers.values().forEach(TestIssuer::close);
    }

    static List<Section> sections() {
        return IdentityPage.sections();
    }

    @Test
    void it_has_realm_and_client_roles_groups_a_broker_and_several_providers() {
        assertThat(sections()).hasSize(5);
        assertThat(sections()).allMatch(section -> section.tokens().size() >= 2);
        assertThat(sections().stream().flatMap(section -> section.tokens().stream()))
                .extracting(Token::passes)
                .contains(true, false);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void its_settings_read_its_tokens_as_it_says(Section section) {
        issuers(section, ISSUER)
                .forEach(each -> issuers.computeIfAbsent(each, _ -> TestIssuer.start()));
        IdentityProperties settings = settings(section);
        CallerClaims login = new CallerClaims(settings, tenant);
        CallerReader reader = new CallerReader(settings.providers(), tenant::getObject);
        JwtDecoder verifier =
                new IdentityAutoConfiguration()
                        .tokenVerifier(
                                settings,
                                new StaticListableBeanFactory().getBeanProvider(JdbcClient.class));
        for (Token token : section.tokens()) {
            Jwt verified = verifier.decode(signed(token));
            assertThat(means(() -> reader.convert(verified)))
                    .as(token.claims())
                    .isEqualTo(token.means());
            assertThat(means(() -> login.caller(kept(login, verified))))
                    .as("the login of pages with " + token.claims())
                    .isEqualTo(token.means());
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void what_it_sets_for_pages_may_be_set(Section section) {
        String all = IdentityPage.read("configuration.md");
        assertThat(section.settings().keySet())
                .filteredOn(name -> !name.startsWith(IDENTITY))
                .allMatch(name -> all.contains("<br>`" + name.replaceFirst(ONE_MORE, "") + "`"));
        assertThat(issuers(section, "ESSAIM_PAGES_LOGIN_(OTHERS_\\d_)?ISSUER"))
                .isNotEmpty()
                .isSubsetOf(issuers(section, ISSUER));
    }

    @Test
    void a_word_for_a_division_is_set_with_the_division_and_no_setting_is_misspelt() {
        Map<String, String> half = Map.of("HOMES_0_WORD", "5f8c-11");
        assertThatThrownBy(() -> IdentitySettings.of(half))
                .hasStackTraceContaining("needs a word and a division");
        Map<String, String> misspelt = Map.of("HOMES_0_GROUP", "5f8c-11");
        assertThatThrownBy(() -> IdentitySettings.of(misspelt)).isNotNull();
    }

    private static Set<String> issuers(Section section, String name) {
        return section.settings().entrySet().stream()
                .filter(each -> each.getKey().matches(name))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private IdentityProperties settings(Section section) {
        Map<String, String> identity = new HashMap<>();
        section.settings()
                .forEach(
                        (name, value) -> {
                            if (name.startsWith(IDENTITY)) {
                                identity.put(name.substring(IDENTITY.length()), here(value));
                            }
                        });
        return IdentitySettings.of(identity);
    }

    private String here(String text) {
        String here = text;
        for (Map.Entry<String, TestIssuer> each : issuers.entrySet()) {
            here = here.replace(each.getKey(), each.getValue().issuer());
        }
        return here;
    }

    /** By the provider that its claims name. */
    private String signed(Token token) {
        try {
            JWTClaimsSet claims = JWTClaimsSet.parse(here(token.claims()));
            TestIssuer issuer =
                    issuers.values().stream()
                            .filter(each -> each.issuer().equals(claims.getIssuer()))
                            .findFirst()
                            .orElseThrow();
            return issuer.tokenWith(
                    usual ->
                            new JWTClaimsSet.Builder(claims)
                                    .expirationTime(usual.build().getExpirationTime()),
                    "replaced",
                    null);
        } catch (ParseException unreadable) {
            throw new AssertionError(token.claims(), unreadable);
        }
    }

    /** As a session has it: written as JSON, and read again at the next request. */
    private static Map<String, Object> kept(CallerClaims login, Jwt verified) {
        JsonMapper json = JsonMapper.shared();
        return json.readValue(json.writeValueAsString(login.needed(verified.getClaims())), MEMBERS);
    }

    private static List<String> means(Supplier<Authentication> read) {
        Login login;
        try {
            login = CallerToken.loginOf(read.get()).orElseThrow();
        } catch (AuthenticationException refused) {
            return List.of(Causes.find(refused, InvalidTokenException.class).orElseThrow().code());
        }
        return Stream.concat(
                        Stream.of(login.division().map(DivisionId::value).orElse("centre")),
                        login.roles().stream().sorted().map(Role::word))
                .toList();
    }
}
