package org.essaim.contract.decision;

import module java.base;

/** The components of a record by their names, whatever the visibility of the record. */
public final class Facts {

    private Facts() {}

    /** In the order of the record; absent values are there as null. */
    public static Map<String, Object> of(Record record) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            facts.put(component.getName(), value(component, record));
        }
        return facts;
    }

    /** What that component of that record holds. */
    public static Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("component " + component.getName(), broken);
        }
    }
}
