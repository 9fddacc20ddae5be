package org.essaim.micro.use.automation;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.EvidenceCommand;
import org.essaim.micro.use.automation.MonthsOfUse.Month;
import org.essaim.micro.use.domain.MonthCount;
import org.springframework.stereotype.Component;

/** Makes the count of a month evidence, and takes back what is not true any more (R52, R53). */
@Component
record EvidenceOfUse(CommandGateway commands, MonthsOfUse months, Supplier<Circumstances> now) {

    /** A month gets its first evidence as soon as its users make a used product. */
    void first(Month of) {
        months.lock(of);
        if (months.standing(of).isEmpty()) {
            correct(of);
        }
    }

    /** What changed since, once a day at most, and once more when the month is over. */
    void daily(Month of) {
        months.lock(of);
        correct(of);
        months.counted(of, now.get().today());
    }

    private void correct(Month of) {
        Circumstances at = now.get();
        MonthCount count = months.count(of);
        boolean over = of.month().isBefore(at.today().withDayOfMonth(1));
        MonthCount.Correction correction =
                count.against(months.standing(of), over, at.policy().usedProductUsers());
        correction.withdrawn().forEach(evidence -> withdraw(of.initiative(), evidence));
        if (correction.recorded()) {
            record(of, count);
        }
    }

    private void withdraw(InitiativeId initiative, UUID evidence) {
        Entry entry = Entry.of(initiative, NamedUuid.of("use-withdrawal", evidence.toString()));
        commands.sendAndWait(new EvidenceCommand.WithdrawUsage(entry, evidence, null));
        months.withdrawn(evidence);
    }

    private void record(Month of, MonthCount count) {
        UUID evidence =
                NamedUuid.of(
                        "use-evidence",
                        of.initiative().value(),
                        of.month().toString(),
                        Integer.toString(months.evidence(of)));
        commands.sendAndWait(
                new EvidenceCommand.CountUsers(
                        Entry.of(of.initiative(), evidence),
                        count.lastOn(),
                        count.users(),
                        count.delight(),
                        count.signals()));
        months.recorded(of, evidence, count.users());
    }
}
