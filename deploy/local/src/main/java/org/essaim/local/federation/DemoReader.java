package org.essaim.local.federation;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.local.state.Secret;
import org.essaim.local.state.StateFolder;
import org.essaim.servers.PrivateFile;
import org.essaim.stream.access.ReaderRights;

/**
 * Somebody outside who reads every stream of the federation with whatever speaks Kafka. Every run
 * has one, since it costs a user at the broker and nothing else, and nobody knows beforehand that
 * they will want it; its password stays, so that what was set up goes on.
 */
public final class DemoReader {

    private final StateFolder state;
    private final String password;
    private final ReaderRights rights;

    /**
     * @param divisions whose streams it reads beside those of the centre and of reporting
     */
    DemoReader(StateFolder state, List<DivisionId> divisions) {
        this.state = state;
        Path kept = state.of("secrets").resolve("reader.kafka");
        this.password = Secret.kept(kept, Secret::random);
        List<String> streams = new ArrayList<>(List.of(Service.CENTRE, Service.REPORTING));
        divisions.stream().map(Service::streamOf).forEach(streams::add);
        this.rights = new ReaderRights("demo", streams);
    }

    ReaderRights rights() {
        return rights;
    }

    String password() {
        return password;
    }

    /** Where the settings of its clients are. */
    public static Path settings(StateFolder state) {
        return state.of("reader.properties");
    }

    /**
     * Writes them: those of Kafka's own clients and of others, and the keys of those whom nobody
     * tells of.
     */
    void write(String broker) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(
                """
                # Reads the streams: see docs/reading-the-streams.md. Groups begin with %1$s
                bootstrap.servers=%2$s
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=SCRAM-SHA-512
                sasl.username=%3$s
                sasl.password=%4$s
                sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required \
                username="%3$s" password="%4$s";
                """
                        .formatted(rights.groups(), broker, rights.user(), password));
        for (String stream : List.of(Service.CENTRE, Service.REPORTING)) {
            String key = SigningKey.in(state.of("keys"), stream).publicKey();
            text.append("essaim.signing.trusted.%s=%s\n".formatted(stream, key));
        }
        PrivateFile.write(settings(state), text.toString());
    }
}
