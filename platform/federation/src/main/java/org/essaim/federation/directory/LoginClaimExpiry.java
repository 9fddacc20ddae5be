package org.essaim.federation.directory;

import java.time.LocalDate;
import org.essaim.runtime.schedule.DailyTask;

/** Forgets what logins said once it matters no more (R100). */
record LoginClaimExpiry(LoginClaims claims) implements DailyTask {

    @Override
    public void reached(LocalDate today) {
        claims.forgetBefore(today);
    }
}
