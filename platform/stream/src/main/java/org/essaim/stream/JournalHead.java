package org.essaim.stream;

/** The last entry of a journal; position 0 and {@link Hash#NONE} where there is none. */
public record JournalHead(long position, Hash hash) {

    public static final JournalHead NONE = new JournalHead(0, Hash.NONE);
}
