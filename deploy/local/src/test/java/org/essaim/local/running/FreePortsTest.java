package org.essaim.local.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;

/** Two that look at the same moment, before either listens, do not find the same ports. */
class FreePortsTest {

    @Test
    void what_was_given_is_locked() throws IOException {
        int base = FreePorts.base();
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "essaim-ports-" + base);
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertThatThrownBy(other::tryLock).isInstanceOf(OverlappingFileLockException.class);
        }
    }

    @Test
    void four_are_had_at_the_same_time_and_then_those_of_longest_ago_are_given_again() {
        List<Integer> given = Stream.generate(FreePorts::base).limit(12).toList();

        assertThat(given.subList(4, 8)).doesNotHaveDuplicates();
        assertThat(given.subList(8, 12)).isEqualTo(given.subList(4, 8));
    }
}
