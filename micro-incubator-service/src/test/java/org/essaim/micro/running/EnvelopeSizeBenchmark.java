package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.RoundKind;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An envelope with 100,000 movements answers as fast as one with 100, as it is snapshot. No part of
 * the gate: {@code ./mvnw -pl micro-incubator-service -am test -Dtest=EnvelopeSizeBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class EnvelopeSizeBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(EnvelopeSizeBenchmark.class);
    private static final DivisionId BIG = new DivisionId("big");
    private static final DivisionId SMALL = new DivisionId("small");
    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final int BATCH = 500;
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 500;
    private static final double MOST = 1.5;

    private RunningDivision division;
    private int asked;

    @Test
    void an_envelope_with_100000_movements_answers_as_fast_as_one_with_100() {
        division = RunningDivision.start(PostgresServer.migratedDatabase(), "bench");
        try {
            stopProjections();
            fill(SMALL, 100);
            fill(BIG, 100_000);
            measure(WARM_UP);
            long[][] nanos = measure(ROUNDS);
            long small = median(nanos[0]);
            long big = median(nanos[1]);
            double ratio = (double) big / small;
            LOG.info(
                    "a grant from an envelope of 100 movements: {} µs, of 100,000: {} µs, ratio {}",
                    small / 1_000,
                    big / 1_000,
                    ratio);
            assertThat(ratio).isLessThanOrEqualTo(MOST);
        } finally {
            division.close();
        }
    }

    /** What follows from a hundred thousand movements is not what is measured. */
    private void stopProjections() {
        division.bean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }

    /**
     * Writes movements as they would have been written one by one; a grant after each batch lets
     * the envelope be snapshot on the way.
     */
    private void fill(DivisionId of, int movements) {
        EventStore store = division.bean(EventStore.class);
        String id = "envelope:" + of.value();
        long next = 0;
        while (next < movements) {
            List<GenericDomainEventMessage<?>> batch = new ArrayList<>();
            for (long end = Math.min(next + BATCH, movements - 1); next < end; next++) {
                EnvelopeEvent event = next == 0 ? allocation(of) : granted(of, (int) next);
                batch.add(new GenericDomainEventMessage<>("envelope", id, next, event));
            }
            store.publish(batch);
            division.bean(CommandGateway.class).sendAndWait(grant(of, asked++));
            next = store.lastSequenceNumberFor(id).orElseThrow() + 1;
        }
    }

    /** Grants from both in turn, so that whatever else the machine does meets both. */
    private long[][] measure(int rounds) {
        CommandGateway commands = division.bean(CommandGateway.class);
        long[][] nanos = new long[2][rounds];
        for (int i = 0; i < rounds; i++) {
            for (int which = 0; which < 2; which++) {
                EnvelopeCommand grant = grant(which == 0 ? SMALL : BIG, asked++);
                long start = System.nanoTime();
                commands.sendAndWait(grant);
                nanos[which][i] = System.nanoTime() - start;
            }
        }
        return nanos;
    }

    private static long median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static EnvelopeCommand grant(DivisionId of, int number) {
        return new EnvelopeCommand.GrantFirstRound(
                of, new InitiativeId("i"), id("asked", number), DAY, List.of());
    }

    private static EnvelopeEvent allocation(DivisionId of) {
        return new EnvelopeEvent.AllocationReceived(
                of, id("allocation", 0), 2022, Amount.of(1_000_000_000_00L, 1_000_000_000), DAY);
    }

    private static EnvelopeEvent granted(DivisionId of, int number) {
        return new EnvelopeEvent.Granted(
                of,
                new InitiativeId("i"),
                id("grant of " + of, number),
                1,
                RoundKind.FIRST,
                Amount.of(500_00, 10),
                DAY,
                DAY.plusMonths(12),
                List.of(),
                List.of(),
                1);
    }

    private static UUID id(String kind, int number) {
        return NamedUuid.of(kind, "" + number);
    }
}
