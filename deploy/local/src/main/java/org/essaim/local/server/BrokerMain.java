package org.essaim.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's own process: formats its storage the first time, then becomes Kafka. */
public final class BrokerMain {

    private BrokerMain() {}

    /**
     * @param arguments the path of Kafka's {@code server.properties}
     */
    public static void main(String[] arguments) throws IOException {
        String settings = arguments[0];
        if (!isFormatted(settings)) {
            int exit =
                    StorageTool.execute(
                            new String[] {
                                "format", "-t", Uuid.randomUuid().toString(), "-c", settings
                            },
                            System.out);
            if (exit != 0) {
                System.exit(exit);
            }
        }
        kafka.Kafka.main(new String[] {settings});
    }

    private static boolean isFormatted(String settings) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Files.newInputStream(Path.of(settings))) {
            properties.load(file);
        }
        return Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"));
    }
}
