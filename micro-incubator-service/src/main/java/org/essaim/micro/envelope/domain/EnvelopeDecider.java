package org.essaim.micro.envelope.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.GrantShare;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.envelope.domain.EnvelopeCommand.GrantFirstRound;
import org.essaim.micro.envelope.domain.EnvelopeCommand.GrantRound;
import org.essaim.micro.envelope.domain.EnvelopeCommand.ImportWithdrawal;
import org.essaim.micro.envelope.domain.EnvelopeCommand.ReceiveAllocation;
import org.essaim.micro.envelope.domain.EnvelopeCommand.Release;
import org.essaim.micro.envelope.domain.EnvelopeCommand.Reopen;
import org.essaim.micro.envelope.domain.EnvelopeCommand.ReopenUpTo;
import org.essaim.micro.envelope.domain.EnvelopeCommand.TopUpFirstRound;
import org.essaim.micro.envelope.domain.EnvelopeCommand.Withdraw;
import org.essaim.micro.envelope.domain.EnvelopeEvent.AllocationReceived;
import org.essaim.micro.envelope.domain.EnvelopeEvent.Granted;
import org.essaim.micro.envelope.domain.EnvelopeEvent.Released;
import org.essaim.micro.envelope.domain.EnvelopeEvent.Reopened;
import org.essaim.micro.envelope.domain.EnvelopeEvent.Withdrawn;

/** Decides every movement of an envelope: what is available is never overdrawn (R10-R12, R32). */
public final class EnvelopeDecider {

    private EnvelopeDecider() {}

    public static Decision<EnvelopeEvent, EnvelopeRefusal> decide(
            EnvelopeCommand command, EnvelopeState state, Circumstances at) {
        return switch (command) {
            case ReceiveAllocation c -> receive(c, state);
            case Withdraw c -> withdraw(c, state);
            case ImportWithdrawal c -> importWithdrawal(c, state);
            case GrantFirstRound c -> grantFirstRound(c, state, at);
            case TopUpFirstRound c -> topUp(c, state, at);
            case GrantRound c -> grantRound(c, state, at);
            case Release c -> release(c, state);
            case Reopen c -> reopen(c, state);
            case ReopenUpTo c -> reopenUpTo(c, state);
        };
    }

    private static Decision<EnvelopeEvent, EnvelopeRefusal> receive(
            ReceiveAllocation c, EnvelopeState state) {
        if (state.knows(c.allocationId())) {
            return Decision.alreadyDone();
        }
        if (movesNothing(c.amount())) {
            return Decision.refuse(new EnvelopeRefusal.NothingToMove(c.amount()));
        }
        return Decision.accept(
                new AllocationReceived(
                        c.division(), c.allocationId(), c.year(), c.amount(), c.allocatedOn()));
    }

    private static Decision<EnvelopeEvent, EnvelopeRefusal> withdraw(
            Withdraw c, EnvelopeState state) {
        if (state.knows(c.withdrawalId())) {
            return Decision.alreadyDone();
        }
        if (movesNothing(c.atMost())) {
            return Decision.refuse(new EnvelopeRefusal.NothingToMove(c.atMost()));
        }
        Amount given = c.atMost().min(state.available());
        return Decision.accept(
                new Withdrawn(c.division(), c.withdrawalId(), c.year(), given, c.requestedOn()));
    }

    private static Decision<EnvelopeEvent, EnvelopeRefusal> importWithdrawal(
            ImportWithdrawal c, EnvelopeState state) {
        if (state.knows(c.withdrawalId())) {
            return Decision.alreadyDone();
        }
        if (movesNothing(c.amount())) {
            return Decision.refuse(new EnvelopeRefusal.NothingToMove(c.amount()));
        }
        if (!state.available().covers(c.amount())) {
            return Decision.refuse(
                    new EnvelopeRefusal.WithdrawalBeyondAvailable(c.amount(), state.available()));
        }
        return Decision.accept(
                new Withdrawn(
                        c.division(), c.withdrawalId(), c.year(), c.amount(), c.withdrawnOn()));
    }

    private static Decision<EnvelopeEvent, EnvelopeRefusal> grantFirstRound(
            GrantFirstRound c, EnvelopeState state, Circumstances at) {
        Amount most = Objects.requireNonNullElse(c.stated(), at.policy().firstRound());
        int months = Objects.requireNonNullElse(c.months(), at.policy().firstRoundMonths());
        return Decision.accept(
                new Granted(
                        c.division(),
                        c.initiative(),
                        c.grantId(),
                        1,
                        RoundKind.FIRST,
                        most.min(state.available()),
                        c.grantedOn(),
                        c.grantedOn().plusMonths(months),
                        c.flags(),
                        c.madeUp(),
                        at.policy().version()));
    }

    private static Decision<EnvelopeEvent, EnvelopeRefusal> topUp(
            TopUpFirstRound c, EnvelopeState state, Circumstances at) {
        Amount given = c.missing().min(state.available());
        if (movesNothing(given)) {
            return Decision.refuse(
                    new EnvelopeRefusal.NothingForTopUp(c.missing(), state.available()));
        }
        return Decision.accept(
                new Granted(
                        c.division(),
                        c.initiative(),
                        c.grantId(),
                        1,
                        RoundKind.FIRST,
                        given,
                        c.grantedOn(),
                        c.term(),
                        List.of(),
                        List.of(),
                        at.policy().version()));
    }

    private static Decision<EnvelopeEvent, EnvelopeRefusal> grantRound(
            GrantRound c, EnvelopeState state, Circumstances at) {
        if (movesNothing(c.amount())) {
            return Decision.refuse(new EnvelopeRefusal.NothingToMove(c.amount()));
        }
        if (!state.available().covers(c.amount())) {
            return Decision.refuse(
                    new EnvelopeRefusal.RoundBeyondAvailable(c.amount(), state.available()));
        }
        return Decision.accept(
                new Granted(
                        c.division(),
                        c.initiative(),
                        c.grantId(),
                        c.round(),
                        c.kind(),
                        c.amount(),
                        c.grantedOn(),
                        c.term(),
                        c.flags(),
                        c.madeUp(),
                        at.policy().version()));
    }

    private static Decision<EnvelopeEvent, EnvelopeRefusal> release(
            Release c, EnvelopeState state) {
        Amount returned = c.share().amount();
        if (returned.hasNegative() || !state.outstanding().covers(returned)) {
            return Decision.refuse(
                    new EnvelopeRefusal.MoreThanGranted(returned, state.outstanding()));
        }
        return Decision.accept(
                new Released(
                        c.division(),
                        c.initiative(),
                        c.share().grantId(),
                        returned,
                        c.cause(),
                        c.releasedOn()));
    }

    private static Decision<EnvelopeEvent, EnvelopeRefusal> reopen(Reopen c, EnvelopeState state) {
        Amount asked = c.share().amount();
        if (movesNothing(asked)) {
            return Decision.refuse(new EnvelopeRefusal.NothingToMove(asked));
        }
        if (!state.available().covers(asked)) {
            return Decision.refuse(
                    new EnvelopeRefusal.ReopeningBeyondAvailable(asked, state.available()));
        }
        return Decision.accept(
                new Reopened(
                        c.division(), c.initiative(), c.share().grantId(), asked, c.reopenedOn()));
    }

    private static Decision<EnvelopeEvent, EnvelopeRefusal> reopenUpTo(
            ReopenUpTo c, EnvelopeState state) {
        List<EnvelopeEvent> reopened = new ArrayList<>();
        Amount available = state.available();
        for (GrantShare share : c.oldestFirst()) {
            Amount given = share.amount().min(available);
            if (!movesNothing(given)) {
                available = available.minus(given);
                reopened.add(
                        new Reopened(
                                c.division(),
                                c.initiative(),
                                share.grantId(),
                                given,
                                c.reopenedOn()));
            }
        }
        return Decision.acceptAll(reopened);
    }

    private static boolean movesNothing(Amount amount) {
        return amount.hasNegative() || amount.isNothing();
    }
}
