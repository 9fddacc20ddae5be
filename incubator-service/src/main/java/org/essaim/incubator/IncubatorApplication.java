package org.essaim.incubator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The internal incubator: sees everything after the fact, stops what nobody uses, spreads. */
@SpringBootApplication
public class IncubatorApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IncubatorApplication.class, arguments);
    }
}
