package org.essaim.micro.initiative.domain;

import static org.essaim.micro.initiative.domain.TeamDecisions.decided;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.essaim.contract.Flag;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** Rest and revival (R83), obstacles (R92), and flags that refuse nothing (R25, R26). */
final class Progress {

    private Progress() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            ProgressCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case ProgressCommand.Pause c -> pause(c, state.life(), at);
            case ProgressCommand.Revive c -> revive(c, state.life(), at);
            case ProgressCommand.RecordObstacle c -> obstacle(c, state.life(), at);
            case ProgressCommand.NoteDerogation c ->
                    Decision.accept(
                            new ProgressEvent.DerogationNoted(
                                    c.initiative(), c.entryId(), c.derogation(), c.usedOn()));
            case ProgressCommand.NoteWeek c -> week(c, at);
            case ProgressCommand.NoteOtherFirstRound c -> other(c, state.life(), at);
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> pause(
            ProgressCommand.Pause c, Lifecycle life, Circumstances at) {
        return decided(
                Days.wrong(c.pausedOn(), at, "R83", life.launchedOn())
                        .or(() -> missing(c.reason() == null, "R83", "a reason for the pause"))
                        .or(() -> missing(life.isDormant(), "R83", "an initiative that is awake")),
                () ->
                        new ProgressEvent.Paused(
                                c.initiative(),
                                c.entryId(),
                                c.reason().reference(),
                                c.pausedOn(),
                                c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> revive(
            ProgressCommand.Revive c, Lifecycle life, Circumstances at) {
        LocalDate first = life.isDormant() ? life.dormantSince() : life.launchedOn();
        Stage stage = c.stage() == null ? life.stage() : c.stage();
        return decided(
                Days.wrong(c.revivedOn(), at, "R83", first)
                        .or(() -> missing(c.note() == null, "R83", "a restart note"))
                        .or(() -> missing(!life.isDormant(), "R83", "an initiative that rests"))
                        .or(() -> ahead(life.stage(), stage)),
                () ->
                        new ProgressEvent.Revived(
                                c.initiative(),
                                c.entryId(),
                                c.note().reference(),
                                life.stage(),
                                stage,
                                c.revivedOn(),
                                c.person()));
    }

    /** A revival goes back or stays; forward goes the usual way, with its checks (R80, R81). */
    private static Optional<InitiativeRefusal> ahead(Stage from, Stage to) {
        return missing(to.compareTo(from) > 0, "R83", "the stage it had, or an earlier one");
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> obstacle(
            ProgressCommand.RecordObstacle c, Lifecycle life, Circumstances at) {
        return decided(
                Days.wrong(c.metOn(), at, "R92", life.launchedOn())
                        .or(
                                () ->
                                        missing(
                                                c.kind() == null || c.what() == null,
                                                "R92",
                                                "the kind of obstacle, and what happened")),
                () ->
                        new ProgressEvent.ObstacleMet(
                                c.initiative(),
                                c.entryId(),
                                c.kind(),
                                c.what().reference(),
                                c.metOn(),
                                c.person()));
    }

    static Decision<InitiativeEvent, InitiativeRefusal> week(
            ProgressCommand.NoteWeek c, Circumstances at) {
        return FirstRounds.isOverAWeek(c.halfDays())
                ? flagged(c, Flag.OVER_HALF_DAY_A_WEEK, c.expenseId(), at)
                : Decision.alreadyDone();
    }

    static Decision<InitiativeEvent, InitiativeRefusal> other(
            ProgressCommand.NoteOtherFirstRound c, Lifecycle life, Circumstances at) {
        int within = at.policy().splittingDays();
        return FirstRounds.isSplit(life.launchedOn(), c.otherLaunchedOn(), within)
                ? flagged(c, Flag.SPLIT, c.otherGrant(), at)
                : Decision.alreadyDone();
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> flagged(
            ProgressCommand c, Flag flag, UUID about, Circumstances at) {
        return Decision.accept(
                new ProgressEvent.Flagged(c.initiative(), c.entryId(), flag, about, at.today()));
    }

    private static Optional<InitiativeRefusal> missing(boolean wrong, String rule, String what) {
        return wrong ? Optional.of(new InitiativeRefusal.Missing(rule, what)) : Optional.empty();
    }
}
