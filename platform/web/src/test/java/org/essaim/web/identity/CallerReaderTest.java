package org.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Whatever a provider writes, its settings say what it means; the rest means nothing. */
class CallerReaderTest {

    private static final String ISSUER = "https://login.example";

    @Nested
    class Division {

        @Test
        void who_says_none_is_not_of_the_centre() {
            Map<String, String> asItIs = Map.of();
            for (Object none : Arrays.asList(null, "", " ", List.of(), List.of(""))) {
                assertThat(refusal(asItIs, "division", none)).isEqualTo("missing-claim");
            }
            assertThat(refusal(asItIs, "unrelated", "claim")).isEqualTo("missing-claim");
        }

        @Test
        void of_the_centre_is_who_is_called_so() {
            Map<String, String> groups = Map.of("CLAIMS_CENTRE", "5f8c-11");

            assertThat(read(Map.of(), "division", "centre").division()).isEmpty();
            assertThat(read(groups, "division", "5f8c-11").division()).isEmpty();
            assertThat(read(groups, "division", "centre").division())
                    .contains(new DivisionId("centre"));
        }

        @Test
        void a_list_of_one_is_that_one_and_a_list_of_two_is_none() {
            assertThat(read(Map.of(), "division", List.of("Santé")).division())
                    .contains(new DivisionId("Santé"));
            assertThat(refusal(Map.of(), "division", List.of("Santé", "centre")))
                    .isEqualTo("claim-without-text");
        }
    }

    @Nested
    @Rule("R100")
    class Person {

        @Test
        void is_whatever_the_provider_calls_them_but_no_control_character() {
            String longest = "x".repeat(Login.MOST_CHARACTERS);
            for (String subject : List.of("ann@example.org", "Zo\u00e9 D.", longest)) {
                assertThat(read(Map.of(), of(subject)).subject()).isEqualTo(subject);
            }
            for (String subject : List.of("p\u0000", "p\n1", longest + "x")) {
                assertThat(refusal(Map.of(), of(subject))).isEqualTo("invalid-claim");
            }
        }

        @Test
        void stands_in_no_text_that_a_log_could_have() {
            Login login = read(Map.of(), of("quadrifoglio"));
            CallerToken token = new CallerToken(login, new Tenant.Centre());

            assertThat(login + " " + token + " " + token.getName()).doesNotContain("quadrifoglio");
        }

        private static Map<String, Object> of(String subject) {
            return Map.of("division", "centre", "sub", subject);
        }
    }

    @Nested
    class Roles {

        @Test
        void are_our_words_unless_the_settings_say_theirs() {
            Map<String, String> theirs =
                    Map.of(
                            "ROLES_EMPLOYEE", "ESSAIM_EMPLOYEE",
                            "ROLES_USERREPRESENTATIVE", "0b1e7c2a-9d4f,5f8c1d77-0a3b");

            assertThat(roles(theirs, List.of("ESSAIM_EMPLOYEE", "5f8c1d77-0a3b", "director")))
                    .containsExactlyInAnyOrder(
                            Role.EMPLOYEE, Role.USER_REPRESENTATIVE, Role.DIRECTOR);
            assertThat(roles(theirs, List.of("employee", "user-representative"))).isEmpty();
            assertThat(roles(Map.of(), List.of("ESSAIM_EMPLOYEE", "EMPLOYEE", "king"))).isEmpty();
            assertThat(roles(Map.of(), "openid employee volunteer"))
                    .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.VOLUNTEER);
        }

        @Test
        void are_found_below_the_id_of_a_client_with_dots() {
            Map<String, String> path =
                    Map.of("CLAIMS_ROLES", "resource_access.essaim.example.org.roles");
            Map<String, Object> access =
                    Map.of("essaim.example.org", Map.of("roles", List.of("volunteer")));

            Login caller = read(path, Map.of("division", "centre", "resource_access", access));

            assertThat(caller.roles()).containsExactly(Role.VOLUNTEER);
        }

        private Set<Role> roles(Map<String, String> settings, Object claim) {
            return read(settings, Map.of("division", "centre", "roles", claim)).roles();
        }
    }

    @Nested
    @Rule("R100")
    class AProviderOfOneDivision {

        private final Map<String, String> ofSante = Map.of("DIVISIONS", "Santé");

        @Test
        void speaks_for_no_other_and_not_for_the_centre() {
            for (String other : List.of("Finances", "centre", "santé")) {
                assertThat(refusal(ofSante, "division", other)).isEqualTo("not-its-division");
            }
        }

        @Test
        void names_people_that_no_other_provider_can_name() {
            DivisionId sante = new DivisionId("Santé");

            assertThat(read(ofSante, Map.of()))
                    .isEqualTo(
                            new Login(
                                    ISSUER,
                                    "p-1",
                                    sante.slug() + ":p-1",
                                    Optional.of(sante),
                                    Set.of()));
        }

        @Test
        void gives_roles_of_the_federation_only_where_the_settings_say_its_word() {
            Map<String, String> seats =
                    Map.of("DIVISIONS", "Santé", "ROLES_CONTROLLER", "controller");
            Map<String, Object> all =
                    Map.of("roles", Arrays.stream(Role.values()).map(Role::word).toList());

            assertThat(read(ofSante, all).roles())
                    .containsExactlyInAnyOrder(
                            Role.EMPLOYEE,
                            Role.VOLUNTEER,
                            Role.MANAGER,
                            Role.OPERATOR,
                            Role.METRICS);
            assertThat(read(seats, all).roles()).contains(Role.CONTROLLER);
        }
    }

    private static String refusal(Map<String, String> settings, String claim, Object value) {
        return refusal(settings, Collections.singletonMap(claim, value));
    }

    private static String refusal(Map<String, String> settings, Map<String, Object> claims) {
        try {
            read(settings, claims);
        } catch (InvalidBearerTokenException refused) {
            return ((InvalidTokenException) refused.getCause()).code();
        }
        throw new AssertionError(claims + " are accepted");
    }

    private static Login read(Map<String, String> settings, String claim, Object value) {
        return read(settings, Map.of(claim, value));
    }

    /**
     * @param settings as operators set them in an environment, without {@code ESSAIM_IDENTITY_}
     */
    private static Login read(Map<String, String> settings, Map<String, Object> claims) {
        Jwt.Builder token = Jwt.withTokenValue("token").header("alg", "RS256");
        token.issuer(ISSUER).subject("p-1").claims(all -> all.putAll(claims));
        List<IdentityProperties.Provider> providers = bound(settings).providers();
        CallerReader reader = new CallerReader(providers, Tenant.Centre::new);
        return CallerToken.loginOf(reader.convert(token.build())).orElseThrow();
    }

    private static IdentityProperties bound(Map<String, String> settings) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("ESSAIM_IDENTITY_ISSUER", ISSUER);
        variables.put("ESSAIM_IDENTITY_AUDIENCE", "centre");
        settings.forEach((name, value) -> variables.put("ESSAIM_IDENTITY_" + name, value));
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource(
                                "test-"
                                        + StandardEnvironment
                                                .SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bind("essaim.identity", IdentityProperties.class).get();
    }
}
