package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Flag;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.PersonId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.StoredAs;

/** What happened to an initiative. */
public sealed interface InitiativeEvent
        permits InitiativeEvent.Launched,
                InitiativeEvent.FirstRoundOpened,
                InitiativeEvent.RoundFunded,
                InitiativeEvent.Spent,
                InitiativeEvent.ExpenseReversed,
                InitiativeEvent.UsageMeasured,
                InitiativeEvent.StageEntered,
                InitiativeEvent.Integrated,
                InitiativeEvent.Closed,
                InitiativeEvent.OwnershipOffered,
                InitiativeEvent.OwnershipAccepted,
                InitiativeEvent.GrantReleased,
                InitiativeEvent.GrantReopened,
                StopEvent,
                TeamEvent,
                DemoEvent,
                ProgressEvent,
                EvidenceEvent {

    InitiativeId initiative();

    /** Somebody launched it (R20); the first round follows from the envelope. */
    @StoredAs("initiative.launched")
    record Launched(
            InitiativeId initiative,
            UUID grantId,
            DivisionId division,
            PersonId owner,
            FreeText title,
            Kind kind,
            FreeText irritant,
            FreeText trial,
            UUID about,
            LocalDate launchedOn,
            String origin,
            List<Flag> flags,
            List<String> madeUp)
            implements InitiativeEvent {
        public Launched {
            flags = List.copyOf(flags);
            madeUp = List.copyOf(madeUp);
        }
    }

    /** The envelope granted the first round, up to what it had (R22). */
    @StoredAs("initiative.first-round-opened")
    record FirstRoundOpened(
            InitiativeId initiative,
            UUID grantId,
            Amount amount,
            LocalDate grantedOn,
            LocalDate term)
            implements InitiativeEvent {}

    /** A later round was decided; the envelope pays it in the same unit of work (R32). */
    @StoredAs("initiative.round-funded")
    record RoundFunded(
            InitiativeId initiative,
            UUID grantId,
            int round,
            RoundKind kind,
            Amount amount,
            LocalDate decidedOn,
            LocalDate term,
            List<Flag> flags,
            List<String> madeUp)
            implements InitiativeEvent {
        public RoundFunded {
            flags = List.copyOf(flags);
            madeUp = List.copyOf(madeUp);
        }
    }

    /** From the grants to what is spent: the drawn shares add up to the amount (R12, R15). */
    @StoredAs("initiative.spent")
    record Spent(
            InitiativeId initiative,
            UUID expenseId,
            List<Share> drawn,
            Amount amount,
            FreeText label,
            LocalDate spentOn,
            LocalDate useBy,
            PersonId person,
            List<Flag> flags,
            List<String> madeUp)
            implements InitiativeEvent {
        public Spent {
            drawn = List.copyOf(drawn);
            flags = List.copyOf(flags);
            madeUp = List.copyOf(madeUp);
        }
    }

    /** From what is spent back to the grants it was drawn from (R13). */
    @StoredAs("initiative.expense-reversed")
    record ExpenseReversed(
            InitiativeId initiative,
            UUID entryId,
            UUID expenseId,
            List<Share> returned,
            Amount amount,
            FreeText reason,
            LocalDate reversedOn,
            PersonId person)
            implements InitiativeEvent {
        public ExpenseReversed {
            returned = List.copyOf(returned);
        }
    }

    /** Evidence of use (R50). */
    @StoredAs("initiative.usage-measured")
    record UsageMeasured(
            InitiativeId initiative,
            UUID evidenceId,
            LocalDate measuredOn,
            int users,
            EvidenceLevel level,
            Integer delight,
            FreeText seenAt,
            PersonId person,
            List<Flag> flags,
            List<String> madeUp)
            implements InitiativeEvent {
        public UsageMeasured {
            flags = List.copyOf(flags);
            madeUp = List.copyOf(madeUp);
        }
    }

    /** It went forward (R80). */
    @StoredAs("initiative.stage-entered")
    record StageEntered(
            InitiativeId initiative,
            UUID entryId,
            Stage from,
            Stage stage,
            LocalDate enteredOn,
            PersonId person,
            List<Flag> flags)
            implements InitiativeEvent {
        public StageEntered {
            flags = List.copyOf(flags);
        }
    }

    /** An administration took it over (R81); final. */
    @StoredAs("initiative.integrated")
    record Integrated(
            InitiativeId initiative,
            UUID entryId,
            FreeText into,
            FreeText acceptedBy,
            LocalDate integratedOn,
            PersonId person,
            List<Flag> flags)
            implements InitiativeEvent {
        public Integrated {
            flags = List.copyOf(flags);
        }
    }

    /** It ended, and what was learnt is public (R84); final. */
    @StoredAs("initiative.closed")
    record Closed(
            InitiativeId initiative,
            UUID entryId,
            FreeText tried,
            FreeText learnt,
            LocalDate closedOn,
            PersonId person,
            List<Flag> flags)
            implements InitiativeEvent {
        public Closed {
            flags = List.copyOf(flags);
        }
    }

    /** Somebody may become the owner by accepting (R28). */
    @StoredAs("initiative.ownership-offered")
    record OwnershipOffered(InitiativeId initiative, UUID entryId, PersonId to)
            implements InitiativeEvent {}

    /** The one owner changed (R28). */
    @StoredAs("initiative.ownership-accepted")
    record OwnershipAccepted(InitiativeId initiative, UUID entryId, PersonId owner)
            implements InitiativeEvent {}

    /** What a grant held unspent goes back to the envelope (R29, R65). */
    @StoredAs("initiative.grant-released")
    record GrantReleased(
            InitiativeId initiative,
            UUID grantId,
            Amount amount,
            ReleaseCause cause,
            LocalDate releasedOn)
            implements InitiativeEvent {}

    /** Takes a part of what a stop had released from the envelope again, for an expense (R65). */
    @StoredAs("initiative.grant-reopened")
    record GrantReopened(InitiativeId initiative, UUID grantId, Amount amount, LocalDate reopenedOn)
            implements InitiativeEvent {}
}
