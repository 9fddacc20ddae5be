package org.essaim.benchmarks;

import module java.base;

import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Pairs;

/**
 * Several services, each with a database of its own, ingest a part of the streams at the same time,
 * beside one of them alone: what it would bring to divide the divisions of a centre.
 */
final class SeveralConsumers {

    private final KafkaBroker broker = KafkaBroker.sharedOpen();
    private final List<HonestStream> streams;
    private final int honest;

    /**
     * @param services how many; each ingests one stream
     * @param honest messages of each stream
     */
    SeveralConsumers(int services, int honest) {
        this.honest = honest;
        this.streams =
                IntStream.range(0, services)
                        .mapToObj(n -> "division.part-%d-of-%d-%d".formatted(n, services, honest))
                        .map(HonestStream::new)
                        .toList();
        streams.forEach(each -> each.send(broker, honest, 0));
    }

    /** Messages a second of all together beside those of one. */
    Pairs measured(int rounds) {
        return Pairs.of(() -> perSecond(streams), () -> perSecond(streams.subList(0, 1)), rounds);
    }

    private double perSecond(List<HonestStream> some) {
        List<Ingestion> services = some.stream().map(_ -> Ingestion.intoAService()).toList();
        try (ExecutorService all = Executors.newFixedThreadPool(services.size())) {
            CyclicBarrier start = new CyclicBarrier(services.size());
            List<Future<Ingestion.Run>> runs =
                    IntStream.range(0, services.size())
                            .mapToObj(
                                    n -> all.submit(() -> run(services.get(n), some.get(n), start)))
                            .toList();
            double slowest = Double.MAX_VALUE;
            for (Future<Ingestion.Run> run : runs) {
                slowest = Math.min(slowest, run.get().perSecond());
            }
            return slowest * services.size();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        } finally {
            services.forEach(Ingestion::close);
        }
    }

    private Ingestion.Run run(Ingestion service, HonestStream stream, CyclicBarrier start) {
        return service.of(
                broker,
                stream.name,
                stream.signer.key(),
                honest,
                true,
                () -> {
                    try {
                        start.await();
                    } catch (BrokenBarrierException | InterruptedException broken) {
                        throw new AssertionError(broken);
                    }
                });
    }

    String table(Pairs pairs) {
        return pairs.table(
                "messages/s", "one service", streams.size() + " services at the same time");
    }
}
