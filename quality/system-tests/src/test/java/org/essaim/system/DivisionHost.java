package org.essaim.system;

import module java.base;

import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;

/**
 * Divisions in one process, as it is deployed: a folder of settings each, a name each at one port.
 */
final class DivisionHost implements AutoCloseable {

    private final Federation federation;
    private final Path folders;
    private final String look;
    private final Map<String, PostgresDatabase> databases = new ConcurrentHashMap<>();
    private final Map<String, SigningKeyFile> keys = new ConcurrentHashMap<>();
    private ServiceProcess process;

    DivisionHost(Federation federation) {
        this(federation, "200ms");
    }

    /**
     * @param look how often it looks at its folders
     */
    DivisionHost(Federation federation, String look) {
        this.federation = federation;
        this.look = look;
        try {
            this.folders = Files.createTempDirectory("hosted");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Starts the process, with the divisions that were added, or those of a former start. */
    ServiceProcess start(String... javaOptions) {
        List<String> options = new ArrayList<>();
        options.add("-Xmx" + Integer.getInteger("essaim.host.heap", 1_024) + "m");
        String[] more = System.getProperty("essaim.host.java", "").split(" ");
        Stream.of(more).filter(each -> !each.isEmpty()).forEach(options::add);
        options.addAll(List.of(javaOptions));
        List<String> java =
                DeployedJar.command(
                        "micro-incubator-service",
                        "org.essaim.micro.MicroIncubatorHost",
                        options.toArray(String[]::new));
        process =
                ServiceProcess.start(
                        java,
                        "host",
                        PostgresServer.freshDatabase(),
                        List.of("--essaim.host.services=" + folders, "--essaim.host.look=" + look));
        return process;
    }

    /** On a new database; it starts while the others work. */
    SigningKeyFile add(String name) {
        SigningKeyFile key = SigningKeyFile.fresh();
        add(name, key, PostgresServer.freshDatabase());
        return key;
    }

    void add(String name, SigningKeyFile key, PostgresDatabase database, String... more) {
        keys.put(name, key);
        add(name, federation.settings(name, key), database, more);
    }

    /** A second service of that division, under another name. */
    void addAnother(String folder, String name, PostgresDatabase database) {
        add(folder, federation.settings(name, key(name)), database);
    }

    private void add(
            String folder, List<String> ofDivision, PostgresDatabase database, String... more) {
        databases.put(folder, database);
        List<String> settings = new ArrayList<>(ofDivision);
        settings.addAll(ServiceProcess.on(database));
        settings.add("--essaim.host.names=" + hostName(folder));
        settings.add("--essaim.node-id=" + folder + "-1");
        settings.addAll(List.of(more));
        try {
            Path unfinished = Files.createTempDirectory(folders, ".new");
            for (String each : settings) {
                String[] parts = each.substring(2).split("=", 2);
                Files.writeString(unfinished.resolve(parts[0]), parts[1]);
            }
            Files.move(unfinished, folders.resolve(stream(folder)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Its folder goes, its database stays. */
    void remove(String name) {
        try {
            Files.move(
                    folders.resolve(stream(name)),
                    Files.createTempDirectory(folders, ".old").resolve(name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** To be asked as if it were alone. */
    ServiceProcess division(String name) {
        return process.hosting(hostName(name), databases.get(name));
    }

    PostgresDatabase database(String name) {
        return databases.get(name);
    }

    SigningKeyFile key(String name) {
        return keys.get(name);
    }

    ServiceProcess process() {
        return process;
    }

    static String stream(String name) {
        return "division." + name;
    }

    private static String hostName(String name) {
        return name + ".divisions.example";
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
