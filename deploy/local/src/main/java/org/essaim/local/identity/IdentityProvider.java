package org.essaim.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.essaim.contract.DivisionId;
import org.essaim.local.CannotRunException;
import org.essaim.local.process.Ports;
import org.essaim.local.process.Program;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.Secret;
import org.essaim.local.state.StateFolder;

/**
 * The provider as the launcher sees it: a process of its own on the loopback address. Its key pair,
 * the people's ids and their password are kept in the state folder, so that tokens of a former run
 * still work.
 */
public final class IdentityProvider {

    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private final StateFolder state;
    private final int port;
    private final Consumer<String> say;
    private final Path home;
    private final DemoPeople people;
    private final String password;
    private SupervisedProcess process;

    public IdentityProvider(
            StateFolder state, int port, List<DivisionId> divisions, Consumer<String> say) {
        this.state = state;
        this.port = port;
        this.say = say;
        this.home = state.of("identity");
        try {
            Files.createDirectories(home);
            this.people = new DemoPeople(divisions, kept("salt", Secret.random()));
            this.password = kept("password", Secret.readable());
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(home, fault);
        }
    }

    /** What services are told to trust. */
    public URI issuer() {
        return URI.create(ProviderFile.issuer(port));
    }

    public DemoPeople people() {
        return people;
    }

    /** The one that all demo people of this state share. */
    public String password() {
        return password;
    }

    /** Whoever asks for a token does it as one of the demo people. */
    public Tokens tokens() {
        return Tokens.from(issuer(), password);
    }

    /** Starts, and returns once it answers. */
    public void start() {
        try {
            Path told = home.resolve("provider.json");
            new ProviderFile(port, key(), password, people.all()).write(told);
            Path arguments = home.resolve("java.arguments");
            Files.writeString(arguments, arguments());
            process = new SupervisedProcess(program(arguments, told), state.pids(), say);
            process.start();
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(state.root(), fault);
        }
        awaitAnswer();
    }

    public void stop() {
        if (process != null) {
            process.stop(TO_STOP);
        }
    }

    private Program program(Path arguments, Path told) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Program(
                "identity",
                List.of(),
                List.of(java, "@" + arguments, ProviderMain.class.getName(), told.toString()),
                Map.of(),
                state.log("identity"),
                "TERM");
    }

    /** In a file, because a class path can be longer than a command line that is compared. */
    private static String arguments() {
        String path = System.getProperty("java.class.path").replace("\\", "\\\\");
        return """
        -Xmx64m
        -Xss512k
        -XX:+UseSerialGC
        -XX:TieredStopAtLevel=1
        -XX:-UsePerfData
        -Dorg.slf4j.simpleLogger.defaultLogLevel=warn
        -Dorg.slf4j.simpleLogger.showDateTime=true
        -Dorg.springframework.boot.logging.LoggingSystem=none
        -cp "%s"
        """
                .formatted(path);
    }

    private void awaitAnswer() {
        long deadline = System.nanoTime() + TO_START.toNanos();
        while (Ports.isFree(port) && process.isWanted() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        try {
            tokens().of(DemoPeople.login(DemoPeople.OPERATOR, DemoPeople.CENTRE));
            process.ready();
        } catch (IOException silent) {
            throw new CannotRunException(
                    "the OpenID provider did not come up; see " + state.log("identity"), silent);
        }
    }

    private String key() throws IOException {
        return kept("key.json", () -> newKey().toJSONString());
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2_048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }

    private String kept(String name, String first) throws IOException {
        return kept(name, () -> first);
    }

    /** Written whole or not at all, the first time. */
    private String kept(String name, java.util.function.Supplier<String> first) throws IOException {
        Path file = home.resolve(name);
        if (!Files.exists(file)) {
            Path unfinished = home.resolve(name + ".new");
            Secret.write(unfinished, first.get());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }
}
