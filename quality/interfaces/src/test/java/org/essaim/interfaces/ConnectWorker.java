package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.running.LauncherProcess;

/**
 * A worker of Kafka Connect as a process of its own, standalone, with its own libraries, its sink
 * into a file, and nothing of ours on its class path.
 */
final class ConnectWorker implements AutoCloseable {

    private static final Path LIBRARIES =
            LauncherProcess.HOME.resolve("quality/connect/target/lib");

    private final Process process;
    private final Path output;

    private ConnectWorker(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * @param reader the settings with which it says who it is, as any client does
     * @param sinks the settings of each of its sinks
     */
    static ConnectWorker start(Path folder, Properties reader, List<Properties> sinks)
            throws IOException {
        Properties worker = new Properties();
        reader.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("essaim."))
                .forEach(name -> worker.setProperty(name, reader.getProperty(name)));
        worker.setProperty("key.converter", "org.apache.kafka.connect.json.JsonConverter");
        worker.setProperty("value.converter", "org.apache.kafka.connect.json.JsonConverter");
        worker.setProperty("listeners", "http://127.0.0.1:0");
        worker.setProperty("offset.storage.file.filename", folder.resolve("offsets").toString());
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                LIBRARIES + "/*",
                                "org.apache.kafka.connect.cli.ConnectStandalone",
                                written(folder.resolve("worker.properties"), worker)));
        for (int n = 0; n < sinks.size(); n++) {
            command.add(written(folder.resolve("sink" + n + ".properties"), sinks.get(n)));
        }
        Path output = folder.resolve("worker.log");
        return new ConnectWorker(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    private static String written(Path file, Properties settings) throws IOException {
        try (Writer to = Files.newBufferedWriter(file)) {
            settings.store(to, null);
        }
        return file.toString();
    }

    /** What it says of itself, as long as it runs. */
    String output() {
        try {
            String said = Files.readString(output);
            assertThat(process.isAlive()).as("it ended: %s", said).isTrue();
            return said;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asked to end, so that it stores how far it is. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("it does not end: " + Files.readString(output));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
