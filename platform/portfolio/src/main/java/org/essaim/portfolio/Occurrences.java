package org.essaim.portfolio;

import java.nio.ByteBuffer;

/**
 * Counts how often each content was seen, in 12 bytes a slot and at most 24 a different line, so
 * that a file of a million lines needs some 25 MB. Contents are told apart by 64 bits of their
 * digest; should two ever agree, one of them merely starts counting later, always at the same line
 * of the same file, and its key stays its own.
 */
final class Occurrences {

    private long[] seen = new long[1024];
    private int[] counts = new int[1024];
    private int used;

    /** How often this content was seen with this time; 1 the first time. */
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
