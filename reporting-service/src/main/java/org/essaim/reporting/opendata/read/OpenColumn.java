package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.contract.decision.Facts;

/**
 * A column of an open table: an amount fills two, every other component of a row one.
 *
 * @param part of an amount; null for a whole component
 */
record OpenColumn(RecordComponent component, Part part) {

    /** What an amount is made of, called as in CSV and JSON. */
    enum Part {
        EUROS("euros", Money.class, Amount::money),
        HALF_DAYS("halfDays", Long.class, amount -> amount.time().halfDays());

        private final String word;
        private final Class<?> type;
        private final Function<Amount, Object> value;

        Part(String word, Class<?> type, Function<Amount, Object> value) {
            this.word = word;
            this.type = type;
            this.value = value;
        }

        String word() {
            return word;
        }
    }

    /** In the order of the file. */
    static List<OpenColumn> of(Class<?> row) {
        return Arrays.stream(row.getRecordComponents())
                .flatMap(
                        component ->
                                component.getType() == Amount.class
                                        ? Arrays.stream(Part.values())
                                                .map(part -> new OpenColumn(component, part))
                                        : Stream.of(new OpenColumn(component, null)))
                .toList();
    }

    String name() {
        return part == null ? component.getName() : component.getName() + "." + part.word;
    }

    /** Of its cells. */
    Class<?> type() {
        return part == null ? component.getType() : part.type;
    }

    /**
     * @return null where there is nothing
     */
    Object cell(Object row) {
        Object value = Facts.value(component, row);
        return part == null || value == null ? value : part.value.apply((Amount) value);
    }
}
