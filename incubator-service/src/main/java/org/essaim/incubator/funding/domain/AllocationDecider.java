package org.essaim.incubator.funding.domain;

import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Decision;

/** Gives envelopes, and asks for some of them back (R10). */
public final class AllocationDecider {

    public static final int FIRST_YEAR = 1990;

    public static final int LAST_YEAR = 2100;

    /** The most that one allocation can carry: far from overflow, more than any division has. */
    public static final Amount MOST = Amount.of(Money.MOST_CENTS, HalfDays.MOST);

    private AllocationDecider() {}

    public static Decision<AllocationEvent, AllocationRefusal> decide(
            AllocationCommand command, AllocationState state) {
        return switch (state) {
            case AllocationState.Unknown _ -> decideUnknown(command);
            case AllocationState.Open open -> decideOpen(command, open);
        };
    }

    private static Decision<AllocationEvent, AllocationRefusal> decideUnknown(
            AllocationCommand command) {
        return switch (command) {
            case AllocationCommand.Open open ->
                    Decision.accept(new AllocationEvent.Opened(open.division()));
            case AllocationCommand.Allocate _,
                    AllocationCommand.RequestWithdrawal _,
                    AllocationCommand.ImportWithdrawal _,
                    AllocationCommand.Shrink _ ->
                    Decision.refuse(new AllocationRefusal.NotAdmitted(command.division()));
        };
    }

    private static Decision<AllocationEvent, AllocationRefusal> decideOpen(
            AllocationCommand command, AllocationState.Open state) {
        return switch (command) {
            case AllocationCommand.Open _ -> Decision.alreadyDone();
            case AllocationCommand.Allocate allocate -> allocate(allocate, state);
            case AllocationCommand.RequestWithdrawal request -> request(request, state);
            case AllocationCommand.ImportWithdrawal past -> importPast(past, state);
            case AllocationCommand.Shrink shrink -> shrink(shrink, state);
        };
    }

    private static Decision<AllocationEvent, AllocationRefusal> allocate(
            AllocationCommand.Allocate allocate, AllocationState.Open state) {
        AllocationState.Allocation known = state.allocations().get(allocate.allocationId());
        if (known != null) {
            return again(
                    allocate.allocationId(),
                    known.year(),
                    known.amount(),
                    known.year() == allocate.year() && known.amount().equals(allocate.amount()));
        }
        return fit(allocate.amount(), allocate.year())
                .accept(
                        () ->
                                new AllocationEvent.Allocated(
                                        allocate.division(),
                                        allocate.allocationId(),
                                        allocate.year(),
                                        allocate.amount(),
                                        allocate.allocatedOn(),
                                        allocate.madeUp(),
                                        allocate.allocatedBy()));
    }

    private static Decision<AllocationEvent, AllocationRefusal> request(
            AllocationCommand.RequestWithdrawal request, AllocationState.Open state) {
        return expect(
                new AllocationEvent.WithdrawalRequested(
                        request.division(),
                        request.withdrawalId(),
                        request.year(),
                        request.amount(),
                        request.requestedOn(),
                        request.requestedBy()),
                state);
    }

    private static Decision<AllocationEvent, AllocationRefusal> importPast(
            AllocationCommand.ImportWithdrawal past, AllocationState.Open state) {
        return expect(
                new AllocationEvent.WithdrawalImported(
                        past.division(),
                        past.withdrawalId(),
                        past.year(),
                        past.amount(),
                        past.withdrawnOn(),
                        past.requestedBy()),
                state);
    }

    private static Decision<AllocationEvent, AllocationRefusal> expect(
            AllocationEvent.Withdrawal asked, AllocationState.Open state) {
        AllocationState.Request known = state.requests().get(asked.withdrawalId());
        if (known != null) {
            return again(
                    asked.withdrawalId(),
                    known.year(),
                    known.amount(),
                    known.year() == asked.year() && known.amount().equals(asked.amount()));
        }
        Amount left = state.allocated().minus(state.asked());
        return fit(asked.amount(), asked.year())
                .refuseIf(
                        !left.covers(asked.amount()),
                        () -> new AllocationRefusal.MoreThanAllocated(asked.amount(), left))
                .accept(() -> asked);
    }

    private static Decision<AllocationEvent, AllocationRefusal> shrink(
            AllocationCommand.Shrink shrink, AllocationState.Open state) {
        AllocationState.Request request = state.requests().get(shrink.withdrawalId());
        if (request != null && request.answered()) {
            return Decision.alreadyDone();
        }
        Amount amount = shrink.amount();
        if (request == null || amount.hasNegative() || !request.amount().covers(amount)) {
            return Decision.refuse(new AllocationRefusal.NotAsked(shrink.withdrawalId(), amount));
        }
        return Decision.accept(
                new AllocationEvent.Shrunk(
                        shrink.division(),
                        shrink.withdrawalId(),
                        request.year(),
                        amount,
                        request.requestedOn()));
    }

    /** The same once more is no error; anything else under that id is (R17). */
    private static Decision<AllocationEvent, AllocationRefusal> again(
            UUID id, int year, Amount amount, boolean same) {
        return same
                ? Decision.alreadyDone()
                : Decision.refuse(new AllocationRefusal.IdReused(id, amount, year));
    }

    /** What giving and asking back have in common. */
    private static Checks<AllocationRefusal> fit(Amount amount, int year) {
        return Checks.<AllocationRefusal>none()
                .refuseIf(
                        amount.hasNegative() || amount.isNothing() || !MOST.covers(amount),
                        () -> new AllocationRefusal.OutOfRange(amount, MOST))
                .refuseIf(
                        year < FIRST_YEAR || year > LAST_YEAR,
                        () -> new AllocationRefusal.YearOutOfRange(year, FIRST_YEAR, LAST_YEAR));
    }
}
