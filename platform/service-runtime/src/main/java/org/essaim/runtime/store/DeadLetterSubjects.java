package org.essaim.runtime.store;

import module java.base;

/**
 * Which subjects have dead letters, by processor. Whoever has the claim of a processor is the only
 * one that adds any: once it has seen that there are none, it need not ask again until it has added
 * one, or has claimed the processor again. If the claim is lost in between, what was done meanwhile
 * is rolled back, as its token cannot be stored.
 */
final class DeadLetterSubjects {

    private final DeadLetterEvents deadLetters;
    private final Set<String> without = ConcurrentHashMap.newKeySet();

    DeadLetterSubjects(DeadLetterEvents deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** In the transaction of a batch of that processor; the caller may add to what it gets. */
    Set<String> of(String processor) {
        if (without.contains(processor)) {
            return new HashSet<>();
        }
        Set<String> subjects = new HashSet<>(deadLetters.subjects(processor));
        if (subjects.isEmpty()) {
            without.add(processor);
        }
        return subjects;
    }

    /** There may be others now: one was added here, or another node had the claim. */
    void askAgain(String processor) {
        without.remove(processor);
    }
}
