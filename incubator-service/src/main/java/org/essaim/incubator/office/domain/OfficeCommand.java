package org.essaim.incubator.office.domain;

import module java.base;

import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;

/** How the centre keeps the list of offices that may sponsor (R92). */
public sealed interface OfficeCommand extends Command {

    OfficeId office();

    @Override
    default String target() {
        return targetOf(office());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(OfficeId office) {
        return "office:" + office;
    }

    /** Puts it on the list, or gives it another name. */
    record Put(OfficeId office, WrittenText name, PersonId person) implements OfficeCommand {
        public Put {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(person, "person");
        }
    }

    /** Takes it off the list; what answers to it goes on answering to it. */
    record Retire(OfficeId office, PersonId person) implements OfficeCommand {
        public Retire {
            Objects.requireNonNull(person, "person");
        }
    }
}
