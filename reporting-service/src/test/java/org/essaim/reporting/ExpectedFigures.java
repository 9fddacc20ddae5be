package org.essaim.reporting;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Stage;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeStageEntered;

/** What the service must show, added up from the messages without its code. */
final class ExpectedFigures {

    private final List<FederationMessage> messages;

    ExpectedFigures(PublishedMessages published) {
        messages = published.all();
    }

    /** {@code division/stage} to how many. */
    Map<String, Integer> stages() {
        Map<InitiativeId, String> standing = new LinkedHashMap<>();
        Map<InitiativeId, Stage> reached = new LinkedHashMap<>();
        Set<InitiativeId> closed = new HashSet<>();
        for (FederationMessage message : messages) {
            if (message instanceof InitiativeStageEntered m) {
                reached.merge(m.initiative(), m.stage(), (a, b) -> a.compareTo(b) > 0 ? a : b);
            } else if (message instanceof InitiativeIntegrated m) {
                reached.put(m.initiative(), Stage.INTEGRATED);
            } else if (message instanceof InitiativeClosed m) {
                closed.add(m.initiative());
            }
        }
        each(InitiativeLaunched.class)
                .forEach(
                        m -> {
                            Stage stage = reached.getOrDefault(m.initiative(), Stage.IDEA);
                            String shown = closed.contains(m.initiative()) ? "CLOSED" : "" + stage;
                            standing.put(m.initiative(), m.division() + "/" + shown);
                        });
        Map<String, Integer> counts = new TreeMap<>();
        standing.values().forEach(each -> counts.merge(each, 1, Integer::sum));
        return counts;
    }

    /** Division to its figures, every admitted one. */
    Map<String, Sums> divisions() {
        Map<String, Sums> sums = new TreeMap<>();
        each(DivisionAdmitted.class).forEach(m -> sums.put(m.division().value(), new Sums()));
        add(m -> m.division().value(), sums);
        return sums;
    }

    /** {@code division/year} to its figures. */
    Map<String, Sums> years() {
        Map<String, Sums> sums = new TreeMap<>();
        add(m -> m.division() + "/" + year(m), sums);
        return sums;
    }

    /** Of all divisions together. */
    Sums total() {
        Sums total = new Sums();
        messages.stream().filter(message -> year(message) != 0).forEach(total::add);
        return total;
    }

    /** Initiatives in the order in which they are listed. */
    List<String> stops() {
        return each(FundingStopped.class).stream()
                .sorted(
                        Comparator.comparing(FundingStopped::dueOn)
                                .thenComparing(FundingStopped::initiative))
                .map(m -> m.initiative().value())
                .toList();
    }

    private void add(Function<FederationMessage, String> key, Map<String, Sums> sums) {
        for (FederationMessage message : messages) {
            if (year(message) != 0) {
                sums.computeIfAbsent(key.apply(message), _ -> new Sums()).add(message);
            }
        }
    }

    private <M> Collection<M> each(Class<M> type) {
        return messages.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** In which a movement counts; 0 where nothing moves. */
    static int year(FederationMessage message) {
        return switch (message) {
            case EnvelopeAllocated m -> m.year();
            case EnvelopeWithdrawn m -> m.year();
            case EnvelopeGranted m -> m.grantedOn().getYear();
            case EnvelopeReleased m -> m.releasedOn().getYear();
            case EnvelopeReopened m -> m.reopenedOn().getYear();
            case InitiativeSpent m -> m.spentOn().getYear();
            case InitiativeExpenseReversed m -> m.reversedOn().getYear();
            default -> 0;
        };
    }

    /** The figures of one division or year; what is allocated is less what was withdrawn. */
    static final class Sums {
        Amount allocated = Amount.NOTHING;
        Amount withdrawn = Amount.NOTHING;
        Amount granted = Amount.NOTHING;
        Amount spent = Amount.NOTHING;
        Amount reversed = Amount.NOTHING;
        Amount released = Amount.NOTHING;

        void add(FederationMessage message) {
            switch (message) {
                case EnvelopeAllocated m -> allocated = allocated.plus(m.amount());
                case EnvelopeWithdrawn m -> {
                    allocated = allocated.minus(m.amount());
                    withdrawn = withdrawn.plus(m.amount());
                }
                case EnvelopeGranted m -> granted = granted.plus(m.amount());
                case EnvelopeReleased m -> released = released.plus(m.amount());
                case EnvelopeReopened m -> released = released.minus(m.amount());
                case InitiativeSpent m -> spent = spent.plus(m.amount());
                case InitiativeExpenseReversed m -> reversed = reversed.plus(m.amount());
                default -> throw new IllegalArgumentException("moves nothing: " + message);
            }
        }

        Amount netSpent() {
            return spent.minus(reversed);
        }

        Amount available() {
            return allocated.minus(granted).plus(released);
        }
    }
}
