package org.essaim.runtime.store;

import module java.base;

import org.essaim.contract.decision.StoredAs;
import org.essaim.eventstore.StableNames;

/** Reads the stable names of events from the events themselves. */
public final class StoredEvents {

    private StoredEvents() {}

    /**
     * @param root a sealed event, or one event alone
     * @return the names of all its cases, however deep
     * @throws IllegalStateException for a case without {@link StoredAs}
     */
    public static StableNames of(Class<?> root) {
        Map<String, Class<?>> names = new HashMap<>();
        collect(root, names);
        return StableNames.of(names);
    }

    private static void collect(Class<?> type, Map<String, Class<?>> names) {
        if (type.isSealed()) {
            for (Class<?> each : type.getPermittedSubclasses()) {
                collect(each, names);
            }
            return;
        }
        StoredAs stored = type.getAnnotation(StoredAs.class);
        if (stored == null) {
            throw new IllegalStateException(
                    "%s is an event without @StoredAs: it could not be read back after a rename"
                            .formatted(type.getName()));
        }
        Class<?> other = names.put(stored.value(), type);
        if (other != null) {
            throw new IllegalStateException(
                    "%s is stored as %s, and so is %s"
                            .formatted(type.getName(), stored.value(), other.getName()));
        }
    }
}
