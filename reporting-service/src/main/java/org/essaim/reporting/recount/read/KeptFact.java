package org.essaim.reporting.recount.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.EvidenceLevel;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Snapshot;

/**
 * A fact of an initiative as {@code initiative_history} keeps it, see the function {@code packed}
 * of its migration.
 *
 * @param madeUp the names of its fields whose values are not real
 * @param firstRound of a grant
 * @param level of a measure
 */
record KeptFact(
        FactKind kind,
        LocalDate on,
        long position,
        UUID subject,
        Amount amount,
        int users,
        List<String> madeUp,
        boolean firstRound,
        EvidenceLevel level) {

    /** As they are counted: by day, and within a day as they were published. */
    static final Comparator<KeptFact> IN_ORDER =
            Comparator.comparing(KeptFact::on).thenComparingLong(KeptFact::position);

    private static final int BYTES = 64;
    private static final int EUROS = 1;
    private static final int HALF_DAYS = 2;
    private static final int USERS = 4;
    private static final int FIRST = 8;
    private static final int LEVEL = 16;

    /** Those that are counted, as the migration has them. */
    static final List<FactKind> KINDS =
            List.of(
                    FactKind.LAUNCHED,
                    FactKind.SPENT,
                    FactKind.REVERSED,
                    FactKind.USED,
                    FactKind.USE_WITHDRAWN,
                    FactKind.CLOSED,
                    FactKind.INTEGRATED,
                    FactKind.GRANTED);

    private static final List<EvidenceLevel> LEVELS = List.of(EvidenceLevel.values());

    /** By what is made up: the sum of the bits. */
    private static final List<List<String>> MADE_UP =
            IntStream.range(0, EUROS + HALF_DAYS + USERS + 1).mapToObj(KeptFact::named).toList();

    /** Those of a snapshot, in the order in which they were taken in. */
    static void read(byte[] part, Snapshot snapshot, Consumer<KeptFact> each) {
        long lastTrue = snapshot.asOf().lastTrue().toEpochDay();
        long lastKnown = snapshot.asOf().lastKnown().toEpochDay();
        ByteBuffer facts = ByteBuffer.wrap(part);
        for (int at = 0; at < part.length; at += BYTES) {
            facts.position(at);
            int kind = facts.getShort();
            long seq = facts.getLong();
            int trueOn = facts.getInt();
            int knownOn = facts.getInt();
            if (seq <= snapshot.head() && trueOn <= lastTrue && knownOn <= lastKnown) {
                each.accept(rest(KINDS.get(kind - 1), trueOn, facts));
            }
        }
    }

    private static KeptFact rest(FactKind kind, int trueOn, ByteBuffer facts) {
        long position = facts.getLong();
        UUID subject = new UUID(facts.getLong(), facts.getLong());
        Amount amount = Amount.of(facts.getLong(), facts.getLong());
        int users = facts.getInt();
        int flags = facts.getShort();
        return new KeptFact(
                kind,
                LocalDate.ofEpochDay(trueOn),
                position,
                subject,
                amount,
                users,
                MADE_UP.get(flags % FIRST),
                (flags & FIRST) != 0,
                LEVELS.get(flags / LEVEL));
    }

    private static List<String> named(int flags) {
        List<String> names = new ArrayList<>();
        if ((flags & EUROS) != 0) {
            names.add("euros");
        }
        if ((flags & HALF_DAYS) != 0) {
            names.add("halfDays");
        }
        if ((flags & USERS) != 0) {
            names.add("users");
        }
        return List.copyOf(names);
    }
}
