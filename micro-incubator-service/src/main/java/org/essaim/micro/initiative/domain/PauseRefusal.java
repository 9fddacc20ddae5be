package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Refuses;

/** Why an initiative was not paused or revived as asked (R83). */
public sealed interface PauseRefusal extends InitiativeRefusal {

    /** Only a revival follows a pause. */
    @Refuses(rule = "R83", code = "initiative-dormant")
    record Dormant(LocalDate since) implements PauseRefusal {}

    /** It is paused once. */
    @Refuses(rule = "R83", code = "pause-while-dormant")
    record PausedAlready(LocalDate since) implements PauseRefusal {}

    /** A pause has a reason. */
    @Refuses(rule = "R83", code = "pause-without-reason")
    record PauseWithoutReason() implements PauseRefusal {}

    /** Only a dormant initiative is revived. */
    @Refuses(rule = "R83", code = "revival-while-awake")
    record NotDormant(InitiativeId initiative) implements PauseRefusal {}

    /** A revival has a restart note. */
    @Refuses(rule = "R83", code = "revival-without-note")
    record RevivalWithoutNote() implements PauseRefusal {}

    /** It cannot be revived before it was paused. */
    @Refuses(rule = "R83", code = "revival-before-pause")
    record RevivalBeforePause(LocalDate day, LocalDate pausedOn) implements PauseRefusal {}

    /** A revival leads to the stage it had or to an earlier one. */
    @Refuses(rule = "R83", code = "revival-forward")
    record RevivalForward(Stage from, Stage to) implements PauseRefusal {}
}
