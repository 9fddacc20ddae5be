package org.essaim.runtime.write;

import module java.base;

import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.essaim.contract.BusinessDay;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Remembers in the transaction of a request what was asked with its {@code Idempotency-Key} (R17).
 * What is refused or fails leaves nothing; of two at once the second waits for the first.
 */
public final class IdempotencyKeys {

    /** So long a key is known; after that its entry still has the id that follows from the key. */
    static final int DAYS_KEPT = 90;

    private static final String CLAIMED = IdempotencyKeys.class.getName();

    private final JdbcClient jdbc;
    private final Clock clock;

    public IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * To be called in every transaction that writes, before it does; once is enough for one. Here a
     * request that is not sent again has to find its {@link Precondition}.
     *
     * @return false where this request was carried out before, with the same key
     * @throws KeyReusedException if another request was carried out with this key
     */
    public boolean claim(UnitOfWork<?> work) {
        return work.root().getOrComputeResource(CLAIMED, _ -> claimed());
    }

    private Boolean claimed() {
        boolean first = KeyedRequest.current().map(this::isFirst).orElse(true);
        if (first) {
            Precondition.current().ifPresent(Precondition::require);
        }
        return first;
    }

    private boolean isFirst(KeyedRequest request) {
        int inserted =
                jdbc.sql(
                                """
                                insert into idempotency_key (digest, fingerprint, entry, used_on)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(request.digest())
                        .param(request.fingerprint())
                        .param(request.entry())
                        .param(BusinessDay.of(clock.instant()))
                        .update();
        if (inserted == 0) {
            Use first =
                    jdbc.sql(
                                    "select fingerprint, entry, used_on as \"on\""
                                            + " from idempotency_key where digest = ?")
                            .param(request.digest())
                            .query(Use.class)
                            .single();
            if (!Arrays.equals(first.fingerprint(), request.fingerprint())) {
                throw new KeyReusedException(first.on());
            }
        }
        return inserted > 0;
    }

    private record Use(byte[] fingerprint, UUID entry, LocalDate on) {}

    /** Forgets the keys that were used more than {@value #DAYS_KEPT} days before that day. */
    public void forget(LocalDate today) {
        jdbc.sql("delete from idempotency_key where used_on < ?")
                .param(today.minusDays(DAYS_KEPT))
                .update();
    }
}
