package org.essaim.benchmarks;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.serialization.StringSerializer;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.KafkaCluster;

/**
 * A topic of one partition for each of many divisions, with something on it: what brokers take
 * while nobody publishes, and how long it is until all are there again when one of them was killed.
 *
 * @param created seconds until all exist and have a leader
 * @param atRest what all brokers take together
 * @param ledAgain seconds after a kill until each topic has a leader: another broker, or the only
 *     one, which is started at once
 * @param wholeAgain seconds after the start of the killed one until it has all that it had
 */
record ManyTopics(
        int brokers,
        int topics,
        double created,
        AtRest atRest,
        double ledAgain,
        double wholeAgain) {

    private static final int AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int KILLED = 1;

    /**
     * What processes take.
     *
     * @param cores of processor time a second
     * @param files that are open, and mapped into memory
     */
    record AtRest(double cores, double mebibytes, long files) {

        private static AtRest over(Duration time, List<ProcessHandle> brokers) {
            Duration before = processorTime(brokers);
            long end = System.nanoTime() + time.toNanos();
            Eventually.holds("brokers rest", PATIENCE, () -> System.nanoTime() > end);
            Duration taken = processorTime(brokers).minus(before);
            return new AtRest(
                    (double) taken.toNanos() / time.toNanos(),
                    brokers.stream().mapToLong(AtRest::kibibytes).sum() / 1024.0,
                    brokers.stream().mapToLong(AtRest::files).sum());
        }

        private static Duration processorTime(List<ProcessHandle> of) {
            return of.stream()
                    .map(each -> each.info().totalCpuDuration().orElseThrow())
                    .reduce(Duration.ZERO, Duration::plus);
        }

        private static long kibibytes(ProcessHandle process) {
            return lines(process, "status")
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }

        private static long files(ProcessHandle process) {
            long mapped = lines(process, "maps").filter(line -> line.endsWith("index")).count();
            return mapped + Path.of("/proc/" + process.pid() + "/fd").toFile().list().length;
        }

        private static Stream<String> lines(ProcessHandle process, String of) {
            try {
                return Files.readAllLines(Path.of("/proc/" + process.pid(), of)).stream();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    static ManyTopics onOne(int topics, Duration atRest) {
        Set<ProcessHandle> others = Set.copyOf(running());
        KafkaBroker broker = KafkaBroker.startAnother();
        try {
            return measured(broker, others, topics, atRest, broker::kill, broker::start);
        } finally {
            broker.stop();
        }
    }

    /** Each copied to all three, as the manifests configure them. */
    static ManyTopics onThree(int topics, Duration atRest) {
        Set<ProcessHandle> others = Set.copyOf(running());
        try (KafkaCluster cluster = KafkaCluster.started()) {
            return measured(
                    cluster.broker(),
                    others,
                    topics,
                    atRest,
                    () -> cluster.kill(KILLED),
                    () -> cluster.start(List.of(KILLED)));
        }
    }

    /**
     * @param others brokers that this one is measured without
     */
    private static ManyTopics measured(
            KafkaBroker broker,
            Set<ProcessHandle> others,
            int topics,
            Duration atRest,
            Runnable kill,
            Runnable start) {
        List<ProcessHandle> ours =
                running().stream().filter(each -> !others.contains(each)).toList();
        int brokers = ours.size();
        try (Admin admin = Admin.create(broker.superuserClient())) {
            Topics all = new Topics(admin, topics, brokers);
            double created = seconds(all::create);
            all.publish(broker.superuserClient());
            AtRest rest = AtRest.over(atRest, ours);
            kill.run();
            Runnable byAnother = () -> all.await(each -> each.leader().id() != KILLED);
            double another = brokers > 1 ? seconds(byAnother) : 0;
            double again = seconds(start) + seconds(() -> all.await(_ -> true));
            double whole = seconds(() -> all.await(each -> each.isr().size() == brokers));
            double led = brokers > 1 ? another : again;
            return new ManyTopics(brokers, topics, created, rest, led, again + whole);
        }
    }

    private static List<ProcessHandle> running() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains("KafkaMain"))
                .toList();
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "brokers: %d, topics: %d, made in %.1f s; at rest %.3f cores, %.0f MiB, %d files;"
                        + " after a kill all led after %.1f s, whole %.1f s after its start",
                brokers,
                topics,
                created,
                atRest.cores(),
                atRest.mebibytes(),
                atRest.files(),
                ledAgain,
                wholeAgain);
    }

    private record Topics(Admin admin, List<List<String>> names, int copies) {

        private Topics(Admin admin, int topics, int copies) {
            this(
                    admin,
                    IntStream.range(0, topics)
                            .mapToObj("essaim.division.division-%d.v1"::formatted)
                            .gather(Gatherers.windowFixed(AT_ONCE))
                            .toList(),
                    copies);
        }

        void create() {
            for (List<String> some : names) {
                admin.createTopics(some.stream().map(this::topic).toList())
                        .all()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
            }
            await(each -> each.isr().size() == copies);
        }

        private NewTopic topic(String name) {
            return new NewTopic(name, 1, (short) copies).configs(Map.of("retention.ms", "-1"));
        }

        /** By several producers: each asks for all topics that it knows with every new one. */
        void publish(Map<String, Object> client) {
            for (List<String> some : names) {
                try (KafkaProducer<String, String> producer =
                        new KafkaProducer<>(
                                client, new StringSerializer(), new StringSerializer())) {
                    List<Future<RecordMetadata>> sent =
                            some.stream()
                                    .map(each -> producer.send(new ProducerRecord<>(each, "1")))
                                    .toList();
                    producer.flush();
                    sent.forEach(Future::resultNow);
                }
            }
        }

        /** Each has a leader, and is as expected. */
        void await(Predicate<TopicPartitionInfo> expected) {
            for (List<String> some : names) {
                Eventually.holds(
                        "topics are led",
                        PATIENCE,
                        () ->
                                described(some).stream()
                                                .map(each -> each.partitions().getFirst())
                                                .filter(Topics::isLed)
                                                .filter(expected)
                                                .count()
                                        == some.size());
            }
        }

        private static boolean isLed(TopicPartitionInfo topic) {
            return topic.leader() != null && !topic.leader().isEmpty();
        }

        private Collection<TopicDescription> described(List<String> some) {
            try {
                return admin.describeTopics(some).allTopicNames().get().values();
            } catch (ExecutionException notYet) {
                return List.of();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }
}
