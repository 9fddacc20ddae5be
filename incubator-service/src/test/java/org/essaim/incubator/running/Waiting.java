package org.essaim.incubator.running;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.incubator.desk.read.WorkItem;
import org.essaim.incubator.desk.read.WorkQuery;
import org.essaim.web.identity.Caller;

/** What waits for people at a running centre, once everything that happened there is shown. */
record Waiting(RunningCentre centre) {

    /** Of a person of the centre. */
    List<String> of(String person, Role... roles) {
        return items(person, null, roles).stream().map(Waiting::line).toList();
    }

    /** Of a person of that division. */
    List<String> in(String division, String person, Role... roles) {
        return items(person, division, roles).stream().map(Waiting::line).toList();
    }

    List<WorkItem> items(String person, String division, Role... roles) {
        centre.caughtUp();
        return centre.bean(WorkQuery.class)
                .of(
                        new Caller(
                                new PersonId(person),
                                Optional.ofNullable(division).map(DivisionId::new),
                                Set.of(roles)));
    }

    private static String line(WorkItem item) {
        return "%s %s since %s by %s%s"
                .formatted(
                        item.getClass().getSimpleName(),
                        item.page(),
                        item.since(),
                        item.by(),
                        item.isMine() ? " mine" : "");
    }
}
