package org.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
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
    class WordsForADivision {

        private final Map<String, String> paths =
                Map.of("CLAIMS_DIVISION", "groups", "CLAIMS_DIVISIONPREFIX", "/divisions/");
        private final Map<String, String> ids =
                Map.of(
                        "CLAIMS_DIVISION", "groups",
                        "HOMES_0_WORD", "5f8c-11",
                        "HOMES_0_DIVISION", "sante",
                        "HOMES_1_WORD", "5f8c-12",
                        "HOMES_1_DIVISION", "centre");

        @Test
        void may_stand_among_others_and_below_a_path() {
            for (Object groups :
                    List.of(
                            "/divisions/sante",
                            List.of("/divisions/sante/divisions/centre", "/a/divisions/x"))) {
                assertThat(read(paths, "groups", groups).division())
                        .contains(new DivisionId("sante"));
            }
            assertThat(read(paths, "groups", List.of("/divisions/centre")).division()).isEmpty();
            assertThat(read(ids, "groups", List.of("5f8c-11", "9d0f")).division())
                    .contains(new DivisionId("sante"));
            assertThat(read(ids, "groups", "5f8c-12").division()).isEmpty();
        }

        @Test
        void are_all_that_names_one() {
            for (Object groups : List.of("sante", "centre", "divisions/sante", "/divisions/")) {
                assertThat(refusal(paths, "groups", groups)).isEqualTo("missing-claim");
                assertThat(refusal(ids, "groups", groups)).isEqualTo("missing-claim");
            }
            assertThat(refusal(paths, "groups", Map.of("a", "/divisions/sante")))
                    .isEqualTo("missing-claim");
        }

        @Test
        void are_refused_where_they_name_two() {
            assertThat(refusal(paths, "groups", List.of("/divisions/sante", "/divisions/centre")))
                    .isEqualTo("several-divisions");
            assertThat(refusal(ids, "groups", List.of("5f8c-11", "5f8c-12")))
                    .isEqualTo("several-divisions");
        }
    }

    @Nested
    @Rule("R100")
    class SeveralProviders {

        private final Map<String, String> three =
                Map.of(
                        "OTHERS_0_ISSUER", "https://login.north.example",
                        "OTHERS_0_DIVISIONS", "north",
                        "OTHERS_1_ISSUER", "https://login.south.example",
                        "OTHERS_1_DIVISIONS", "south,north",
                        "OTHERS_1_HOMES_0_WORD", "s",
                        "OTHERS_1_HOMES_0_DIVISION", "south",
                        "OTHERS_1_HOMES_1_WORD", "c",
                        "OTHERS_1_HOMES_1_DIVISION", "centre",
                        "OTHERS_1_ROLES_EMPLOYEE", "*");

        @Test
        void that_of_everybody_does_not_speak_for_a_division_that_has_one() {
            assertThat(refusal(three, Map.of("division", "north"))).isEqualTo("not-its-division");
            assertThat(read(three, Map.of("division", "east")).division())
                    .contains(new DivisionId("east"));
        }

        @Test
        void two_of_one_division_both_speak_for_it_and_neither_for_the_centre() {
            assertThat(read(three, of("south", "s")).division()).contains(new DivisionId("south"));
            assertThat(refusal(three, of("south", "c"))).isEqualTo("not-its-division");
            for (String other : List.of("south", "centre")) {
                assertThat(refusal(three, of("north", other))).isEqualTo("not-its-division");
            }
        }

        @Test
        void one_subject_of_two_is_two_people() {
            Login north = read(three, of("north", "north"));
            Login south = read(three, of("south", "s"));

            assertThat(north.subject()).isEqualTo(south.subject());
            assertThat(north.digest()).isNotEqualTo(south.digest());
            assertThat(north.former()).isNotEqualTo(south.former());
        }

        @Test
        void what_one_gives_to_everybody_another_gives_to_nobody() {
            String north = "https://login.north.example";
            assertThat(read(three, of("south", "s")).roles()).containsExactly(Role.EMPLOYEE);
            assertThat(read(three, Map.of("iss", north, "roles", "*")).roles()).isEmpty();
        }

        private static Map<String, Object> of(String provider, String division) {
            return Map.of("iss", "https://login." + provider + ".example", "division", division);
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
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("ISSUER", ISSUER);
        all.putIfAbsent("AUDIENCE", "centre");
        return IdentitySettings.of(all);
    }
}
