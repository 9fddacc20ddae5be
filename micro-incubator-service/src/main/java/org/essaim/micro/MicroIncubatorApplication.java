package org.essaim.micro;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** One micro-incubator: the service of one division, with its own database. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MicroIncubatorApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(MicroIncubatorApplication.class, arguments);
    }
}
