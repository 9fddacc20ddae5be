package org.essaim.reporting;

import module java.base;

import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.runtime.ContractJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A federation some of whose amounts and numbers of users are said not to be real. */
record InventedMessages(Map<String, List<FederationMessage>> streams) {

    private static final List<List<String>> MARKS =
            List.of(List.of(), List.of(), List.of("euros"), List.of("euros", "halfDays", "users"));

    private static final Set<Class<?>> MARKED =
            Set.of(
                    EnvelopeAllocated.class,
                    EnvelopeGranted.class,
                    InitiativeSpent.class,
                    InitiativeUsageMeasured.class);

    /**
     * @param invented false leaves everything real
     */
    static InventedMessages of(Map<String, List<FederationMessage>> streams, boolean invented) {
        Random random = new Random(streams.size());
        Map<String, List<FederationMessage>> marked = new LinkedHashMap<>();
        new TreeMap<>(streams)
                .forEach(
                        (stream, all) ->
                                marked.put(
                                        stream,
                                        all.stream()
                                                .map(m -> invented ? marked(m, random) : m)
                                                .toList()));
        return new InventedMessages(marked);
    }

    private static FederationMessage marked(FederationMessage message, Random random) {
        List<String> madeUp = MARKS.get(random.nextInt(MARKS.size()));
        if (!MARKED.contains(message.getClass())) {
            return message;
        }
        JsonNode json = ContractJson.mapper().valueToTree(message);
        ArrayNode marks = ((ObjectNode) json).putArray("madeUp");
        madeUp.forEach(marks::add);
        return ContractJson.mapper().treeToValue(json, message.getClass());
    }

    List<InitiativeUsageMeasured> measures() {
        return all().filter(InitiativeUsageMeasured.class::isInstance)
                .map(InitiativeUsageMeasured.class::cast)
                .toList();
    }

    /** Whether a message of these kinds has invented euros. */
    boolean hasInventedEuros(Set<Class<?>> kinds) {
        return all().filter(m -> kinds.contains(m.getClass()))
                .anyMatch(m -> isInvented(m, "euros"));
    }

    /**
     * What moved for a division and year.
     *
     * @param key {@code division/year}
     */
    List<FederationMessage> ofYear(String key) {
        return all().filter(m -> key.equals(m.division() + "/" + ExpectedFigures.year(m))).toList();
    }

    /** The message that an entry of the open figures is. */
    FederationMessage entry(JsonNode row) {
        List<FederationMessage> stream = streams.get(row.path("stream").asString());
        UUID id = UUID.fromString(row.path("entryId").asString());
        return stream.stream()
                .filter(m -> kind(m).equals(row.path("kind").asString()))
                .filter(m -> id.equals(subject(m)))
                .findFirst()
                .orElseThrow();
    }

    /** Of itself, or of the grant or expense that it takes back. */
    boolean isInvented(FederationMessage message, String unit) {
        return switch (message) {
            case EnvelopeAllocated m -> m.madeUp().contains(unit);
            case EnvelopeGranted m -> m.madeUp().contains(unit);
            case InitiativeSpent m -> m.madeUp().contains(unit);
            case EnvelopeReleased m -> isTakenBackInvented(m.grantId(), unit);
            case EnvelopeReopened m -> isTakenBackInvented(m.grantId(), unit);
            case InitiativeExpenseReversed m -> isTakenBackInvented(m.expenseId(), unit);
            default -> false;
        };
    }

    private boolean isTakenBackInvented(UUID id, String unit) {
        return all().filter(m -> m instanceof EnvelopeGranted || m instanceof InitiativeSpent)
                .filter(m -> id.equals(subject(m)))
                .anyMatch(m -> isInvented(m, unit));
    }

    private Stream<FederationMessage> all() {
        return streams.values().stream().flatMap(List::stream);
    }

    private static UUID subject(FederationMessage message) {
        return switch (message) {
            case EnvelopeAllocated m -> m.allocationId();
            case EnvelopeWithdrawn m -> m.withdrawalId();
            case EnvelopeGranted m -> m.grantId();
            case EnvelopeReleased m -> m.grantId();
            case EnvelopeReopened m -> m.grantId();
            case InitiativeSpent m -> m.expenseId();
            case InitiativeExpenseReversed m -> m.expenseId();
            default -> null;
        };
    }

    private static String kind(FederationMessage message) {
        return switch (message) {
            case EnvelopeAllocated _ -> "ALLOCATED";
            case EnvelopeWithdrawn _ -> "WITHDRAWN";
            case EnvelopeGranted _ -> "GRANTED";
            case EnvelopeReleased _ -> "RELEASED";
            case EnvelopeReopened _ -> "REOPENED";
            case InitiativeSpent _ -> "SPENT";
            case InitiativeExpenseReversed _ -> "REVERSED";
            default -> "";
        };
    }
}
