package org.essaim.eventstore;

import module java.base;

/**
 * The names under which things are stored, which outlive the names of their classes: the only way
 * from a stored name to a class, and back.
 */
public final class StableNames {

    private final Map<String, Class<?>> classes;
    private final Map<Class<?>, String> names;

    private StableNames(Map<String, ? extends Class<?>> classes) {
        Map<Class<?>, String> names = new HashMap<>();
        classes.forEach(
                (name, type) -> {
                    String other = names.put(type, name);
                    if (other != null) {
                        throw new IllegalArgumentException(
                                "%s has two names: %s and %s"
                                        .formatted(type.getName(), other, name));
                    }
                });
        this.classes = Map.copyOf(classes);
        this.names = Map.copyOf(names);
    }

    /**
     * @throws IllegalArgumentException if a class has two names
     */
    public static StableNames of(Map<String, ? extends Class<?>> classes) {
        return new StableNames(classes);
    }

    /**
     * Both lists as one.
     *
     * @throws IllegalArgumentException if a name or a class is in both with a different partner
     */
    public StableNames and(StableNames more) {
        Map<String, Class<?>> both = new TreeMap<>(classes);
        more.classes.forEach(
                (name, type) -> {
                    Class<?> other = both.put(name, type);
                    if (other != null && other != type) {
                        throw new IllegalArgumentException(
                                "%s names two classes: %s and %s"
                                        .formatted(name, other.getName(), type.getName()));
                    }
                });
        return new StableNames(both);
    }

    public Optional<Class<?>> classNamed(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    public Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }
}
