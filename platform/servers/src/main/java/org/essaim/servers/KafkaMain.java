package org.essaim.servers;

import module java.base;

import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's own process: formats its storage the first time, then becomes Kafka. */
public final class KafkaMain {

    /** Ends with the process that started it: for a test, which may be killed. */
    static final String END_WITH_PARENT = "--end-with-parent";

    /** The id that all brokers of one cluster are formatted with; one that is alone has its own. */
    static final String CLUSTER = "essaim.cluster";

    private KafkaMain() {}

    /**
     * @param arguments the path of Kafka's {@code server.properties}, then options
     */
    public static void main(String[] arguments) throws IOException {
        String settings = arguments[0];
        if (List.of(arguments).contains(END_WITH_PARENT)) {
            Thread.ofPlatform().daemon().name("parent-watch").start(KafkaMain::endWithParent);
        }
        Properties properties = read(settings);
        if (!isFormatted(properties)) {
            String cluster = properties.getProperty(CLUSTER, Uuid.randomUuid().toString());
            String[] format = {"format", "-t", cluster, "-c", settings};
            int exit = StorageTool.execute(format, System.out);
            if (exit != 0) {
                System.exit(exit);
            }
        }
        kafka.Kafka.main(new String[] {settings});
    }

    private static Properties read(String settings) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Files.newInputStream(Path.of(settings))) {
            properties.load(file);
        }
        return properties;
    }

    private static boolean isFormatted(Properties settings) {
        return Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"));
    }

    /** Standard input is a pipe that breaks when the parent ends, however it ends. */
    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException broken) {
            // as good as its end
        }
        Runtime.getRuntime().halt(0);
    }
}
