package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two divisions whose people log in at providers of their own, and a centre that believes both. */
@Night
@SecondChance
class OwnProvidersTest {

    private final TestIssuer ofNorth = TestIssuer.start();
    private final TestIssuer ofSouth = TestIssuer.start();
    private final Federation federation = new Federation();

    @AfterEach
    void stop() {
        federation.close();
        ofNorth.close();
        ofSouth.close();
    }

    @Test
    @Rule({"R20", "R24"})
    void people_act_at_home_and_read_at_the_centre_with_a_token_of_their_own_provider() {
        ServiceProcess centre =
                federation
                        .centre(
                                "--essaim.identity.others[0].issuer=" + ofNorth.issuer(),
                                "--essaim.identity.others[0].divisions=north",
                                "--essaim.identity.others[1].issuer=" + ofSouth.issuer(),
                                "--essaim.identity.others[1].divisions=south")
                        .ready();
        ServiceProcess north = division(centre, "north", ofNorth);
        ServiceProcess south = division(centre, "south", ofSouth);
        String ann = ofNorth.token("ann", "north", "employee");

        north.accepted("POST", "/api/v1/initiatives", ann, launching("abri"));
        south.accepted(
                "POST",
                "/api/v1/initiatives",
                ofSouth.token("ann", "south", "employee"),
                launching("banc"));

        assertThat(centre.raw("/api/v1/divisions", ann)).contains("north", "south");
        assertThat(south.raw("/api/v1/initiatives", ann)).contains("wrong-token");
        String posing = ofNorth.token("ann", "south", "employee");
        assertThat(centre.raw("/api/v1/divisions", posing)).contains("wrong-token");
        String seizing = ofNorth.token("ann", null, "director", "operator");
        assertThat(centre.raw("/api/v1/divisions", seizing)).contains("wrong-token");
    }

    private ServiceProcess division(ServiceProcess centre, String name, TestIssuer provider) {
        SigningKeyFile key = SigningKeyFile.fresh();
        federation.admit(centre, name, key);
        return federation
                .start(
                        "micro-incubator-service",
                        PostgresServer.freshDatabase(),
                        "division." + name,
                        key,
                        List.of(
                                "--essaim.division=" + name,
                                "--essaim.identity.issuer=" + provider.issuer(),
                                "--essaim.identity.divisions=" + name))
                .ready();
    }

    private static String launching(String initiative) {
        return """
        {"initiative":"%s","title":"A+","kind":"PROTOTYPE","irritant":"waiting",
         "trial":"a form","launchedOn":"%s"}
        """
                .formatted(initiative, BusinessDay.of(Instant.now()));
    }
}
