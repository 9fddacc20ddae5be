package org.essaim.portfolio;

import java.nio.ByteBuffer;

/**
 * Counts how often each content occurred, in at most 24 bytes a distinct line: 25 MB for a million
 * lines. Contents are distinguished by 64 bits of their digest; if two ever collide, one of them
 * starts counting later, always at the same line of the same file, and its key stays unique.
 */
final class Occurrences {

    private long[] seen = new long[1024];
    private int[] counts = new int[1024];
    private int used;

    /** How often this content has occurred, this time included. */
    int count(byte[] digest) {
        if (used * 3L > seen.length * 2L) {
            grow();
        }
        long print = ByteBuffer.wrap(digest).getLong();
        int slot = slot(print);
        if (counts[slot] == 0) {
            seen[slot] = print;
            used++;
        }
        return ++counts[slot];
    }

    private int slot(long print) {
        int slot = (int) (print & (seen.length - 1));
        while (counts[slot] != 0 && seen[slot] != print) {
            slot = (slot + 1) & (seen.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] formerly = seen;
        int[] formerCounts = counts;
        seen = new long[formerly.length * 2];
        counts = new int[seen.length];
        for (int i = 0; i < formerly.length; i++) {
            if (formerCounts[i] != 0) {
                int slot = slot(formerly[i]);
                seen[slot] = formerly[i];
                counts[slot] = formerCounts[i];
            }
        }
    }
}
