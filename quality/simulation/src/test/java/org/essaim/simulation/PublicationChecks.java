package org.essaim.simulation;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.federation.stream.Publication;

/** What was received of a stream is consistent at any moment, and is all that happened there. */
final class PublicationChecks {

    private PublicationChecks() {}

    /**
     * At any time: positions follow each other where everything is for all, nothing is published of
     * an initiative before its launch, and nothing is spent before it is granted.
     */
    static List<String> wrongIn(String reader, List<ReceivedMessages.Message> received) {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        Set<InitiativeId> launched = new HashSet<>();
        Map<InitiativeId, Amount> held = new HashMap<>();
        Map<String, InitiativeId> late = new HashMap<>();
        for (ReceivedMessages.Message each : received) {
            long before = last.getOrDefault(each.stream(), 0L);
            boolean all = each.stream().startsWith("division.");
            if (all ? each.position() != before + 1 : each.position() <= before) {
                wrong.add(
                        "%s has %d of %s after %d"
                                .formatted(reader, each.position(), each.stream(), before));
            }
            last.put(each.stream(), each.position());
            if (isAlone(late.remove(each.stream()), each.content())) {
                wrong.add("%s received a late expense, then %s".formatted(reader, each.content()));
            }
            book(each.content(), launched, held)
                    .ifPresent(what -> wrong.add(reader + " received " + what + each.content()));
            if (each.content() instanceof InitiativeSpent spent
                    && isLate(spent)
                    && held.getOrDefault(spent.initiative(), Amount.NOTHING).hasNegative()) {
                late.put(each.stream(), spent.initiative());
            }
        }
        return wrong;
    }

    /** At the end: what was received of a division is what happened there, in order. */
    static List<String> notAsPublished(
            Division division, String reader, List<ReceivedMessages.Message> received) {
        List<FederationMessage> publication =
                division.happened.all().stream()
                        .flatMap(fact -> division.publish(fact).stream())
                        .map(Publication::message)
                        .toList();
        List<FederationMessage> taken =
                received.stream()
                        .filter(each -> each.stream().equals(division.node.stream))
                        .map(ReceivedMessages.Message::content)
                        .toList();
        return publication.equals(taken)
                ? List.of()
                : List.of(
                        "%s received of %s %s, and there happened %s"
                                .formatted(reader, division.id, taken, publication));
    }

    private static Optional<String> book(
            FederationMessage message, Set<InitiativeId> launched, Map<InitiativeId, Amount> held) {
        return switch (message) {
            case InitiativeLaunched m -> {
                launched.add(m.initiative());
                yield Optional.empty();
            }
            case InitiativeUsageMeasured m -> unlaunched(launched, m.initiative());
            case EnvelopeGranted m -> give(held, m.initiative(), m.amount());
            case EnvelopeReopened m -> give(held, m.initiative(), m.amount());
            case EnvelopeReleased m -> take(held, m.initiative(), m.amount());
            case InitiativeExpenseReversed m -> give(held, m.initiative(), m.amount());
            case InitiativeSpent m when isLate(m) ->
                    unlaunched(launched, m.initiative())
                            .or(() -> give(held, m.initiative(), m.amount().negated()));
            case InitiativeSpent m ->
                    unlaunched(launched, m.initiative())
                            .or(() -> take(held, m.initiative(), m.amount()));
            default -> Optional.empty();
        };
    }

    private static Optional<String> unlaunched(Set<InitiativeId> launched, InitiativeId one) {
        return launched.contains(one) ? Optional.empty() : Optional.of("before its launch: ");
    }

    private static boolean isLate(InitiativeSpent message) {
        return message.flags().contains(Flag.LATE_BEFORE_STOP)
                || message.flags().contains(Flag.LATE_AFTER_TERM);
    }

    /**
     * A late expense of a grant that was released comes right before what the envelope gives back
     * for it (R29, R65).
     */
    private static boolean isAlone(InitiativeId late, FederationMessage next) {
        return late != null
                && !(next instanceof EnvelopeReopened given && given.initiative().equals(late));
    }

    private static Optional<String> give(
            Map<InitiativeId, Amount> held, InitiativeId one, Amount amount) {
        held.merge(one, amount, Amount::plus);
        return Optional.empty();
    }

    private static Optional<String> take(
            Map<InitiativeId, Amount> held, InitiativeId one, Amount amount) {
        Amount left = held.merge(one, amount.negated(), Amount::plus);
        return left.hasNegative() ? Optional.of("more taken than granted: ") : Optional.empty();
    }
}
