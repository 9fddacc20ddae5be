package org.essaim.incubator.stopping.automation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.PolicyHistory;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.essaim.incubator.stopping.domain.StoppingRule;
import org.essaim.incubator.stopping.domain.WarningRule;
import org.essaim.incubator.stopping.read.CaseFiles;
import org.essaim.incubator.stopping.read.Docket;
import org.essaim.node.freshness.CaughtUp;
import org.essaim.node.store.Processors;
import org.essaim.node.store.Processors.ProcessorState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings every file that is due before the initiative's funding (R62–R68). Two of these, or one
 * that starts again in the middle, decide nothing twice: the decision is the aggregate's (R66).
 */
@Component
class Judge implements CaughtUp {

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);
    private static final int MOST_AT_ONCE = 500;

    private final Listening listening;
    private final HeldRecords heldRecords;
    private final Docket docket;
    private final CaseFiles files;
    private final Processors processors;
    private final CommandGateway commands;
    private final Clock clock;
    private final Supplier<PolicyHistory> policies;

    Judge(
            Listening listening,
            HeldRecords heldRecords,
            Docket docket,
            CaseFiles files,
            Processors processors,
            CommandGateway commands,
            Clock clock,
            Supplier<PolicyHistory> policies) {
        this.listening = listening;
        this.heldRecords = heldRecords;
        this.docket = docket;
        this.files = files;
        this.processors = processors;
        this.commands = commands;
        this.clock = clock;
        this.policies = policies;
    }

    /**
     * Judges all that is due now; what fails is due again the next time. Files that are made anew
     * hold half of what was heard, so nobody is judged on them (R64).
     */
    @Scheduled(fixedDelayString = "${essaim.judge.every:250ms}")
    void judgeAll() {
        if (processors.isReplaying(Listening.PROCESSOR)) {
            return;
        }
        listening.takeOver();
        List<Docket.Case> due;
        do {
            due = docket.due(heldRecords.subjects(), today(), policies.get(), MOST_AT_ONCE);
        } while (judge(due) == MOST_AT_ONCE);
    }

    /** False until all that was projected has been judged on all that has been heard. */
    @Override
    public boolean caughtUp() {
        return processors.states().stream()
                        .filter(state -> state.name().equals(Listening.PROCESSOR))
                        .allMatch(ProcessorState::caughtUp)
                && listening.isTakenOver()
                && docket.isEmpty(heldRecords.subjects(), today(), policies.get());
    }

    private int judge(List<Docket.Case> due) {
        int judged = 0;
        for (Docket.Case one : due) {
            try {
                files.take(one).ifPresent(taken -> judge(one, taken));
                judged++;
            } catch (RuntimeException failure) {
                LOG.warn("{} could not be judged and will be again", one.initiative(), failure);
            }
        }
        return judged;
    }

    private void judge(Docket.Case one, CaseFiles.Taken taken) {
        Boolean stopped =
                commands.sendAndWait(new StoppingCommand.Judge(taken.file(), taken.hearing()));
        docket.judged(
                one,
                taken.changes(),
                stopped ? null : nextDue(taken),
                stopped ? null : nextWarningOn(taken));
    }

    private Expense nextDue(CaseFiles.Taken taken) {
        LocalDate heard = BusinessDay.of(taken.hearing().watermark());
        return StoppingRule.nextDue(taken.file(), heard, policies.get()).orElse(null);
    }

    private LocalDate nextWarningOn(CaseFiles.Taken taken) {
        return WarningRule.nextDay(taken.file(), today(), policies.get()).orElse(null);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
