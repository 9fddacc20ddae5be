package org.essaim.contract.decision;

import module java.base;

/** A state never changes: what follows an event is a copy with one thing more or less. */
public final class Copies {

    private Copies() {}

    public static <T> List<T> with(List<T> list, T last) {
        List<T> copy = new ArrayList<>(list);
        copy.add(last);
        return List.copyOf(copy);
    }

    public static <T> Set<T> with(Set<T> set, T element) {
        Set<T> copy = new HashSet<>(set);
        copy.add(element);
        return Set.copyOf(copy);
    }

    /** In place of what the key had before. */
    public static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new HashMap<>(map);
        copy.put(key, value);
        return Map.copyOf(copy);
    }

    public static <T> Set<T> without(Set<T> set, T element) {
        Set<T> copy = new HashSet<>(set);
        copy.remove(element);
        return Set.copyOf(copy);
    }

    public static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> copy = new HashMap<>(map);
        copy.remove(key);
        return Map.copyOf(copy);
    }
}
