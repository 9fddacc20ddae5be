package org.essaim.incubator.office.domain;

import module java.base;

import org.essaim.contract.decision.Decision;

/** Keeps an office on the list, or off it (R92). */
public final class OfficeDecider {

    private OfficeDecider() {}

    /** Refused where an office is retired that was never listed; one that is off can come back. */
    public static Decision<OfficeEvent, OfficeRefusal> decide(
            OfficeCommand command, OfficeState state, LocalDate today) {
        return switch (command) {
            case OfficeCommand.Put put ->
                    Decision.accept(
                            new OfficeEvent.Listed(
                                    put.office(), put.name().reference(), put.person(), today));
            case OfficeCommand.Retire retire -> retire(retire, state, today);
        };
    }

    private static Decision<OfficeEvent, OfficeRefusal> retire(
            OfficeCommand.Retire retire, OfficeState state, LocalDate today) {
        return switch (state) {
            case NEVER_LISTED -> Decision.refuse(new OfficeRefusal.NeverListed(retire.office()));
            case RETIRED -> Decision.alreadyDone();
            case LISTED ->
                    Decision.accept(
                            new OfficeEvent.Retired(retire.office(), retire.person(), today));
        };
    }
}
