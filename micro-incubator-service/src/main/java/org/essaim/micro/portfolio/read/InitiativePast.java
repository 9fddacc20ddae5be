package org.essaim.micro.portfolio.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.RoundKind;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.essaim.portfolio.InitiativeFact;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.StatedText;

/**
 * Writes what happened to one initiative as the lines of a portfolio file, as far as it still
 * stands: texts as they are written now, without what was reversed or withdrawn (R13, R53).
 *
 * @param now how it stands after all of it
 * @param firstRound what its launch was granted; null where that was never recorded
 * @param texts those that were not redacted (R100)
 */
record InitiativePast(
        DivisionId division,
        RunningInitiative now,
        FundingEvent.FirstRoundOpened firstRound,
        Function<FreeText, Optional<String>> texts) {

    PortfolioFact launched(LifecycleEvent.Launched e) {
        StatedText title = stated("title", now.texts().title());
        Optional<Amount> granted = Optional.ofNullable(firstRound).map(it -> it.amount());
        return new InitiativeFact.InitiativeLaunched(
                e.launchedOn(),
                division,
                e.initiative(),
                title.text(),
                e.kind(),
                optional(now.texts().irritant()),
                optional(now.texts().trial()),
                granted.map(Amount::money),
                granted.map(amount -> Math.toIntExact(amount.time().halfDays())),
                granted.map(_ -> months(firstRound.grantedOn(), firstRound.term())),
                granted.map(_ -> e.paidOn()),
                Optional.ofNullable(e.origin()).map(InitiativeId::new),
                title.madeUp(e.madeUp()));
    }

    PortfolioFact toppedUp(FundingEvent.FirstRoundToppedUp e) {
        return new InitiativeFact.FirstRoundToppedUp(
                e.grantedOn(),
                division,
                e.initiative(),
                e.amount().money(),
                halfDays(e.amount()),
                List.of());
    }

    PortfolioFact funded(FundingEvent.RoundFunded e) {
        return new InitiativeFact.RoundFunded(
                e.decidedOn(),
                division,
                e.initiative(),
                e.amount().money(),
                halfDays(e.amount()),
                months(e.decidedOn(), e.term()),
                e.kind() == RoundKind.CONSTRUCTION,
                e.madeUp());
    }

    /** Nothing where it was reversed (R13). */
    Optional<PortfolioFact> spent(FundingEvent.Spent e) {
        var expense = now.account().expenses().get(e.expenseId());
        if (expense.reversed()) {
            return Optional.empty();
        }
        StatedText label = stated("label", expense.label());
        return Optional.of(
                new InitiativeFact.ExpenseRecorded(
                        e.spentOn(),
                        division,
                        e.initiative(),
                        e.amount().money(),
                        halfDays(e.amount()),
                        label.text(),
                        label.madeUp(e.madeUp())));
    }

    /** Nothing where it was withdrawn (R53). */
    Optional<PortfolioFact> measured(EvidenceEvent.UsageMeasured e) {
        return used(
                e,
                e.evidenceId(),
                e.measuredOn(),
                e.users(),
                e.level(),
                e.delight(),
                e.seenAt(),
                e.madeUp());
    }

    /** A confirmation is evidence of its own (R50). */
    Optional<PortfolioFact> confirmed(EvidenceEvent.UsageConfirmed e) {
        return used(
                e,
                e.entryId(),
                e.measuredOn(),
                e.users(),
                EvidenceLevel.CONFIRMED,
                e.delight(),
                e.seenAt(),
                List.of());
    }

    PortfolioFact entered(LifecycleEvent.StageEntered e) {
        return new InitiativeFact.StageEntered(
                e.enteredOn(), division, e.initiative(), e.stage(), List.of());
    }

    PortfolioFact paused(LifecycleEvent.Paused e) {
        StatedText reason = stated("reason", e.reason());
        return new InitiativeFact.InitiativePaused(
                e.pausedOn(), division, e.initiative(), reason.text(), reason.madeUp());
    }

    PortfolioFact revived(LifecycleEvent.Revived e) {
        StatedText note = stated("note", e.note());
        return new InitiativeFact.InitiativeRevived(
                e.revivedOn(),
                division,
                e.initiative(),
                note.text(),
                e.stage() == e.from() ? Optional.empty() : Optional.of(e.stage()),
                note.madeUp());
    }

    PortfolioFact integrated(LifecycleEvent.Integrated e) {
        StatedText into = stated("into", e.into());
        return new InitiativeFact.InitiativeIntegrated(
                e.integratedOn(), division, e.initiative(), into.text(), into.madeUp());
    }

    PortfolioFact closed(LifecycleEvent.Closed e) {
        StatedText tried = stated("tried", e.tried());
        StatedText learnt = stated("learnt", e.learnt());
        return new InitiativeFact.InitiativeClosed(
                e.closedOn(),
                division,
                e.initiative(),
                tried.text(),
                learnt.text(),
                learnt.madeUp(tried.madeUp()));
    }

    private Optional<PortfolioFact> used(
            EvidenceEvent e,
            UUID evidence,
            LocalDate measuredOn,
            int users,
            EvidenceLevel level,
            Integer delight,
            FreeText seenAt,
            List<String> madeUp) {
        return now.evidence().withdrawn().contains(evidence)
                ? Optional.empty()
                : Optional.of(
                        new InitiativeFact.UsageMeasured(
                                measuredOn,
                                division,
                                e.initiative(),
                                users,
                                level,
                                Optional.ofNullable(delight),
                                optional(seenAt),
                                madeUp));
    }

    private StatedText stated(String member, FreeText text) {
        return StatedText.of(member, texts.apply(text));
    }

    private Optional<String> optional(FreeText text) {
        return Optional.ofNullable(text).flatMap(texts);
    }

    private static int halfDays(Amount amount) {
        return Math.toIntExact(amount.time().halfDays());
    }

    /** As many as lead from a day to a term that was set by adding them. */
    private static int months(LocalDate from, LocalDate term) {
        return (int)
                LongStream.iterate(Math.max(1, ChronoUnit.MONTHS.between(from, term)), m -> m + 1)
                        .filter(m -> !from.plusMonths(m).isBefore(term))
                        .findFirst()
                        .orElseThrow();
    }
}
