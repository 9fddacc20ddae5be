package org.essaim.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the reporting service. */
@SpringBootApplication
public class ReportingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ReportingApplication.class, arguments);
    }
}
