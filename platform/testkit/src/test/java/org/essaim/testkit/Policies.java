package org.essaim.testkit;

import org.essaim.contract.Policy;
import org.essaim.contract.PolicyPeriods;

/** The founding policy with what a test changes of it. */
public final class Policies {

    private Policies() {}

    /** Of that version, with other periods. */
    public static Policy with(int version, PolicyPeriods periods) {
        Policy founding = Policy.FOUNDING;
        return new Policy(
                version,
                founding.firstRound(),
                founding.firstRoundMonths(),
                founding.usedProductUsers(),
                founding.silenceDays(),
                founding.caseUsers(),
                founding.caseGrowthPercent(),
                founding.caseGrowthFromUsers(),
                founding.ballotDays(),
                founding.splittingDays(),
                founding.warnings(),
                periods);
    }
}
