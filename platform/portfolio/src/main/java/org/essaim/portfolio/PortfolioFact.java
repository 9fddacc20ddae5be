package org.essaim.portfolio;

import module java.base;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * One thing that happened, as a line of a portfolio file states it: the components are the members
 * of the line. Values are in the ranges that the format allows; whether the rules allow the fact is
 * for the deciders to say.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
public sealed interface PortfolioFact permits CentreFact, DivisionFact {

    /** What the file calls the centre; no division can have this name. */
    String CENTRE = "centre";

    /** The day it happened. */
    LocalDate on();

    /** Names of the members whose values are not real. */
    List<String> madeUp();

    /** The services that import it: {@value #CENTRE}, ids of divisions, or both. */
    default List<String> importedBy() {
        return switch (this) {
            case CentreFact _ -> List.of(CENTRE);
            case DivisionFact.EnvelopeWithdrawn back -> List.of(back.where().value(), CENTRE);
            case InitiativeFact own -> List.of(own.where().value());
        };
    }

    /** What the file calls this kind of fact, such as {@code expense-recorded}. */
    default String name() {
        return name(getClass());
    }

    /** All kinds of facts that the format has. */
    static Stream<Class<? extends PortfolioFact>> kinds() {
        return kinds(PortfolioFact.class);
    }

    private static Stream<Class<? extends PortfolioFact>> kinds(
            Class<? extends PortfolioFact> kind) {
        return kind.isSealed()
                ? Stream.of(kind.getPermittedSubclasses())
                        .flatMap(each -> kinds(each.asSubclass(PortfolioFact.class)))
                : Stream.of(kind);
    }

    /** The same of every fact of a class. */
    static String name(Class<? extends PortfolioFact> fact) {
        return fact.getAnnotation(JsonTypeName.class).value();
    }

    /** The types of a fact's members, in its order; an optional one has that of its value. */
    static Map<String, Class<?>> members(Class<?> fact) {
        Map<String, Class<?>> members = new LinkedHashMap<>();
        for (RecordComponent member : fact.getRecordComponents()) {
            members.put(member.getName(), type(member));
        }
        return members;
    }

    private static Class<?> type(RecordComponent member) {
        return member.getGenericType() instanceof ParameterizedType generic
                        && generic.getRawType() == Optional.class
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : member.getType();
    }
}
