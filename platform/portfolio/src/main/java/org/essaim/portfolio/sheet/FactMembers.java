package org.essaim.portfolio.sheet;

import module java.base;

import org.essaim.portfolio.PortfolioFact;

/** Which facts the format has, and which members they need, from the facts themselves. */
final class FactMembers {

    private FactMembers() {}

    /** The facts by the names that files have for them. */
    static Map<String, Class<?>> facts() {
        Map<String, Class<?>> facts = new TreeMap<>();
        PortfolioFact.kinds().forEach(fact -> facts.put(PortfolioFact.name(fact), fact));
        return facts;
    }

    /** Those without which there is no line. */
    static List<String> needed(Class<?> fact) {
        return Stream.of(fact.getRecordComponents())
                .filter(it -> it.getType() != Optional.class && it.getType() != List.class)
                .map(RecordComponent::getName)
                .toList();
    }
}
