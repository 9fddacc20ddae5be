package org.essaim.servers;

import module java.base;

/**
 * A program to be started.
 *
 * @param name unique among those that run together; names its log and its pid file
 * @param wrapper commands that replace themselves with the next one, such as {@code unshare -U}
 * @param command the executable and its arguments; never a secret, anyone can list them
 * @param environment added to that of the starting process; passwords go here
 * @param log receives standard output and standard error, appended
 * @param stopSignal the signal that asks for an orderly end, {@code TERM} or {@code INT}
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

    /**
     * A main class of this class path in a JVM of its own. Its options are kept in a file, because
     * a class path can be longer than a command line may be.
     *
     * @param home where that file is written
     * @param options of the JVM, one a line
     */
    public static Program java(
            String name, Path home, String options, Class<?> main, List<String> arguments, Path log)
            throws IOException {
        Path file = home.resolve("java.arguments");
        String path = System.getProperty("java.class.path").replace("\\", "\\\\");
        Files.writeString(
                file,
                """
                %s-XX:+UseSerialGC
                -XX:TieredStopAtLevel=1
                -XX:-UsePerfData
                -Dorg.slf4j.simpleLogger.defaultLogLevel=warn
                -Dorg.slf4j.simpleLogger.showDateTime=true
                -cp "%s"
                """
                        .formatted(options, path));
        List<String> command = new ArrayList<>(List.of(javaExecutable(), "@" + file));
        command.add(main.getName());
        command.addAll(arguments);
        return new Program(name, List.of(), command, Map.of(), log, "TERM");
    }

    /** The Java that runs this process. */
    public static String javaExecutable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Starts it, without anybody to watch over it. */
    public Process start() throws IOException {
        return builder().start();
    }

    /** Starts it where the caller has set what else it needs. */
    public ProcessBuilder builder() {
        List<String> all = new ArrayList<>(wrapper);
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }
}
