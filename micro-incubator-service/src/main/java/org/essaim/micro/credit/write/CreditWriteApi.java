package org.essaim.micro.credit.write;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.micro.credit.domain.CreditCommand;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An owner says whether the centre may name them when others adopt what they made (R75). */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}/credit-consent")
class CreditWriteApi {

    private final CommandGateway commands;

    CreditWriteApi(CommandGateway commands) {
        this.commands = commands;
    }

    /** The owner consents to be credited at every adoption from now on (R75). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PutMapping
    ResponseEntity<Void> consent(@PathVariable InitiativeId initiative, Caller caller) {
        commands.sendAndWait(new CreditCommand.Consent(initiative, caller.person()));
        return ResponseEntity.noContent().build();
    }

    /** Who consented is named no longer, at any time (R75). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @DeleteMapping
    ResponseEntity<Void> withdraw(@PathVariable InitiativeId initiative, Caller caller) {
        commands.sendAndWait(new CreditCommand.Withdraw(initiative, caller.person()));
        return ResponseEntity.noContent().build();
    }
}
