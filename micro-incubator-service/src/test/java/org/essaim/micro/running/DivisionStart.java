package org.essaim.micro.running;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.MicroIncubatorApplication;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** With which settings tests start the service of a division. */
record DivisionStart(PostgresDatabase database, String division, List<String> more) {

    static final String KEY = "--essaim.signing.key-file=";

    DivisionStart(PostgresDatabase database, String division, String... more) {
        this(database, division, List.of(more));
    }

    DivisionStart with(String setting) {
        return new DivisionStart(
                database, division, Stream.concat(more.stream(), Stream.of(setting)).toList());
    }

    /** Its business time stands still at that instant. */
    DivisionStart at(String instant) {
        return with("--essaim.clock.fixed-at=" + instant);
    }

    ConfigurableApplicationContext run(ApplicationContextInitializer<?>... initializers) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--essaim.division=" + division,
                                "--essaim.stream=" + DivisionStream.of(new DivisionId(division)),
                                "--essaim.identity.issuer=" + TestIssuer.shared().issuer(),
                                "--essaim.identity.audience=" + TestIssuer.AUDIENCE,
                                "--essaim.identity.keys.timeout=30s",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password()));
        arguments.addAll(more);
        if (arguments.stream().noneMatch(each -> each.startsWith(KEY))) {
            arguments.add(KEY + SigningKeyFile.fresh().path());
        }
        return new SpringApplicationBuilder(MicroIncubatorApplication.class)
                .initializers(initializers)
                .run(arguments.toArray(String[]::new));
    }
}
