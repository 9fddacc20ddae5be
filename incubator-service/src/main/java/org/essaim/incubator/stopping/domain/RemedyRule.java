package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.StopReason;

/** What would change a stop, by the rules and the policy that it is judged by (R61–R68, R99). */
public final class RemedyRule {

    private static final EvidenceLevel LEAST =
            Arrays.stream(EvidenceLevel.values())
                    .filter(EvidenceLevel::proves)
                    .findFirst()
                    .orElseThrow();

    private RemedyRule() {}

    /**
     * Each of these alone keeps the expense from stopping the funding; none where nothing threatens
     * it.
     *
     * @param today the centre's business day
     */
    public static List<Remedy> beforeStop(
            ReviewSnapshot snapshot,
            IngestionProgress progress,
            UUID expenseId,
            PolicyHistory policies,
            LocalDate today) {
        return snapshot.open(policies).stream()
                .filter(deadline -> deadline.expense().expenseId().equals(expenseId))
                .findFirst()
                .map(deadline -> beforeStop(deadline, progress, policies, today))
                .orElse(List.of());
    }

    private static List<Remedy> beforeStop(
            Deadline deadline,
            IngestionProgress progress,
            PolicyHistory policies,
            LocalDate today) {
        List<Remedy> remedies = new ArrayList<>(ofExpense(deadline.expense(), policies));
        remedies.add(new Remedy.End(deadline.lastDay()));
        if (today.isAfter(deadline.lastDay()) && !progress.reaches(deadline.dueOn())) {
            int allowed = policies.on(deadline.lastDay()).silenceDays();
            int silent = progress.silentDaysAfter(deadline.lastDay());
            remedies.add(new Remedy.News(deadline.lastDay(), Math.max(allowed - silent, 0)));
        }
        return List.copyOf(remedies);
    }

    /**
     * Each of these alone reinstates funding that is stopped (R67). After a silence the initiative
     * may have ended in time without the centre knowing; otherwise all that ended it is known.
     *
     * @param dueOn the day after the last one on which something could be done about it
     */
    public static List<Remedy> afterStop(
            Expense expense, LocalDate dueOn, StopReason reason, PolicyHistory policies) {
        List<Remedy> remedies = new ArrayList<>(ofExpense(expense, policies));
        if (reason == StopReason.SILENCE) {
            remedies.add(new Remedy.End(dueOn.minusDays(1)));
        }
        return List.copyOf(remedies);
    }

    private static List<Remedy> ofExpense(Expense expense, PolicyHistory policies) {
        Policy policy = policies.on(expense.useBy());
        return List.of(
                new Remedy.Use(
                        policy.usedProductUsers(), LEAST, expense.spentOn(), expense.useBy()),
                new Remedy.Reversal());
    }
}
