package org.essaim.incubator.portfolio.automation;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.portfolio.CentreFact;
import org.essaim.portfolio.DivisionFact;
import org.essaim.portfolio.FactHandler;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.stream.Subscriptions;

/**
 * Imports the centre's facts of one file as the same commands as live ones, dated by the file (R06,
 * R10).
 */
public final class CentreFactHandler implements FactHandler {

    private final CommandGateway commands;
    private final Subscriptions subscriptions;
    private final PersonId approver;
    private final Set<DivisionId> admitted = new HashSet<>();

    /**
     * @param approver of the file: admits and allocates what stands in it (R16)
     */
    public CentreFactHandler(
            CommandGateway commands, Subscriptions subscriptions, PersonId approver) {
        this.commands = commands;
        this.subscriptions = subscriptions;
        this.approver = approver;
    }

    /** Also notes the divisions that the file admits, even after asOf: their facts are valid. */
    @Override
    public boolean owns(PortfolioFact fact) {
        if (fact instanceof CentreFact.DivisionAdmitted admission) {
            admitted.add(admission.division());
        }
        return fact.importedBy().contains(PortfolioFact.CENTRE);
    }

    @Override
    public void handle(PortfolioFact fact, String lineKey) {
        switch (fact) {
            case CentreFact own -> commands.sendAndWait(command(own, lineKey));
            case DivisionFact.EnvelopeWithdrawn given -> commands.sendAndWait(asked(given));
            case DivisionFact _ -> {}
        }
    }

    @Override
    public Optional<String> validate(PortfolioFact foreign) {
        return foreign instanceof DivisionFact fact && isUnknown(fact.where())
                ? Optional.of("the division %s is not admitted".formatted(fact.where()))
                : Optional.empty();
    }

    private boolean isUnknown(DivisionId division) {
        if (admitted.contains(division)) {
            return false;
        }
        boolean known = subscriptions.of(DivisionStream.of(division)).isPresent();
        if (known) {
            admitted.add(division);
        }
        return !known;
    }

    private Object asked(DivisionFact.EnvelopeWithdrawn given) {
        return new AllocationCommand.ImportWithdrawal(
                given.where(),
                given.withdrawal(),
                given.year(),
                given.amount(),
                given.on(),
                approver);
    }

    private Object command(CentreFact fact, String lineKey) {
        return switch (fact) {
            case CentreFact.DivisionAdmitted admitted ->
                    new FederationCommand.Admit(
                            admitted.division(),
                            admitted.dissatisfaction(),
                            WrittenText.of(admitted.source()),
                            admitted.override().map(WrittenText::of).orElse(null),
                            admitted.on(),
                            admitted.madeUp(),
                            approver);
            case CentreFact.EnvelopeAllocated allocated ->
                    new AllocationCommand.Allocate(
                            allocated.division(),
                            NamedUuid.of("allocation", lineKey),
                            allocated.year(),
                            allocated.amount(),
                            allocated.on(),
                            allocated.madeUp(),
                            approver);
        };
    }
}
