package org.essaim.runtime.schedule;

import java.time.LocalDate;
import org.essaim.runtime.write.IdempotencyKeys;

/** Keys are not kept for ever; the ids that follow from them stay (R17). */
record IdempotencyKeyExpiry(IdempotencyKeys keys) implements DailyTask {

    @Override
    public void reached(LocalDate today) {
        keys.forget(today);
    }
}
