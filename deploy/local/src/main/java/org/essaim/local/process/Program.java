package org.essaim.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is to be started.
 *
 * @param name unique in the federation; also the name of its log and of its pid file
 * @param wrapper commands that replace themselves by the next one, such as {@code unshare -U}
 * @param command the executable and its arguments; never a secret, anyone can list them
 * @param environment added to the launcher's own; passwords go here
 * @param log receives both outputs, appended
 * @param stopSignal the signal that asks it to end in order, {@code TERM} or {@code INT}
 */
public record Program(
        String name,
        List<String> wrapper,
        List<String> command,
        Map<String, String> environment,
        Path log,
        String stopSignal) {

    public Program {
        wrapper = List.copyOf(wrapper);
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
