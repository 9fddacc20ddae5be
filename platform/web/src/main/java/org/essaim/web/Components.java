package org.essaim.web;

import java.lang.reflect.RecordComponent;

/** Reads the components of records, whatever their visibility. */
final class Components {

    private Components() {}

    static Object value(RecordComponent component, Object row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("component " + component.getName(), broken);
        }
    }
}
