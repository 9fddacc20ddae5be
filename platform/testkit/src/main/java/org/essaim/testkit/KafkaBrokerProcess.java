package org.essaim.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * The main class of a broker's own process: formats an empty log folder, becomes Kafka, and ends
 * when its standard input does, so that it never outlives the JVM that started it.
 */
final class KafkaBrokerProcess {

    private KafkaBrokerProcess() {}

    /**
     * @param arguments Kafka's {@code server.properties}, and the log folder that it names
     */
    public static void main(String[] arguments) throws IOException {
        Thread.ofPlatform().daemon().name("parent-watch").start(KafkaBrokerProcess::endWithParent);
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", arguments[0]};
            int exit = StorageTool.execute(format, System.out);
            if (exit != 0) {
                System.exit(exit);
            }
        }
        kafka.Kafka.main(new String[] {arguments[0]});
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException closed) {
            // the pipe broke: the same as its end
        }
        Runtime.getRuntime().halt(0);
    }
}
