package org.essaim.local.running;

import module java.base;

import org.essaim.local.federation.Addresses;
import org.essaim.servers.Ports;

/**
 * Finds room for a whole federation, so that tests and a running {@code run} do not meet; nor do
 * the JVMs in which these tests run, since each looks where the others do not.
 */
public final class FreePorts {

    private static final int DIVISIONS = 25;

    /** At most; how many there are is in the module's pom. */
    private static final int JVMS = 4;

    private static final int MINE = Integer.getInteger("essaim.fork", 1) % JVMS;

    private FreePorts() {}

    public static int base() {
        Random random = new Random(System.nanoTime());
        int base;
        do {
            base = 10_000 + 500 * (JVMS * random.nextInt(10) + MINE);
        } while (!isFree(new Addresses(base)));
        return base;
    }

    private static boolean isFree(Addresses addresses) {
        IntStream servers =
                List.of(
                                addresses.centre(),
                                addresses.reporting(),
                                addresses.identity(),
                                addresses.host(),
                                addresses.postgres(),
                                addresses.kafka(),
                                addresses.kafka() + 1)
                        .stream()
                        .mapToInt(Integer::intValue);
        IntStream divisions = IntStream.range(0, DIVISIONS).map(addresses::division);
        return IntStream.concat(servers, divisions).allMatch(Ports::isFree);
    }
}
