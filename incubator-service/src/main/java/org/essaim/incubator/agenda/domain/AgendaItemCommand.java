package org.essaim.incubator.agenda.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;

/** What can be asked about one matter. */
public sealed interface AgendaItemCommand extends Command {

    UUID matter();

    @Override
    default String target() {
        return targetOf(matter());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(UUID matter) {
        return "matter:" + matter;
    }

    /** Puts a generalization case before the board; it comes by itself (R70, R71). */
    record PutCase(UUID matter, Subject subject) implements AgendaItemCommand {
        public PutCase {
            Objects.requireNonNull(matter, "matter");
            Objects.requireNonNull(subject, "subject");
        }
    }

    /** Somebody of the board puts a question before it. */
    record PutQuestion(UUID matter, WrittenText question, PersonId person, Set<SeatKind> roles)
            implements AgendaItemCommand {
        public PutQuestion {
            Objects.requireNonNull(matter, "matter");
            Objects.requireNonNull(person, "person");
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Casts a vote in the meeting of the day.
     *
     * @param voteId cast already, the command changes nothing
     * @param roles which seats the person's token speaks for
     */
    record CastVote(UUID matter, UUID voteId, PersonId person, Set<SeatKind> roles, Choice choice)
            implements AgendaItemCommand {
        public CastVote {
            Objects.requireNonNull(matter, "matter");
            Objects.requireNonNull(voteId, "voteId");
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(choice, "choice");
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Counts the votes of the meeting of the day (R02).
     *
     * @param reviewOn when a case comes back that is not generalized yet (R71), or null
     */
    record Conclude(UUID matter, PersonId person, Set<SeatKind> roles, LocalDate reviewOn)
            implements AgendaItemCommand {
        public Conclude {
            Objects.requireNonNull(matter, "matter");
            Objects.requireNonNull(person, "person");
            roles = Set.copyOf(roles);
        }
    }
}
