package org.essaim.runtime.write;

import java.time.LocalDate;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.RefusedException;
import org.essaim.contract.decision.Refuses;

/** Another request was carried out with this key, and a second one is not lost silently (R17). */
public final class KeyReusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    KeyReusedException(LocalDate usedOn) {
        super(new KeyReused(usedOn));
    }

    /** The day on which the other request was carried out. */
    @Refuses(rule = "R17", code = "idempotency-key-reused")
    record KeyReused(LocalDate usedOn) implements Refusal {}
}
