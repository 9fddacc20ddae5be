package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.chain.JournalEntry;

/** From a signed head the hashes lead back to the accepted position, or the reason is returned. */
class ChainWalkProperties {

    private static final String STREAM = "division.anct";
    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");

    @Property
    void whatever_else_waits_and_in_any_order_the_chain_joins_whole_and_in_order(
            @ForAll @IntRange(min = 2, max = 40) int length,
            @ForAll @IntRange(max = 39) int taken,
            @ForAll @IntRange(max = 60) int forged,
            @ForAll Random random) {
        List<JournalEntry> chain = chain(length, "honest");
        int from = taken % length;
        List<JournalEntry> waits = new ArrayList<>(chain);
        for (int n = 0; n < forged; n++) {
            int at = random.nextInt(length);
            waits.add(next(at + 1L, at == 0 ? Hash.NONE : chain.get(at - 1).hash(), "forged " + n));
        }
        Collections.shuffle(waits, random);

        ChainWalk walk =
                ChainWalk.back(chain.getLast(), positionAfter(chain, from), byHash(waits)::get);

        assertThat(walk).isEqualTo(new ChainWalk.Joined(chain.subList(from, length)));
    }

    @Property
    void one_that_is_missing_breaks_the_chain_and_is_no_fork(
            @ForAll @IntRange(min = 3, max = 40) int length,
            @ForAll @IntRange(max = 1_000) int which) {
        List<JournalEntry> chain = chain(length, "honest");
        int missing = which % (length - 1);
        Map<Hash, JournalEntry> waits = byHash(chain);
        waits.remove(chain.get(missing).hash());

        ChainWalk walk = ChainWalk.back(chain.getLast(), positionAfter(chain, 0), waits::get);

        assertThat(walk)
                .isEqualTo(new ChainWalk.Broken(chain.subList(missing + 1, length).reversed()));
    }

    @Property
    void a_signed_head_of_another_history_is_a_fork(
            @ForAll @IntRange(min = 1, max = 20) int taken,
            @ForAll @IntRange(min = 1, max = 20) int more) {
        List<JournalEntry> consumed = chain(taken, "consumed");
        List<JournalEntry> other = chain(taken + more, "restored");

        ChainWalk walk =
                ChainWalk.back(other.getLast(), positionAfter(consumed, taken), byHash(other)::get);

        assertThat(walk).isInstanceOf(ChainWalk.Forked.class);
    }

    private static StreamPosition positionAfter(List<JournalEntry> chain, int taken) {
        Hash hash = taken == 0 ? Hash.NONE : chain.get(taken - 1).hash();
        return new StreamPosition(taken, hash, taken, null, 0, false);
    }

    private static Map<Hash, JournalEntry> byHash(List<JournalEntry> entries) {
        Map<Hash, JournalEntry> found = new HashMap<>();
        entries.forEach(entry -> found.put(entry.hash(), entry));
        return found;
    }

    private static List<JournalEntry> chain(int length, String what) {
        List<JournalEntry> chain = new ArrayList<>();
        Hash previous = Hash.NONE;
        for (long position = 1; position <= length; position++) {
            JournalEntry next = next(position, previous, what);
            chain.add(next);
            previous = next.hash();
        }
        return chain;
    }

    private static JournalEntry next(long position, Hash previous, String what) {
        byte[] data = (what + position).getBytes(StandardCharsets.UTF_8);
        UUID id = UUID.nameUUIDFromBytes(data);
        return JournalEntry.next(
                STREAM,
                position,
                previous,
                new OutgoingMessage(id, "initiative.spent.v1", "jardin", null, TIME, data));
    }
}
