package org.essaim.portfolio.sheet;

import module java.base;

import org.essaim.portfolio.PortfolioFact;

/** Which members a fact of the format has, and of which type, from the facts themselves. */
final class FactMembers {

    private FactMembers() {}

    /** The facts by the names that files have for them. */
    static Map<String, Class<?>> facts() {
        Map<String, Class<?>> facts = new TreeMap<>();
        PortfolioFact.kinds().forEach(fact -> facts.put(PortfolioFact.name(fact), fact));
        return facts;
    }

    /** Types by name; an optional member has that of its value. */
    static Map<String, Class<?>> of(Class<?> fact) {
        Map<String, Class<?>> members = new LinkedHashMap<>();
        for (RecordComponent member : fact.getRecordComponents()) {
            members.put(member.getName(), valueOf(member));
        }
        return members;
    }

    /** Those without which there is no line. */
    static List<String> needed(Class<?> fact) {
        return Stream.of(fact.getRecordComponents())
                .filter(it -> it.getType() != Optional.class && it.getType() != List.class)
                .map(RecordComponent::getName)
                .toList();
    }

    private static Class<?> valueOf(RecordComponent member) {
        return member.getGenericType() instanceof ParameterizedType generic
                        && generic.getRawType() == Optional.class
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : member.getType();
    }
}
