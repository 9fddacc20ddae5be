package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.envelope.domain.EnvelopeState;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many clients at once on one envelope that has less than they ask for. */
@Gate
class ManyClientsTest {

    private static final int CLIENTS = Overnight.times("essaim.clients", 24, 64);
    private static final int CLOSINGS = CLIENTS / 8;
    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);
    private RunningDivision division;

    @BeforeEach
    void start() {
        division = RunningDivision.shared();
        as("ola").post("/volunteers/ola/acceptance", "{\"capacity\":\"OPERATIONAL\"}");
        as("mia").post("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
    }

    @AfterEach
    void stop() {
        division.close();
    }

    @Test
    @Rule({"R11", "R20", "R22"})
    @Fault(12)
    void many_launches_share_out_to_the_cent_what_there_is_and_none_is_refused() throws Exception {
        Amount allocated = Amount.of(CLIENTS * 156_00L + 37, CLIENTS * 5 + 13);
        allocate(allocated);
        List<Sent> launches = atOnce(IntStream.range(0, CLIENTS).mapToObj(this::launching));
        assertThat(launches).extracting(sent -> sent.answer().status()).containsOnly(201);
        List<EnvelopeEvent.Granted> grants = grants();
        assertThat(grants).hasSize(CLIENTS);
        assertThat(sum(grants)).isEqualTo(allocated);
        assertThat(grants)
                .allMatch(each -> Amount.of(500_00, 10).covers(each.amount()))
                .extracting(EnvelopeEvent.Granted::initiative)
                .doesNotHaveDuplicates();
        for (EnvelopeEvent.Granted each : grants) {
            assertThat(held(each.initiative().value())).isEqualTo(each.amount());
        }
        assertSound();
    }

    /** Ballots, launches and closings together: what is available goes up and down meanwhile. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @Rule({"R11", "R31", "R32"})
    @Fault(12)
    void of_many_ballots_that_end_together_as_many_are_paid_as_the_envelope_has(long seed)
            throws Exception {
        allocate(Amount.of(CLIENTS * 500_00L, CLIENTS * 10));
        for (int i = 0; i < CLIENTS; i++) {
            launching(i).call();
            spend("i" + i);
        }
        List<Amount> asked = amounts(new Random(seed));
        List<Callable<Answer>> everybody = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String initiative = "i" + i;
            if (i < CLOSINGS) {
                everybody.add(() -> close(initiative));
            } else {
                String round = votedOn(initiative, asked.get(i));
                everybody.add(() -> complete(round));
            }
        }
        allocate(Amount.of(CLIENTS * 193_00L + 67, CLIENTS * 3 / 2));
        int before = movements().size();
        List<Sent> sent = atOnce(everybody.stream());

        List<Amount> available = availableAfterEach();
        assertThat(available).noneMatch(Amount::hasNegative);
        int paid = 0;
        for (int i = CLOSINGS; i < CLIENTS; i++) {
            if (sent.get(i).answer().status() == 201) {
                paid++;
            } else {
                assertWhatWasAvailableIsNamed(sent.get(i), asked.get(i), available);
            }
        }
        assertThat(paid).isBetween(1, CLIENTS - CLOSINGS - 1);
        assertThat(grants()).hasSize(CLIENTS + paid);
        assertThat(movements()).hasSize(before + CLOSINGS + paid);
        assertSound();
    }

    private static List<Amount> amounts(Random random) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(_ -> Amount.of(1 + random.nextInt(900_00), random.nextInt(12)))
                .toList();
    }

    private void assertWhatWasAvailableIsNamed(Sent sent, Amount wanted, List<Amount> available) {
        assertThat(sent.answer().status()).isEqualTo(409);
        assertThat(sent.answer().text("rule")).isEqualTo("R32");
        assertThat(sent.answer().amount("/asked")).isEqualTo(wanted);
        Amount had = sent.answer().amount("/available");
        assertThat(had.covers(wanted)).isFalse();
        assertThat(available.subList(sent.from() - 1, sent.to())).contains(had);
    }

    /**
     * An answer, and how many movements the envelope had seen before it was asked for and after it
     * came.
     */
    private record Sent(Answer answer, int from, int to) {}

    /** All of them wait for each other before they send. */
    private <T extends Callable<Answer>> List<Sent> atOnce(Stream<T> requests) throws Exception {
        List<T> all = requests.toList();
        CyclicBarrier start = new CyclicBarrier(all.size());
        List<Sent> sent = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Sent>> coming = new ArrayList<>();
            for (T each : all) {
                coming.add(
                        people.submit(
                                () -> {
                                    start.await();
                                    int from = movements().size();
                                    Answer answer = each.call();
                                    return new Sent(answer, from, movements().size());
                                }));
            }
            for (Future<Sent> each : coming) {
                sent.add(each.get());
            }
        }
        return sent;
    }

    private List<EnvelopeEvent> movements() {
        List<EnvelopeEvent> movements = new ArrayList<>();
        DomainEventStream all =
                division.bean(EventStore.class).readEvents("envelope:" + DIVISION.value(), 0);
        all.asStream().forEach(each -> movements.add((EnvelopeEvent) each.getPayload()));
        return movements;
    }

    private List<Amount> availableAfterEach() {
        List<Amount> available = new ArrayList<>();
        EnvelopeState state = EnvelopeState.EMPTY;
        for (EnvelopeEvent each : movements()) {
            state = EnvelopeState.evolve(state, each);
            available.add(state.available());
        }
        return available;
    }

    private List<EnvelopeEvent.Granted> grants() {
        return movements().stream()
                .filter(EnvelopeEvent.Granted.class::isInstance)
                .map(EnvelopeEvent.Granted.class::cast)
                .toList();
    }

    private static Amount sum(List<EnvelopeEvent.Granted> grants) {
        return grants.stream()
                .map(EnvelopeEvent.Granted::amount)
                .reduce(Amount.NOTHING, Amount::plus);
    }

    private Callable<Answer> launching(int number) {
        return () ->
                as("p" + number)
                        .post(
                                "/initiatives",
                                """
                                {"initiative":"i%d","title":"A+","kind":"PROTOTYPE",
                                 "irritant":"waiting","trial":"a form","launchedOn":"2022-01-01"}
                                """
                                        .formatted(number));
    }

    private void spend(String initiative) {
        as("p" + initiative.substring(1))
                .post(
                        "/initiatives/" + initiative + "/expenses",
                        "{\"amount\":{\"euros\":\"10.00\"},"
                                + "\"label\":\"a\",\"spentOn\":\"2022-01-01\"}");
    }

    private String votedOn(String initiative, Amount amount) {
        String round =
                as("p" + initiative.substring(1))
                        .post(
                                "/initiatives/" + initiative + "/rounds",
                                """
                                {"kind":"LATER","pilotUsers":"the counter","months":6,
                                 "amount":{"euros":"%s","halfDays":%d},
                                 "team":[{"person":"p1","part":"DEVELOPER"}]}
                                """
                                        .formatted(
                                                amount.money().toString().replace(" EUR", ""),
                                                amount.time().halfDays()))
                        .text("id");
        for (String each : List.of("ola", "mia")) {
            as(each).post("/rounds/" + round + "/votes", "{\"choice\":\"YES\"}");
        }
        return round;
    }

    private Answer complete(String round) {
        return as("ola").post("/rounds/" + round + "/close", "{}");
    }

    private Answer close(String initiative) {
        return as("p" + initiative.substring(1))
                .post(
                        "/initiatives/" + initiative + "/close",
                        "{\"tried\":\"a\",\"learnt\":\"b\",\"closedOn\":\"2022-01-01\"}");
    }

    private RunningDivision as(String person) {
        return division.as(person, "employee", "volunteer", "manager");
    }

    private void allocate(Amount amount) {
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", amount.toString()),
                        2022,
                        amount,
                        TODAY,
                        List.of()));
    }

    private Amount held(String initiative) {
        return division.get("/initiatives/" + initiative).amount("/held");
    }

    private void assertSound() {
        division.settle();
        var check = division.get("/envelope/check").body();
        assertThat(check.get("sound").asBoolean()).as(check.toString()).isTrue();
    }
}
