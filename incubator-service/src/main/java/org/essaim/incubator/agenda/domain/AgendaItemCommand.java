package org.essaim.incubator.agenda.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;
import org.essaim.contract.voting.Choice;

/** What can be asked about one agenda item. */
public sealed interface AgendaItemCommand extends Command {

    UUID item();

    @Override
    default String target() {
        return targetOf(item());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(UUID item) {
        return "matter:" + item;
    }

    /** Puts on the agenda what comes by itself, such as a generalization case (R70, R71). */
    record Add(UUID item, Subject subject) implements AgendaItemCommand {
        public Add {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(subject, "subject");
        }
    }

    /**
     * Somebody of the board puts a question on the agenda.
     *
     * @param closesAt when the vote on it closes in a meeting, or null for the end of the day
     */
    record Ask(
            UUID item,
            WrittenText question,
            LocalTime closesAt,
            PersonId person,
            Set<SeatKind> roles)
            implements AgendaItemCommand {
        public Ask {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(person, "person");
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Casts a vote in the meeting of the day.
     *
     * @param voteId cast already, the command changes nothing
     * @param roles the seats that the person's token allows
     */
    record CastVote(UUID item, UUID voteId, PersonId person, Set<SeatKind> roles, Choice choice)
            implements AgendaItemCommand {
        public CastVote {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(voteId, "voteId");
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(choice, "choice");
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Says in the meeting of the day that there will be no vote from this seat: nobody has to wait
     * for it, and it is no vote cast (R02).
     */
    record Abstain(UUID item, UUID abstentionId, PersonId person, Set<SeatKind> roles)
            implements AgendaItemCommand {
        public Abstain {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(abstentionId, "abstentionId");
            Objects.requireNonNull(person, "person");
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Counts the votes of the last meeting that voted on it (R02).
     *
     * @param reviewOn when a case comes back that is not generalized yet (R71), or null
     */
    record Close(UUID item, PersonId person, Set<SeatKind> roles, LocalDate reviewOn)
            implements AgendaItemCommand {
        public Close {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(person, "person");
            roles = Set.copyOf(roles);
        }
    }
}
