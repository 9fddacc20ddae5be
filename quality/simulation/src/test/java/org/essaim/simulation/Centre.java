package org.essaim.simulation;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Policy;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.contract.decision.RefusedException;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.federation.stream.Publication;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.incubator.funding.domain.AllocationDecider;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.incubator.funding.domain.AllocationState;
import org.essaim.incubator.funding.wire.FundingPublisher;
import org.essaim.incubator.stopping.domain.IngestionProgress;
import org.essaim.incubator.stopping.domain.ReviewSnapshot;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.essaim.incubator.stopping.domain.StoppingDecider;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.incubator.stopping.domain.StoppingState;
import org.essaim.incubator.stopping.wire.StoppingPublisher;
import org.essaim.simulation.Happened.Fact;
import org.essaim.stream.Subscription;
import org.essaim.stream.simulation.SimulatedNode;
import org.essaim.stream.simulation.Simulation;

/**
 * The centre: it allocates and asks back, projects what it receives, and reviews funding by the
 * deciders of the product. The projection has a progress of its own; a watermark counts only once
 * everything that it stands for is projected (R64).
 */
final class Centre extends Service {

    private static final String PROJECTION = "projection";
    private static final List<DivisionId> DIVISIONS =
            Simulation.DIVISIONS.stream()
                    .map(stream -> new DivisionId(stream.substring("division.".length())))
                    .toList();

    private final FundingPublisher funding = new FundingPublisher();
    private final StoppingPublisher stopping = new StoppingPublisher();
    private int entries;

    Centre(SimulatedNode node, Random random, Set<Lapse> lapses) {
        super(node, random, lapses);
        DIVISIONS.forEach(
                each -> {
                    happen(new AllocationCommand.Open(each));
                    happen(allocate(each, Amount.of(500_000, 100)));
                });
    }

    /** Up to when a division is read and projected; the beginning of time where it is not. */
    Instant watermark(DivisionId division) {
        return Instant.ofEpochMilli(progress.of(DivisionStream.of(division)));
    }

    @Override
    public void act() {
        switch (random.nextInt(8)) {
            case 0 -> fund();
            case 1, 2 -> publish(1 + random.nextInt(8));
            case 3 -> handleSome(1 + random.nextInt(5));
            case 4, 5 -> project(1 + random.nextInt(4));
            default -> review();
        }
    }

    @Override
    public void work() {
        if (has(Lapse.TRUSTS_TOO_EARLY)) {
            review();
        }
        while (!unprojected().isEmpty()) {
            project(100);
        }
        review();
        super.work();
    }

    @Override
    public boolean isIdle() {
        return super.isIdle()
                && unprojected().isEmpty()
                && dueNow().isEmpty()
                && hasReceivedTheLast();
    }

    @Override
    Optional<Publication> publish(Fact fact) {
        return switch (fact.event()) {
            case AllocationEvent event -> funding.publish(event, fact.time());
            case StoppingEvent event -> stopping.publish(event, fact.time());
            default -> throw new IllegalStateException("no event of the centre: " + fact);
        };
    }

    @Override
    void handle(ReceivedMessages.Message message) {
        if (message.content() instanceof EnvelopeWithdrawn back
                && DIVISIONS.contains(back.division())) {
            AllocationCommand shrink =
                    new AllocationCommand.Shrink(
                            back.division(), back.withdrawalId(), back.amount());
            try {
                happened.insert(happened.mint(decided(shrink)));
            } catch (RefusedException refused) {
                complain("refused what it had asked for: " + refused.getMessage());
            }
        }
    }

    private void fund() {
        DivisionId division = DIVISIONS.get(random.nextInt(DIVISIONS.size()));
        Amount amount = Amount.of(20_000 + random.nextInt(200_000), 1 + random.nextInt(40));
        AllocationCommand command =
                random.nextInt(4) == 0
                        ? new AllocationCommand.RequestWithdrawal(
                                division, entry(), today().getYear(), amount, today(), null)
                        : allocate(division, amount);
        try {
            decide(() -> decided(command));
        } catch (RefusedException refused) {
            // as the director is refused now and then
        }
    }

    private AllocationCommand allocate(DivisionId division, Amount amount) {
        return new AllocationCommand.Allocate(
                division, entry(), today().getYear(), amount, today(), List.of(), null);
    }

    private UUID entry() {
        return new UUID(node.stream.hashCode(), Integer.MIN_VALUE + entries++);
    }

    /** Before anything can go wrong. */
    private void happen(AllocationCommand command) {
        happened.insert(happened.mint(decided(command)));
    }

    private List<AllocationEvent> decided(AllocationCommand command) {
        AllocationState state = AllocationState.INITIAL;
        for (Fact fact : happened.all()) {
            if (fact.event() instanceof AllocationEvent event
                    && event.division().equals(command.division())) {
                state = AllocationState.evolve(state, event);
            }
        }
        return accepted(AllocationDecider.decide(command, state));
    }

    private void project(int most) {
        List<ReceivedMessages.Message> next = unprojected().stream().limit(most).toList();
        if (!next.isEmpty()) {
            long upTo = next.getLast().at();
            atOnce(() -> progress.note(PROJECTION, upTo));
        }
    }

    /** Takes watermarks over, then reviews every initiative, each in a transaction of its own. */
    private void review() {
        takeOver();
        dueNow().forEach(command -> decide(() -> decided(command, happened.all())));
    }

    /** Everything that is to be decided now. */
    private List<StoppingCommand.Review> dueNow() {
        List<StoppingCommand.Review> due = new ArrayList<>();
        List<Fact> before = happened.all();
        Map<DivisionId, Instant> watermarks = new HashMap<>();
        for (ReviewSnapshot snapshot : snapshots()) {
            IngestionProgress progress =
                    IngestionProgress.upTo(
                            watermarks.computeIfAbsent(snapshot.division(), this::watermark));
            StoppingCommand.Review review = new StoppingCommand.Review(snapshot, progress);
            if (!decided(review, before).isEmpty()) {
                due.add(review);
            }
        }
        return due;
    }

    private List<StoppingEvent> decided(StoppingCommand.Review review, List<Fact> before) {
        StoppingState state = StoppingState.INITIAL;
        for (Fact fact : before) {
            if (fact.event() instanceof StoppingEvent event
                    && event.division().equals(review.division())
                    && event.initiative().equals(review.initiative())
                    && !has(Lapse.DECIDES_AGAIN)) {
                state = StoppingState.evolve(state, event);
            }
        }
        Circumstances at = new Circumstances(node.clock.instant(), Policy.FOUNDING);
        return accepted(StoppingDecider.decide(review, state, at));
    }

    private List<ReviewSnapshot> snapshots() {
        Snapshots snapshots = new Snapshots(has(Lapse.FORGETS_WHOSE));
        long projected = progress.of(PROJECTION);
        received.all().stream().filter(each -> each.at() <= projected).forEach(snapshots::add);
        return snapshots.all();
    }

    private void takeOver() {
        List<ReceivedMessages.Message> unprojected = unprojected();
        for (Subscription each : node.subscriptions.all()) {
            boolean isProjected =
                    unprojected.stream()
                            .noneMatch(
                                    message ->
                                            message.stream().equals(each.stream())
                                                    && message.position()
                                                            <= each.watermarkPosition());
            if (each.watermark() != null && (isProjected || has(Lapse.TRUSTS_TOO_EARLY))) {
                atOnce(() -> progress.note(each.stream(), each.watermark().toEpochMilli()));
            }
        }
    }

    /** Whether nothing was published after what is taken over, as far as is known here. */
    private boolean hasReceivedTheLast() {
        Map<String, Instant> receivedUpTo = new TreeMap<>();
        node.subscriptions.all().forEach(each -> receivedUpTo.put(each.stream(), each.watermark()));
        return DIVISIONS.stream()
                .allMatch(
                        each -> {
                            Instant received = receivedUpTo.get(DivisionStream.of(each));
                            return received != null
                                    && !watermark(each).isBefore(received.minusSeconds(10));
                        });
    }

    private List<ReceivedMessages.Message> unprojected() {
        return received.after(progress.of(PROJECTION));
    }

    private static <E> List<E> accepted(Decision<E, ?> decision) {
        return switch (decision) {
            case Decision.Accepted<E, ?>(var events) -> new ArrayList<>(events);
            case Decision.Refused<E, ?>(var refusal) -> throw new RefusedException(refusal);
        };
    }
}
