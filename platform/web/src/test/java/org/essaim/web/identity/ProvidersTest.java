package org.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.testkit.Gate;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A centre and two divisions, each with a provider of its own; the centre trusts all three. */
@Gate
class ProvidersTest {

    private static final TestIssuer OF_CENTRE = TestIssuer.start();
    private static final TestIssuer OF_NORTH = TestIssuer.start();
    private static final TestIssuer OF_SOUTH = TestIssuer.start();
    private static ConfigurableApplicationContext centre;
    private static ConfigurableApplicationContext north;
    private static ConfigurableApplicationContext south;

    /** What a service has that everybody of the federation reads, and one operation for each. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Club.House.class, Desk.class, ClubDatabase.class})
    static class CentreService {

        @Bean
        Tenant tenant() {
            return new Tenant.Centre();
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Club.House.class, Desk.class, ClubDatabase.class})
    static class South {

        @Bean
        Tenant tenant() {
            return new Tenant.OfDivision(new DivisionId("south"));
        }
    }

    @RestController
    static class Desk {

        @Allowed({Role.DIRECTOR, Role.OPERATOR})
        @GetMapping("/api/v1/desk")
        int desk() {
            return 1;
        }
    }

    @BeforeAll
    static void start() {
        centre =
                start(
                        CentreService.class,
                        "essaim.stream=centre",
                        "essaim.identity.issuer=" + OF_CENTRE.issuer(),
                        "essaim.identity.others[0].issuer=" + OF_NORTH.issuer(),
                        "essaim.identity.others[0].divisions=north",
                        "essaim.identity.others[1].issuer=" + OF_SOUTH.issuer(),
                        "essaim.identity.others[1].divisions=south");
        north =
                start(
                        Club.class,
                        "essaim.stream=division.north",
                        "essaim.identity.issuer=" + OF_NORTH.issuer());
        south =
                start(
                        South.class,
                        "essaim.stream=division.south",
                        "essaim.identity.issuer=" + OF_SOUTH.issuer());
    }

    @AfterAll
    static void stop() {
        Stream.of(centre, north, south).forEach(ConfigurableApplicationContext::close);
        Stream.of(OF_CENTRE, OF_NORTH, OF_SOUTH).forEach(TestIssuer::close);
    }

    @Test
    void everybody_asks_at_home_and_at_the_centre_with_a_token_of_their_own_provider() {
        assertThat(ask(north, token(OF_NORTH, "division.north", "north"))).isEqualTo(200);
        assertThat(ask(south, token(OF_SOUTH, "division.south", "south"))).isEqualTo(200);
        for (TestIssuer issuer : List.of(OF_CENTRE, OF_NORTH, OF_SOUTH)) {
            String division = issuer == OF_CENTRE ? null : issuer == OF_NORTH ? "north" : "south";
            assertThat(ask(centre, token(issuer, "centre", division))).isEqualTo(200);
        }
    }

    @Test
    void a_token_that_is_shown_to_one_service_is_refused_at_every_other() {
        String shownToSouth =
                OF_CENTRE.tokenWith(
                        claims -> claims.audience("division.south"), "ann", null, "director");
        String shownToTheCentre = token(OF_NORTH, "centre", "north");

        assertThat(TestClient.problem(asking(centre, "me", shownToSouth), 401).get("detail"))
                .hasToString("\"The token is not meant for centre.\"");
        assertThat(TestClient.problem(asking(north, "me", shownToTheCentre), 401).get("detail"))
                .hasToString("\"The token is not meant for division.north.\"");
    }

    @Test
    void the_provider_of_a_division_makes_nobody_somebody_of_another_or_of_the_centre() {
        for (String division : Arrays.asList("south", null)) {
            assertThat(ask(centre, token(OF_NORTH, "centre", division))).isEqualTo(401);
        }
        String seated = token(OF_NORTH, "centre", "north", "director", "operator");
        assertThat(asking(centre, "desk", seated).statusCode()).isEqualTo(403);
        assertThat(asking(centre, "me", seated).body())
                .isNotEqualTo(asking(centre, "me", token(OF_SOUTH, "centre", "south")).body());
        String director = token(OF_CENTRE, "centre", null, "director");
        assertThat(asking(centre, "desk", director).statusCode()).isEqualTo(200);
    }

    @Test
    void whose_token_names_no_division_is_nobody_at_the_centre() {
        for (Object none : Arrays.asList(null, "", List.of())) {
            String token =
                    OF_CENTRE.tokenWith(
                            claims -> claims.audience("centre").claim("division", none),
                            "ann",
                            null,
                            "operator");
            assertThat(TestClient.problem(asking(centre, "desk", token), 401).get("detail"))
                    .hasToString("\"The token has no claim division.\"");
        }
    }

    @Test
    void the_key_of_one_provider_signs_for_no_other() {
        String forged =
                OF_NORTH.tokenWith(
                        claims -> claims.issuer(OF_CENTRE.issuer()).audience("centre"),
                        "ann",
                        null,
                        "director");
        assertThat(ask(centre, forged)).isEqualTo(401);
    }

    private static String token(
            TestIssuer issuer, String service, String division, String... roles) {
        return issuer.tokenWith(claims -> claims.audience(service), "ann", division, roles);
    }

    private static int ask(ConfigurableApplicationContext service, String token) {
        return asking(service, "me", token).statusCode();
    }

    private static java.net.http.HttpResponse<String> asking(
            ConfigurableApplicationContext service, String path, String token) {
        int port = ((WebServerApplicationContext) service).getWebServer().getPort();
        return new TestClient(port).get("/api/v1/" + path, token);
    }

    private static ConfigurableApplicationContext start(Class<?> service, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        Stream.of(settings).map(each -> "--" + each).forEach(arguments::add);
        return new SpringApplicationBuilder(service).run(arguments.toArray(String[]::new));
    }
}
