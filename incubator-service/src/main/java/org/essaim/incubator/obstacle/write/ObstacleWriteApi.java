package org.essaim.incubator.obstacle.write;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.incubator.obstacle.domain.ObstacleCommand;
import org.essaim.incubator.obstacle.domain.ObstacleKey;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The centre answers what stands in the way (R92). */
@RestController
@RequestMapping(ObstacleWriteApi.OBSTACLE)
class ObstacleWriteApi {

    static final String OBSTACLE = "/api/v1/obstacles/{division}/{obstacleId}";

    private final CommandGateway commands;
    private final EntryIds ids;

    ObstacleWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** What the centre does about it. */
    record Answer(@NotNull WrittenText answer) {}

    /** Answers an obstacle; the division shows it with the initiative's obstacles (R92). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/answers")
    ResponseEntity<Created> answer(
            @PathVariable DivisionId division,
            @PathVariable UUID obstacleId,
            Caller caller,
            @Valid @RequestBody Answer given) {
        ObstacleKey obstacle = new ObstacleKey(division, obstacleId);
        UUID answer = ids.of("obstacle answer", obstacle.toString(), caller.person());
        commands.sendAndWait(
                new ObstacleCommand.Answer(obstacle, answer, given.answer(), caller.person()));
        return Created.of(answer, OBSTACLE, division, obstacleId);
    }
}
