package org.essaim.stream.simulation;

import module java.base;

import org.essaim.stream.ReceivedMessage;

/** Services that publish something now and then, and make nothing of what they receive. */
final class PublishingLives implements Lives {

    private static final List<String> ADDRESSED = List.of("division.a", "division.b");

    @Override
    public Life of(SimulatedNode node, Random random) {
        return new PublishingLife(node, random);
    }

    @Override
    public boolean isNext(Random random) {
        return random.nextInt(5) == 0;
    }

    @Override
    public Duration untilNext(Random random) {
        return Duration.ofSeconds(random.nextInt(3));
    }

    @Override
    public List<String> wrongAt(SimulatedNode node) {
        return List.of();
    }

    @Override
    public List<String> wrongAtTheEnd() {
        return List.of();
    }

    private record PublishingLife(SimulatedNode node, Random random) implements Life {

        @Override
        public void act() {
            if (node.observer) {
                return;
            }
            String recipient =
                    node.stream.equals(Simulation.CENTRE) && random.nextBoolean()
                            ? ADDRESSED.get(random.nextInt(ADDRESSED.size()))
                            : null;
            node.publish(1 + random.nextInt(5), recipient, random.nextInt(6) == 0);
        }

        @Override
        public void work() {}

        @Override
        public boolean isIdle() {
            return true;
        }

        @Override
        public Optional<String> problem(ReceivedMessage message) {
            return Optional.empty();
        }

        @Override
        public void consume(List<ReceivedMessage> messages) {}

        @Override
        public Optional<Instant> claim() {
            return Optional.of(node.clock.instant());
        }
    }
}
