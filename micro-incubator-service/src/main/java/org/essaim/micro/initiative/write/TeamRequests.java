package org.essaim.micro.initiative.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.micro.initiative.domain.Attendee;
import org.essaim.micro.initiative.domain.TeamRole;

/**
 * What people send when they work together on an initiative. Every missing or impossible value is
 * an {@link IllegalArgumentException}.
 */
final class TeamRequests {

    /** More than a theatre holds; the longest list that one request may carry. */
    private static final int MOST_PEOPLE = 1_000;

    private TeamRequests() {}

    /** R33. */
    record Member(TeamRole role, LocalDate namedOn) {
        Member {
            given("role", role);
            given("namedOn", namedOn);
        }
    }

    /** R33, R40. */
    record Leaving(LocalDate leftOn) {
        Leaving {
            given("leftOn", leftOn);
        }
    }

    /** R40. */
    record Joining(LocalDate joinedOn) {
        Joining {
            given("joinedOn", joinedOn);
        }
    }

    /**
     * R41.
     *
     * @param attendees everybody who was there, each once, with what they came as
     */
    record Demo(LocalDate heldOn, List<Attendee> attendees) {
        Demo {
            given("heldOn", heldOn);
            given("attendees", attendees);
            attendees.forEach(each -> given("each of attendees", each));
            few("attendees", attendees.size());
        }
    }

    /** R42. */
    record ProductDecision(WrittenText what, Set<PersonId> inFavour, Set<PersonId> against) {
        ProductDecision {
            given("what", what);
            inFavour = inFavour == null ? Set.of() : inFavour;
            against = against == null ? Set.of() : against;
            inFavour.forEach(each -> given("each of inFavour", each));
            against.forEach(each -> given("each of against", each));
            few("inFavour and against", inFavour.size() + against.size());
        }
    }

    /** R83. */
    record Pause(WrittenText reason, LocalDate pausedOn) {
        Pause {
            given("pausedOn", pausedOn);
        }
    }

    /**
     * R83.
     *
     * @param stage the one it had where absent
     */
    record Revival(WrittenText note, Stage stage, LocalDate revivedOn) {
        Revival {
            given("revivedOn", revivedOn);
        }
    }

    /** R92. */
    record Obstacle(ObstacleKind kind, WrittenText what, LocalDate metOn) {
        Obstacle {
            given("kind", kind);
            given("what", what);
            given("metOn", metOn);
        }
    }

    /**
     * R50: what the product measured.
     *
     * @param delight none where absent
     */
    record Measure(LocalDate measuredOn, Integer users, Integer delight, WrittenText seenAt) {
        Measure {
            given("measuredOn", measuredOn);
            given("users", users);
        }
    }

    /**
     * A key, said once: it is kept as a hash and cannot be shown again (R50).
     *
     * @param keyId by which it is revoked
     */
    record NewKey(UUID keyId, String key) {}

    private static void given(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    private static void few(String name, int people) {
        if (people > MOST_PEOPLE) {
            throw new IllegalArgumentException(name + " has at most " + MOST_PEOPLE + " people");
        }
    }
}
