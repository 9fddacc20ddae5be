package org.essaim.stream.process;

import module java.base;

import org.essaim.stream.TestNode;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.SigningKeyFile;
import org.springframework.jdbc.core.JdbcTemplate;

/** A stream whose instances are processes: started, stopped, let go on and killed. */
public final class PublisherProcesses implements AutoCloseable {

    /** How long a process takes to start is of no interest. */
    private static final Duration UNTIL_IT_PUBLISHES = Duration.ofMinutes(5);

    final String stream = TestNode.freshStream("publisher");
    final JdbcTemplate jdbc;
    private final SigningKeyFile key = SigningKeyFile.fresh();
    private final PostgresDatabase database = TestNode.freshDatabase();
    private final KafkaBroker broker;
    private final List<Process> started = new ArrayList<>();

    private final Map<Process, Path> logs = new HashMap<>();

    PublisherProcesses(KafkaBroker broker) {
        this.broker = broker;
        this.jdbc = new JdbcTemplate(database.dataSource());
        TestNode.sign(stream, StreamSigner.of(key.path()));
        jdbc.execute("create table noted (number bigserial primary key)");
        // as every service does, so that who is stopped within a transaction stops nobody else
        String name = jdbc.queryForObject("select current_database()", String.class);
        jdbc.execute(
                "alter database %s set idle_in_transaction_session_timeout = '2s'".formatted(name));
    }

    /** Reads the reader's stream: its acknowledgements and its requests. */
    void ingest(TestNode reader) {
        new TestNode(stream, broker, database).reading(reader.stream);
    }

    Process start(PublishingProcess.How how) {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishingProcess.class.getName(),
                        stream,
                        key.path().toString(),
                        database.url(),
                        database.user(),
                        database.password(),
                        broker.bootstrapServers(),
                        how.name());
        try {
            Path log = Files.createTempFile("publisher", ".log");
            log.toFile().deleteOnExit();
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            started.add(process);
            logs.put(process, log);
            return process;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Starts one and waits until it publishes. */
    Process publishing(PublishingProcess.How how) {
        long before = noted();
        Process process = start(how);
        try {
            Eventually.holds("it publishes", UNTIL_IT_PUBLISHES, () -> noted() > before);
        } catch (AssertionError silent) {
            throw new AssertionError(
                    "%s; alive: %s; it wrote: %s"
                            .formatted(silent.getMessage(), process.isAlive(), written(process)),
                    silent);
        }
        return process;
    }

    private String written(Process process) {
        try {
            return Files.readString(logs.get(process));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** As kill -9 does. */
    public static void kill(Process process) {
        process.destroyForcibly();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** For a process that must not outlive the test that started it. */
    public static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException closed) {
            // the pipe broke: the same as its end
        }
        Runtime.getRuntime().halt(0);
    }

    /** Lets a signal of that name come to it, such as STOP or CONT. */
    static void signal(Process process, String name) {
        try {
            Process kill =
                    new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, process.pid()))
                            .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("no signal " + name);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    long noted() {
        return number("select count(*) from noted");
    }

    long journalled() {
        return number("select count(*) from journal");
    }

    /** What was committed and is not sent. */
    long unsent() {
        return number("select position - sent from journal_head join journal_relay using (stream)");
    }

    /** In the order in which they are published. */
    List<String> published() {
        return jdbc.queryForList(
                "select convert_from(data, 'UTF8') from journal order by position", String.class);
    }

    List<String> notedNumbers() {
        return jdbc.queryForList("select number::text from noted order by number", String.class);
    }

    /**
     * Whose connection holds the lead; 0 where nobody's does. The lock of the lead has one key,
     * that of a node which is merely there has two.
     */
    int leader() {
        return jdbc
                .queryForList(
                        """
                        select pid from pg_locks where locktype = 'advisory' and granted
                           and objsubid = 1
                           and database = (select oid from pg_database
                                            where datname = current_database())
                        """,
                        Integer.class)
                .stream()
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        started.forEach(PublisherProcesses::kill);
    }

    private long number(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }
}
