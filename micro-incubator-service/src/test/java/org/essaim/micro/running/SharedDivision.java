package org.essaim.micro.running;

import module java.base;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.micro.policy.read.EffectivePolicies;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KeptRows;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.web.identity.People;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A running division that the tests of a JVM share, one class after the other: whoever is given it
 * finds it as it was when it had started. To start one takes far longer than to put back what its
 * database had, and a service whose database is restored forgets what it remembered of it (decision
 * 0116). At night each class starts one of its own.
 */
final class SharedDivision {

    /** By division and settings. */
    private static final Map<List<String>, SharedDivision> ALL = new HashMap<>();

    private final RunningDivision division;
    private final KeptRows begun;

    private SharedDivision(RunningDivision division, PostgresDatabase database) {
        this.division = division;
        division.settle();
        this.begun = KeptRows.of(database.dataSource());
    }

    static synchronized RunningDivision at(String instant, String division, String... settings) {
        if (Overnight.RUN) {
            return start(instant, PostgresServer.migratedDatabase(), division, settings);
        }
        List<String> key = Stream.concat(Stream.of(division), Stream.of(settings)).toList();
        return ALL.computeIfAbsent(
                        key,
                        _ -> {
                            PostgresDatabase database = PostgresServer.migratedDatabase();
                            return new SharedDivision(
                                    start(instant, database, division, settings), database);
                        })
                .begunAt(instant);
    }

    private static RunningDivision start(
            String instant, PostgresDatabase database, String division, String... settings) {
        return RunningDivision.by(new TurnedClock(instant), database, division, settings);
    }

    private RunningDivision begunAt(String instant) {
        Collection<EventProcessor> processors =
                division.bean(Configuration.class)
                        .eventProcessingConfiguration()
                        .eventProcessors()
                        .values();
        List<CompletableFuture<Void>> stopped =
                processors.stream().map(EventProcessor::shutdownAsync).toList();
        stopped.forEach(CompletableFuture::join);
        forgetPeople();
        begun.putBack();
        division.turnTo(instant);
        processors.forEach(EventProcessor::start);
        EffectivePolicies policies = division.bean(EffectivePolicies.class);
        Eventually.holds(
                "no other policy is remembered",
                () -> policies.at(Instant.parse(instant)).equals(Policy.FOUNDING));
        return division.begun(true);
    }

    /** Who comes is remembered for seconds, in memory. */
    private void forgetPeople() {
        People people = division.bean(People.class);
        division.bean(JdbcClient.class)
                .sql("select id from person")
                .query(String.class)
                .list()
                .forEach(each -> people.erase(new PersonId(each)));
    }
}
