package org.essaim.local.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.essaim.local.state.Secret;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the provider's process is told, in a file that its owner alone can read.
 *
 * @param port on the loopback address
 * @param key the pair that signs tokens, as a JSON Web Key
 * @param password that all demo people of this state share
 */
record ProviderFile(int port, String key, String password, List<DemoPerson> people) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** No other address is ever bound, whatever this process is told. */
    static final String ADDRESS = "127.0.0.1";

    static ProviderFile read(Path file) throws IOException {
        return JSON.readValue(Files.readString(file), ProviderFile.class);
    }

    void write(Path file) throws IOException {
        Secret.write(file, JSON.writeValueAsString(this));
    }

    String issuer() {
        return issuer(port);
    }

    static String issuer(int port) {
        return "http://" + ADDRESS + ":" + port;
    }

    @Override
    public String toString() {
        return "ProviderFile[" + issuer() + "]";
    }
}
