package org.essaim.micro.member.automation;

import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.micro.member.domain.ManagerEngagement;
import org.essaim.micro.member.domain.MemberCommand;
import org.essaim.micro.member.read.Volunteers;
import org.essaim.micro.member.read.Volunteers.ManagersCount;
import org.essaim.runtime.schedule.DailyTask;
import org.springframework.stereotype.Component;

/** Publishes once a day what managers do, where something is new (R08). */
@Component
record WhenDayBeginsThenRecordManagerEngagement(
        CommandGateway commands, Volunteers volunteers, DivisionId division) implements DailyTask {

    @Override
    public void reached(LocalDate today) {
        ManagersCount count = volunteers.managers();
        ManagerEngagement engagement =
                new ManagerEngagement(count.managersLaunching(), count.managersAtDemos());
        commands.sendAndWait(
                new MemberCommand.RecordEngagement(
                        division,
                        NamedUuid.of("culture", division.value(), today.toString()),
                        engagement));
    }
}
