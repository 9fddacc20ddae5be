package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Policy;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.initiative.domain.InitiativeAccount;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.essaim.runtime.store.RecentStates;
import org.springframework.stereotype.Component;

/** Reads all that the pages of one initiative show. */
@Component
public record InitiativeOverviewQuery(
        RecentStates<InitiativeState, InitiativeEvent> initiatives,
        InitiativeDetailsQuery details,
        InitiativeBoard board,
        ExpenseBoard expenses,
        EvidenceBoard evidence,
        TeamBoard team,
        Clock clock) {

    /** Of anything, the latest; an initiative of years has some hundred. */
    private static final int MOST = 1_000;

    /**
     * Empty where nobody launched it.
     *
     * @param policy that applies now
     */
    public Optional<InitiativeOverview> of(InitiativeId initiative, Policy policy) {
        return details.of(initiative).map(known -> overview(known, policy));
    }

    private InitiativeOverview overview(InitiativeDetails known, Policy policy) {
        InitiativeId initiative = known.initiative();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        RunningInitiative running = running(initiative);
        List<EvidenceRow> usage = evidence.latest(initiative, MOST);
        List<ExpenseRow> spent = expenses.latest(initiative, MOST).reversed();
        Map<UUID, LocalDate> used = expenses.usedOn(initiative);
        Map<UUID, WarningRow> warned =
                known.warnings().stream()
                        .collect(Collectors.toMap(WarningRow::expenseId, Function.identity()));
        return new InitiativeOverview(
                initiative,
                board.title(initiative),
                text(known.irritant()),
                text(known.trial()),
                text(known.address()),
                running.lifecycle(),
                known.ended(),
                known.stopped(),
                running.evidence().isUsedProduct(policy),
                running.account().grants().heldOn(today),
                known.ended() == null ? missing(running.account(), policy, today) : Amount.NOTHING,
                running.team(),
                team.rows(initiative, "", MOST),
                spent.stream()
                        .filter(row -> row.reversedOn() == null)
                        .map(row -> countdown(row, used, warned, today))
                        .sorted(Comparator.comparing(each -> each.expense().useBy()))
                        .toList(),
                spent.stream().filter(row -> row.reversedOn() != null).toList(),
                usage,
                MonthOfUse.of(usage, today),
                known.history().reversed(),
                today);
    }

    private static ExpenseCountdown countdown(
            ExpenseRow row,
            Map<UUID, LocalDate> used,
            Map<UUID, WarningRow> warned,
            LocalDate today) {
        UUID id = row.expenseId();
        return ExpenseCountdown.of(row, used.get(id), warned.get(id), today);
    }

    private static String text(ShownTexts.Text written) {
        return written == null ? null : written.text();
    }

    private RunningInitiative running(InitiativeId initiative) {
        return initiatives.of(InitiativeCommand.targetOf(initiative)).launched().orElseThrow();
    }

    private static Amount missing(InitiativeAccount account, Policy policy, LocalDate today) {
        boolean over =
                account.isStopped()
                        || account.grants().firstTerm().filter(t -> !t.isBefore(today)).isEmpty();
        Amount cap = policy.firstRound();
        return over ? Amount.NOTHING : cap.minus(cap.min(account.grants().firstRound()));
    }
}
