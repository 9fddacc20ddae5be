package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Not part of the gate: {@code ./mvnw -pl quality/benchmarks -am test -Dtest=ManyTopicsBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Dessaim.broker.heap=1024}. A broker keeps a
 * file open for each topic, so that the process may need to be allowed more.
 */
class ManyTopicsBenchmark {

    private static final Duration AT_REST = Duration.ofSeconds(30);

    private static final String TOPICS =
            System.getProperty("essaim.benchmark.topics", "1000,5000,15000");

    static IntStream topics() {
        return Arrays.stream(TOPICS.split(",")).mapToInt(Integer::parseInt);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void on_one_broker(int topics) {
        print(ManyTopics.onOne(topics, AT_REST));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void on_three_brokers(int topics) {
        print(ManyTopics.onThree(topics, AT_REST));
    }

    private static void print(ManyTopics measured) {
        IO.println(measured.line());
        assertThat(measured.atRest().cores()).isPositive();
    }
}
