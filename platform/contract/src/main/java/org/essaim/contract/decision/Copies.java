package org.essaim.contract.decision;

import module java.base;

import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A state never changes: what follows an event is a copy with one thing more or less. The copies
 * share what they have in common, so that one of ten thousand elements costs as little as of ten.
 */
public final class Copies {

    private Copies() {}

    /** One that nobody can change: itself where it shares already, which no other copy does. */
    public static <T> List<T> of(List<T> list) {
        return shared(list);
    }

    /** As {@link #of(List)}. */
    public static <T> Set<T> of(Set<T> set) {
        return shared(set);
    }

    /** As {@link #of(List)}. */
    public static <K, V> Map<K, V> of(Map<K, V> map) {
        return shared(map);
    }

    public static <T> List<T> with(List<T> list, T last) {
        return shared(list).plus(last);
    }

    public static <T> Set<T> with(Set<T> set, T element) {
        return shared(set).plus(element);
    }

    /** In place of what the key had before. */
    public static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        return shared(map).plus(key, value);
    }

    public static <T> Set<T> without(Set<T> set, T element) {
        return shared(set).minus(element);
    }

    public static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        return shared(map).minus(key);
    }

    private static <T> PVector<T> shared(List<T> list) {
        return list instanceof PVector<T> own ? own : TreePVector.from(list);
    }

    private static <T> PSet<T> shared(Set<T> set) {
        return set instanceof PSet<T> own ? own : HashTreePSet.from(set);
    }

    private static <K, V> PMap<K, V> shared(Map<K, V> map) {
        return map instanceof PMap<K, V> own ? own : HashTreePMap.from(map);
    }
}
