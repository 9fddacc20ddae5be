package org.essaim.stream.chain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.essaim.stream.Hash;
import org.essaim.stream.Journal;
import org.essaim.stream.OutgoingMessage;

/** Whoever changes anything in a chain is found out. */
class HashChainProperties {

    @Property
    void any_one_byte_of_the_data_that_is_changed_is_found(
            @ForAll @NotEmpty byte[] data,
            @ForAll @IntRange(max = 10_000) int where,
            @ForAll @IntRange(min = 1, max = 255) int flip) {
        JournalEntry entry = entry("centre", 1, Hash.NONE, data);
        byte[] altered = data.clone();
        altered[where % data.length] ^= (byte) flip;

        assertThat(entry.isWhole("centre")).isTrue();
        assertThat(with(entry, message(entry.message().id(), altered)).isWhole("centre")).isFalse();
    }

    @Property
    void any_one_byte_of_a_hash_that_is_changed_is_found(
            @ForAll byte[] data,
            @ForAll @IntRange(max = 31) int where,
            @ForAll @IntRange(min = 1, max = 255) int flip) {
        JournalEntry entry = entry("centre", 7, Hash.of(data), data);
        byte[] previous = entry.previous().bytes();
        previous[where] ^= (byte) flip;
        byte[] own = entry.hash().bytes();
        own[where] ^= (byte) flip;

        assertThat(
                        new JournalEntry(7, entry.message(), Hash.ofDigest(previous), entry.hash())
                                .isWhole("centre"))
                .isFalse();
        assertThat(
                        new JournalEntry(7, entry.message(), entry.previous(), Hash.ofDigest(own))
                                .isWhole("centre"))
                .isFalse();
    }

    @Property
    void another_position_or_another_stream_is_found(
            @ForAll byte[] data, @ForAll @LongRange(min = 2) long position) {
        JournalEntry entry = entry("centre", 1, Hash.NONE, data);

        assertThat(
                        new JournalEntry(position, entry.message(), Hash.NONE, entry.hash())
                                .isWhole("centre"))
                .isFalse();
        assertThat(entry.isWhole("division.anct")).isFalse();
    }

    @Property
    void what_is_in_one_field_cannot_move_into_the_next(
            @ForAll @NotEmpty String type, @ForAll @NotEmpty String subject) {
        UUID id = new UUID(1, 2);
        OutgoingMessage one = new OutgoingMessage(id, type, subject, null, TIME, new byte[0]);
        OutgoingMessage joined =
                new OutgoingMessage(id, type + subject, "", null, TIME, new byte[0]);
        OutgoingMessage moved = new OutgoingMessage(id, type, null, subject, TIME, new byte[0]);

        assertThat(HashChain.link("centre", 1, Hash.NONE, one))
                .isNotEqualTo(HashChain.link("centre", 1, Hash.NONE, joined))
                .isNotEqualTo(HashChain.link("centre", 1, Hash.NONE, moved));
    }

    @Property(tries = 200)
    void one_entry_that_is_left_out_breaks_the_chain(
            @ForAll @Size(min = 3, max = 8) List<byte[]> history, @ForAll @IntRange int chosen) {
        List<JournalEntry> chain = new ArrayList<>();
        Journal.Head head = Journal.Head.NONE;
        for (byte[] data : history) {
            JournalEntry next = entry("centre", head.position() + 1, head.hash(), data);
            chain.add(next);
            head = new Journal.Head(next.position(), next.hash());
        }
        int left = 1 + Math.floorMod(chosen, chain.size() - 2);

        assertThat(chain.get(left + 1).previous()).isNotEqualTo(chain.get(left - 1).hash());
    }

    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123456Z");

    private static JournalEntry entry(String stream, long position, Hash previous, byte[] data) {
        return JournalEntry.next(stream, position, previous, message(new UUID(0, position), data));
    }

    private static OutgoingMessage message(UUID id, byte[] data) {
        return new OutgoingMessage(id, "noted.v1", "garden", null, TIME, data);
    }

    private static JournalEntry with(JournalEntry entry, OutgoingMessage message) {
        return new JournalEntry(entry.position(), message, entry.previous(), entry.hash());
    }
}
