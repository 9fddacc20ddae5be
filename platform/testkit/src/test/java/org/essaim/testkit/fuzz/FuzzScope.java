package org.essaim.testkit.fuzz;

import java.util.Set;

/**
 * What is known to be otherwise on purpose.
 *
 * @param takesPart operations that take the good part of what they refuse, such as {@code POST
 *     /files}: their refusals may change something
 * @param leftOut parameters that make a service wait
 */
public record FuzzScope(Set<String> takesPart, Set<String> leftOut) {

    public static final FuzzScope EVERYTHING = new FuzzScope(Set.of(), Set.of());

    public FuzzScope {
        takesPart = Set.copyOf(takesPart);
        leftOut = Set.copyOf(leftOut);
    }

    boolean isWhole(FuzzRequest request) {
        return !takesPart.contains(request.method() + " " + request.template());
    }

    Operation within(Operation operation) {
        return new Operation(
                operation.method(),
                operation.path(),
                operation.parameters().stream()
                        .filter(each -> !leftOut.contains(each.name()))
                        .toList(),
                operation.bodyType(),
                operation.body());
    }
}
