package org.essaim.incubator.control.write;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.runtime.write.EntryIds;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done in control about an expense (R95, R96). */
@RestController
@RequestMapping(ControlWriteApi.ONE)
class ControlWriteApi extends ItemWriteApi {

    static final String ONE = "/api/v1/control/expenses/{division}/{itemId}";

    ControlWriteApi(CommandGateway commands, EntryIds ids) {
        super(commands, ids, ControlItem.Kind.EXPENSE, ONE);
    }
}
