package org.essaim.local.running;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import module java.base;

import org.essaim.local.federation.Addresses;
import org.essaim.servers.Ports;

/**
 * Finds room for a whole federation, so that tests and a running {@code run} do not meet. Ports
 * that are given to somebody are locked on this machine until their JVM ends: a federation listens
 * on them only half a minute after it got them, and until then whoever looks finds them free.
 */
public final class FreePorts {

    private static final int FIRST = 10_000;
    private static final int APART = 500;
    private static final int ROOM_FOR = 40;
    private static final int DIVISIONS = 25;

    /** So many federations one JVM has at the same time at most; from then on it uses theirs. */
    private static final int MOST = 4;

    private static final SequencedMap<Integer, FileChannel> MINE = new LinkedHashMap<>();

    private FreePorts() {}

    public static synchronized int base() {
        return (MINE.size() < MOST ? others() : mine())
                .filter(base -> isFree(new Addresses(base)))
                .filter(FreePorts::lock)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("all ports are in use"));
    }

    private static Stream<Integer> others() {
        List<Integer> all =
                IntStream.range(0, ROOM_FOR)
                        .mapToObj(place -> FIRST + APART * place)
                        .filter(base -> !MINE.containsKey(base))
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(all);
        return all.stream();
    }

    /** What was given longest ago comes first. */
    private static Stream<Integer> mine() {
        return List.copyOf(MINE.sequencedKeySet()).stream();
    }

    /** Whether it is this JVM's now. */
    private static boolean lock(int base) {
        if (MINE.containsKey(base)) {
            MINE.putLast(base, MINE.get(base));
            return true;
        }
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "essaim-ports-" + base);
        try {
            FileChannel channel = FileChannel.open(file, CREATE, WRITE);
            if (channel.tryLock() != null) {
                MINE.putLast(base, channel);
                return true;
            }
            channel.close();
        } catch (IOException fileOfSomebodyElse) {
            return false;
        }
        return false;
    }

    private static boolean isFree(Addresses addresses) {
        IntStream servers =
                IntStream.of(
                        addresses.centre(),
                        addresses.reporting(),
                        addresses.identity(),
                        addresses.host(),
                        addresses.postgres(),
                        addresses.kafka(),
                        addresses.kafka() + 1);
        IntStream divisions = IntStream.range(0, DIVISIONS).map(addresses::division);
        return IntStream.concat(servers, divisions).allMatch(Ports::isFree);
    }
}
