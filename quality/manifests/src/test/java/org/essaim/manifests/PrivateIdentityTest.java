package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Tool;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs before a service makes it trust an authority of one's own, and still all others. */
@WhenDeployChanges
class PrivateIdentityTest {

    @TempDir Path folder;

    @Test
    void java_trusts_the_authority_and_those_that_it_trusted_before() throws Exception {
        keytool(
                "-genkeypair -alias own -keyalg EC -dname CN=authority -storepass changeit"
                        + " -keystore own");
        keytool("-exportcert -rfc -alias own -storepass changeit -keystore own -file ca.crt");
        Tool.Result result = sh(script());
        assertThat(result.status()).as(result.all()).isZero();

        // As Java reads its trust store where no password is set.
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(Files.newInputStream(folder.resolve("cacerts")), null);
        assertThat(trusted.getCertificate("identity")).isNotNull();
        assertThat(trusted.size()).isGreaterThan(100);
    }

    /** Of the component, with the folders of a pod in this one. */
    private String script() throws IOException {
        Path component = Kustomize.home().resolve("components/private-identity/kustomization.yaml");
        JsonNode patch =
                Kustomize.read(Files.readString(component)).getFirst().at("/patches/0/patch");
        JsonNode operations = Kustomize.yaml(patch.asText());
        return operations
                .at("/0/value/0/command/2")
                .asText()
                .replaceAll("/etc/essaim/(identity|trusted)", folder.toString());
    }

    private void keytool(String arguments) {
        assertThat(sh("keytool " + arguments).status()).isZero();
    }

    private Tool.Result sh(String script) {
        String path = System.getProperty("java.home") + "/bin:" + System.getenv("PATH");
        return new Tool("sh", "dash", folder, Map.of("PATH", path)).run(List.of("-ec", script));
    }
}
