package org.essaim.micro.notice.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.essaim.contract.Capacity;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.federation.FederationProperties;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.essaim.runtime.store.RecentStates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is asked to accept something in person: to own an initiative (R28), to take a product over
 * (R81), to volunteer as a manager (R04). An offer that stands by the initiative's own events no
 * more is left out.
 */
@Component
@ProcessingGroup("acceptances")
@RebuildableTables("acceptance_asked")
class AcceptancesAsked {

    private static final String OWNERSHIP = "OWNERSHIP";
    private static final String INTEGRATION = "INTEGRATION";
    private static final String MANAGER = "MANAGER";

    private final JdbcClient jdbc;
    private final RecentStates<InitiativeState, InitiativeEvent> initiatives;
    private final Clock clock;
    private final String stream;

    AcceptancesAsked(
            JdbcClient jdbc,
            RecentStates<InitiativeState, InitiativeEvent> initiatives,
            Clock clock,
            FederationProperties properties) {
        this.jdbc = jdbc;
        this.initiatives = initiatives;
        this.clock = clock;
        this.stream = properties.stream();
    }

    /** What is asked, and the title where it is about an initiative. */
    record Asked(String kind, String subject, String title, UUID entryId, LocalDate askedOn) {}

    /**
     * @param volunteers who are asked, as it is open to anybody, to take products over (R81)
     */
    List<Notice> of(PersonId person, boolean volunteers) {
        return jdbc
                .sql(
                        """
                        select a.kind, a.subject, coalesce(t.text, a.subject) as title, a.entry_id,
                               a.asked_on
                          from acceptance_asked a left join initiative i on i.initiative = a.subject
                          left join shown_text t
                            on t.stream = :stream and t.digest = i.title_digest
                         where (a.person = :person or (a.person is null and :volunteers))
                           and not (a.kind = 'MANAGER' and exists (
                               select from volunteer v
                                where v.person = a.person and v.capacity = 'MANAGER'))
                         order by a.asked_on, a.entry_id limit 100
                        """)
                .param("stream", stream)
                .param("person", person.value())
                .param("volunteers", volunteers)
                .query(RecordMapper.of(Asked.class))
                .list()
                .stream()
                .flatMap(asked -> notice(asked, person).stream())
                .toList();
    }

    private Optional<Notice> notice(Asked asked, PersonId person) {
        if (asked.kind().equals(MANAGER)) {
            return Optional.of(new Notice.CapacityConfirmed(asked.entryId(), asked.askedOn()));
        }
        InitiativeId initiative = new InitiativeId(asked.subject());
        if (!(initiatives.of(InitiativeCommand.targetOf(initiative))
                instanceof RunningInitiative running)) {
            return Optional.empty();
        }
        if (asked.kind().equals(OWNERSHIP)) {
            return Optional.of(person)
                    .filter(each -> each.equals(running.team().offeredTo()))
                    .map(
                            _ ->
                                    new Notice.OwnershipOffered(
                                            initiative,
                                            asked.title(),
                                            asked.entryId(),
                                            asked.askedOn()));
        }
        boolean ofTeam =
                person.equals(running.team().owner())
                        || running.team().members().containsKey(person);
        return ofTeam
                ? Optional.empty()
                : Optional.of(
                        new Notice.IntegrationOffered(
                                initiative, asked.title(), asked.entryId(), asked.askedOn()));
    }

    @EventHandler
    void on(TeamEvent.OwnershipOffered e, @Timestamp Instant at) {
        asked(OWNERSHIP, e.initiative().value(), e.to(), e.entryId(), day(at));
    }

    @EventHandler
    void on(TeamEvent.OwnershipAccepted e) {
        answered(OWNERSHIP, e.initiative().value());
    }

    @EventHandler
    void on(LifecycleEvent.IntegrationOffered e) {
        asked(INTEGRATION, e.initiative().value(), null, e.entryId(), e.offeredOn());
    }

    @EventHandler
    void on(LifecycleEvent.Integrated e) {
        ended(e.initiative());
    }

    @EventHandler
    void on(LifecycleEvent.Closed e) {
        ended(e.initiative());
    }

    @EventHandler
    void on(MemberEvent.CapacityConfirmed e) {
        asked(MANAGER, e.person().value(), e.person(), e.entryId(), e.confirmedOn());
    }

    @EventHandler
    void on(MemberEvent.Accepted e) {
        if (e.capacity() == Capacity.MANAGER) {
            answered(MANAGER, e.person().value());
        }
    }

    /** Who goes has answered too. */
    @EventHandler
    void on(MemberEvent.Withdrawn e) {
        answered(MANAGER, e.person().value());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private void ended(InitiativeId initiative) {
        answered(OWNERSHIP, initiative.value());
        answered(INTEGRATION, initiative.value());
    }

    private void asked(
            String kind, String subject, PersonId person, UUID entryId, LocalDate askedOn) {
        jdbc.sql(
                        """
                        insert into acceptance_asked (kind, subject, person, entry_id, asked_on)
                        values (?, ?, ?, ?, ?)
                        on conflict (kind, subject) do update
                           set person = excluded.person, entry_id = excluded.entry_id,
                               asked_on = excluded.asked_on
                        """)
                .params(kind, subject, person == null ? null : person.value(), entryId, askedOn)
                .update();
    }

    private void answered(String kind, String subject) {
        jdbc.sql("delete from acceptance_asked where kind = ? and subject = ?")
                .params(kind, subject)
                .update();
    }
}
