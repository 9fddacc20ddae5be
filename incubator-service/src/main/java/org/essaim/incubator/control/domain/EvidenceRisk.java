package org.essaim.incubator.control.domain;

import module java.base;

/**
 * How early evidence of use is looked at, and why (R53, R95).
 *
 * @param score the points of its signals together; 0 where there is none
 * @param signals the weightiest first
 */
public record EvidenceRisk(int score, List<EvidenceSignal> signals) {

    /** So many times the users of the measure before are a large jump, from as many users on. */
    static final int JUMP_TIMES = 3;

    static final int JUMP_USERS = 10;

    /** Whole tens are counted by people, not by products. */
    static final int ROUND = 10;

    /** Days before the end of a useBy, on which what redeems it comes just in time. */
    static final int LAST_DAYS = 14;

    public EvidenceRisk {
        signals = List.copyOf(signals);
    }

    /** The same facts always give the same score. */
    public static EvidenceRisk of(EvidenceFacts facts) {
        List<EvidenceSignal> signals =
                Arrays.stream(EvidenceSignal.values()).filter(shows(facts)).toList();
        return new EvidenceRisk(signals.stream().mapToInt(EvidenceSignal::points).sum(), signals);
    }

    private static Predicate<EvidenceSignal> shows(EvidenceFacts facts) {
        return signal ->
                switch (signal) {
                    case WITHDRAWN -> facts.withdrawnOn() != null;
                    case JUST_BEFORE_STOP ->
                            facts.useBy() != null
                                    && facts.recordedOn()
                                            .isAfter(facts.useBy().minusDays(LAST_DAYS));
                    case USERS_NEAR_TEAM, USERS_OF_ONE_NAME ->
                            facts.flags().stream()
                                    .flatMap(flag -> EvidenceSignal.of(flag).stream())
                                    .anyMatch(signal::equals);
                    case LARGE_JUMP -> isLargeJump(facts);
                    case ROUND_FIGURE -> facts.users() > 0 && facts.users() % ROUND == 0;
                };
    }

    private static boolean isLargeJump(EvidenceFacts facts) {
        return facts.usersBefore() != null
                && facts.users() >= JUMP_USERS
                && facts.users() >= (long) JUMP_TIMES * facts.usersBefore();
    }
}
