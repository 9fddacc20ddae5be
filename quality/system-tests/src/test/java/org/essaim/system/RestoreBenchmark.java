package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.system.WalBenchmark.asDeployed;
import static org.essaim.system.WalBenchmark.seconds;

import module java.base;

import org.essaim.testkit.ArchivedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes until a division works again whose database is lost with its machine, and until
 * those of a whole federation do: 42, one after the other and as many at once as there are
 * processors. No part of the gate: {@code -Dtest=RestoreBenchmark -Dessaim.initiatives=200}.
 */
class RestoreBenchmark {

    /** Of 31 commands each. */
    private static final int INITIATIVES = Integer.getInteger("essaim.initiatives", 200);

    private static final int DATABASES = Integer.getInteger("essaim.databases", 42);

    @TempDir private Path home;
    private final DrilledFederation federation = new DrilledFederation(INITIATIVES);
    private ArchivedPostgres server;

    @AfterEach
    void stop() {
        federation.close();
        server.close();
    }

    @Test
    void one_division_then_the_databases_of_all() throws IOException {
        Files.createDirectory(store());
        server = ArchivedPostgres.start(home.resolve("first"), store(), asDeployed());
        ServiceProcess division = federation.division(server.newDatabase("essaim"));
        int last = INITIATIVES - 1;
        federation.live(division, 0, INITIATIVES / 2);
        long copying = System.nanoTime();
        server.copyInto(copy());
        IO.println("copied while it works in %.1f s".formatted(seconds(copying)));
        federation.live(division, INITIATIVES / 2, last);
        federation.awaitIngested(division);
        server.archiveAll();
        federation.live(division, last, INITIATIVES);
        federation.awaitIngested(division);
        List<String> figures = federation.figures();
        IO.println(
                "%d commands: a database of %s MiB, a copy of %d MiB, %d segments in the store"
                        .formatted(
                                federation.commands(),
                                server.query("select pg_database_size('essaim') >> 20"),
                                size(copy()) >> 20,
                                Files.list(store()).count()));
        division.close();
        server.lose();

        long lost = System.nanoTime();
        server = restored("second");
        IO.println("the database takes writes after %.1f s".formatted(seconds(lost)));
        ServiceProcess again = federation.division(server.database("essaim"));
        IO.println("the service is ready after %.1f s".formatted(seconds(lost)));
        federation.recover(again);
        IO.println(
                "what was not archived is published again after %.1f s".formatted(seconds(lost)));
        assertThat(federation.quarantined()).isEmpty();
        assertThat(federation.figures()).isEqualTo(figures);
        again.close();

        all("one after the other", 1);
        all("at once on all processors", Runtime.getRuntime().availableProcessors());
    }

    /** Each is like the one division; the next begins when one takes writes. */
    private void all(String how, int atOnce) {
        long lost = System.nanoTime();
        try (ExecutorService operators = Executors.newFixedThreadPool(atOnce)) {
            CompletableFuture.allOf(
                            IntStream.range(0, DATABASES)
                                    .mapToObj(each -> atOnce + "-" + each)
                                    .map(
                                            name ->
                                                    CompletableFuture.runAsync(
                                                            () -> restored(name).lose(), operators))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        }
        IO.println(
                "%d databases %s: all take writes after %.1f s"
                        .formatted(DATABASES, how, seconds(lost)));
    }

    private ArchivedPostgres restored(String name) {
        return ArchivedPostgres.restored(
                copy(), home.resolve(name), store(), Optional.empty(), asDeployed());
    }

    private Path store() {
        return home.resolve("store");
    }

    private Path copy() {
        return home.resolve("copy");
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(each -> each.toFile().length())
                    .sum();
        }
    }
}
