package org.essaim.local.federation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.contract.DivisionId;
import org.essaim.local.process.Program;
import org.essaim.local.state.StateFolder;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command line and the environment of one service. What it is told goes through the
 * environment, as JSON in ASCII: no password is listed with the processes, and no locale can damage
 * the accent of a division's id.
 *
 * @param port where it listens, on the loopback address alone
 * @param own its passwords and its key
 * @param around what all are told
 * @param heapMegabytes the most that its heap may take
 */
record ServiceProgram(
        String stream,
        Optional<DivisionId> division,
        int port,
        Credentials own,
        FederationEnvironment around,
        int heapMegabytes) {

    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    Program program(LaunchableJar jar, StateFolder state) {
        return program(stream, jar.start(), state);
    }

    /** The same, to make the archive of its classes; it ends by itself. */
    Program training(LaunchableJar jar, Path unfinished, StateFolder state) {
        return program("training", jar.train(unfinished), state);
    }

    private Program program(String name, List<String> launch, StateFolder state) {
        List<String> command = new ArrayList<>();
        command.add(Java.executable());
        command.addAll(
                List.of(
                        "-Xmx" + heapMegabytes + "m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=48m",
                        "-XX:-UsePerfData",
                        "-Dfile.encoding=UTF-8",
                        "-Dspring.aot.enabled=true",
                        "-Dessaim.state=" + state.root()));
        command.addAll(launch);
        command.add("--essaim.stream=" + stream);
        return new Program(
                name,
                List.of(),
                command,
                Map.of("SPRING_APPLICATION_JSON", json(), "LC_ALL", "C.UTF-8"),
                state.log(name),
                "TERM");
    }

    private String json() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("server.port", port);
        told.put("server.address", "127.0.0.1");
        told.put("spring.datasource.url", own.database().url());
        told.put("spring.datasource.username", own.database().user());
        told.put("spring.datasource.password", own.database().password());
        told.put("essaim.stream", stream);
        told.put("essaim.node-id", stream + "-1");
        told.put("essaim.kafka.user", stream);
        told.put("essaim.kafka.password", own.brokerPassword());
        told.put("essaim.signing.key-file", own.key().file().toString());
        told.putAll(around.told());
        division.ifPresent(
                id -> {
                    told.put("essaim.division", id.value());
                    told.put("essaim.subscriptions", List.of(Service.CENTRE));
                });
        if (stream.equals(Service.REPORTING)) {
            told.put("essaim.subscriptions", List.of(Service.CENTRE));
        }
        return ASCII.writeValueAsString(told);
    }
}
