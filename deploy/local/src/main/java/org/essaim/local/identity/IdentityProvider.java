package org.essaim.local.identity;

import module java.base;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.essaim.contract.DivisionId;
import org.essaim.local.state.Secret;
import org.essaim.local.state.StateFolder;
import org.essaim.servers.Ports;
import org.essaim.servers.PrivateFile;
import org.essaim.servers.Program;
import org.essaim.servers.Server;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider as the launcher sees it: a process of its own on the loopback address. Its key pair,
 * the people's ids and their password are kept in the state folder, so that tokens of a former run
 * still work.
 */
public final class IdentityProvider implements Server {

    /** What it calls programs that show pages. */
    public static final String PAGES = DemoClients.FOR_PAGES;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StateFolder state;
    private final int port;
    private final Path home;
    private final DemoPeople people;
    private final String password;

    public IdentityProvider(StateFolder state, int port, List<DivisionId> divisions) {
        this.state = state;
        this.port = port;
        this.home = state.of("identity");
        this.people = new DemoPeople(divisions, Secret.kept(home.resolve("salt"), Secret::random));
        this.password = Secret.kept(home.resolve("password"), Secret::readable);
    }

    /** The issuer that services are configured to trust. */
    public URI issuer() {
        return URI.create(Provider.issuer(port));
    }

    /** What it says about itself to everybody. */
    public URI discovery() {
        return issuer().resolve("/.well-known/openid-configuration");
    }

    public DemoPeople people() {
        return people;
    }

    /** The one that all demo people of this state share. */
    public String password() {
        return password;
    }

    /** Tokens of the demo people. */
    public Tokens tokens() {
        return Tokens.from(issuer(), password);
    }

    @Override
    public Program prepare() throws IOException {
        String key = Secret.kept(home.resolve("key.json"), IdentityProvider::newKey);
        Path settings = home.resolve("provider.json");
        PrivateFile.write(
                settings,
                JSON.writeValueAsString(
                        new ProviderSettings(
                                port, key, password, people.all(), people.services())));
        String options =
                """
                -Xms16m
                -Xmx64m
                -Xss512k
                -Dorg.springframework.boot.logging.LoggingSystem=none
                """;
        return Program.java(
                "identity",
                home,
                options,
                Provider.class,
                List.of(settings.toString()),
                state.log("identity"));
    }

    @Override
    public boolean isReady() {
        if (!Ports.isOpen(port)) {
            return false;
        }
        try {
            return !tokens().of(DemoPeople.CENTRE_OPERATOR, "centre").isEmpty();
        } catch (RestClientException notYet) {
            return false;
        }
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(2_048).keyIDFromThumbprint(true).generate().toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }
}
