package org.essaim.local.federation;

import module java.base;

import org.essaim.local.state.StateFolder;
import org.essaim.servers.Program;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command line and the environment of one service. Its settings go through the environment, as
 * JSON in ASCII: no password is listed with the processes, and no locale can damage the accent of a
 * division's id.
 *
 * @param name of its log and of its pid file
 * @param mainClass null means the jar's own
 * @param settings Spring's properties
 * @param heapMegabytes the most that its heap may take
 */
record ServiceProgram(
        String name,
        ServiceJar jar,
        String mainClass,
        Map<String, Object> settings,
        int heapMegabytes) {

    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    Program start(StateFolder state) {
        List<String> command = new ArrayList<>();
        command.add(Program.javaExecutable());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(jar.start(mainClass, "-Dessaim.state=" + state.root()));
        return new Program(
                name,
                List.of(),
                command,
                Map.of(
                        "SPRING_APPLICATION_JSON",
                        ASCII.writeValueAsString(settings),
                        "LC_ALL",
                        "C.UTF-8"),
                state.log(name),
                "TERM");
    }
}
