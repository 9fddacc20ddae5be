package org.essaim.stream.bomb;

import module java.base;

import org.essaim.stream.TestNode;
import org.essaim.stream.process.PublisherProcesses;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.SigningKeyFile;

/** A service with a small heap that reads; whoever runs it starts it again when it has ended. */
final class ReadingProcess implements AutoCloseable {

    private static final String SMALL_HEAP = "-Xmx64m";

    private final List<String> command;
    private final Path log;
    private final Thread supervisor = Thread.ofPlatform().name("supervisor").unstarted(this::run);
    private volatile boolean closed;
    private volatile Process process;
    private final AtomicInteger starts = new AtomicInteger();

    /**
     * @param options of its JVM
     */
    ReadingProcess(
            String stream,
            SigningKeyFile key,
            PostgresDatabase database,
            KafkaBroker broker,
            String... options)
            throws IOException {
        log = Files.createTempFile("reader", ".log");
        log.toFile().deleteOnExit();
        command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(SMALL_HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(ReadingProcess.class.getName());
        command.addAll(List.of(database.url(), database.user(), database.password()));
        command.addAll(List.of(stream, key.path().toString(), broker.bootstrapServers()));
    }

    /**
     * @param arguments the database's address, user and password, the stream, the file of its key,
     *     and the broker's address
     */
    public static void main(String[] arguments) {
        // Its inbox has virtual threads alone, which keep no process alive.
        Thread.ofPlatform().daemon(false).start(PublisherProcesses::endWithParent);
        PostgresDatabase database = new PostgresDatabase(arguments[0], arguments[1], arguments[2]);
        TestNode.sign(arguments[3], StreamSigner.of(Path.of(arguments[4])));
        new TestNode(arguments[3], KafkaBroker.openAt(arguments[5]), database).started();
    }

    ReadingProcess started() {
        supervisor.start();
        return this;
    }

    /** How often it was started. */
    int starts() {
        return starts.get();
    }

    String written() throws IOException {
        return Files.readString(log);
    }

    private void run() {
        while (!closed) {
            try {
                starts.incrementAndGet();
                process =
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                                .start();
                process.waitFor();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            } catch (InterruptedException ended) {
                closed = true;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        if (process != null) {
            PublisherProcesses.kill(process);
        }
    }
}
