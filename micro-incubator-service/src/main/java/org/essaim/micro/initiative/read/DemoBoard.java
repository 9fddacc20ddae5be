package org.essaim.micro.initiative.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.initiative.domain.AttendeeRole;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which demos there were and are, and what is put to those who attend them (R41, R42). */
@Component
@ProcessingGroup("demos")
public class DemoBoard {

    /** Of fewer each would guess what the others said. */
    private static final int FEWEST_MOODS = 3;

    private final JdbcClient jdbc;
    private final String stream;

    DemoBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /** By day, from the one after the key on. */
    public List<DemoRow> demos(InitiativeId initiative, String after, int size) {
        return jdbc.sql(
                        """
                        select * from (
                            select d.*, to_char(on_day, 'YYYY-MM-DD') || ' ' || demo_id as key
                              from demo d where initiative = ?) row
                         where key > ? order by key limit ?
                        """)
                .params(initiative.value(), after, size)
                .query(RecordMapper.of(DemoRow.class))
                .list();
    }

    /** Those that are open on that day. */
    List<OpenOn> open(LocalDate day) {
        return jdbc.sql(
                        """
                        select initiative, demo_id as demo from demo where on_day = ? and not held
                        """)
                .param(day)
                .query(RecordMapper.of(OpenOn.class))
                .list();
    }

    /** A demo that people may join. */
    record OpenOn(InitiativeId initiative, UUID demo) {}

    /** By id, from the one after the given on. */
    List<ProductDecisionRow> decisions(InitiativeId initiative, UUID demo, String after, int size) {
        return jdbc.sql(
                        """
                        select p.*, t.text as what
                          from product_decision p join demo d using (demo_id)
                          left join shown_text t
                            on t.stream = :stream and t.digest = p.what_digest
                         where d.initiative = :initiative and demo_id = :demo
                           and decision_id::text > :after
                         order by decision_id::text limit :size
                        """)
                .param("stream", stream)
                .param("initiative", initiative.value())
                .param("demo", demo)
                .param("after", after)
                .param("size", size)
                .query(RecordMapper.of(ProductDecisionRow.class))
                .list();
    }

    /** How it was found; where nobody said so, or there is no such demo, nobody is counted. */
    public DemoMoodsRow moods(InitiativeId initiative, UUID demo) {
        return jdbc.sql(
                        """
                        with said as (
                            select mood, people, sum(people) over ()::int >= :fewest as shown
                              from demo_mood join demo using (demo_id)
                             where initiative = :initiative and demo_id = :demo)
                        select coalesce(sum(people), 0)::int as people,
                               (sum(people) filter (where shown and mood = 'AWFUL'))::int as awful,
                               (sum(people) filter (where shown and mood = 'POOR'))::int as poor,
                               (sum(people) filter (where shown and mood = 'FAIR'))::int as fair,
                               (sum(people) filter (where shown and mood = 'GOOD'))::int as good,
                               (sum(people) filter (where shown and mood = 'GREAT'))::int as great
                          from said
                        """)
                .param("fewest", FEWEST_MOODS)
                .param("initiative", initiative.value())
                .param("demo", demo)
                .query(RecordMapper.of(DemoMoodsRow.class))
                .single();
    }

    @EventHandler
    void on(DemoEvent event) {
        switch (event) {
            case DemoEvent.DemoOpened e -> {
                add(e.demoId(), e.initiative(), e.openedOn());
            }
            case DemoEvent.DemoAttended e ->
                    jdbc.sql(
                                    """
                                    update demo set attendees = attendees + 1, users = users + ?
                                     where demo_id = ?
                                    """)
                            .params(e.as() == AttendeeRole.USER ? 1 : 0, e.demoId())
                            .update();
            case DemoEvent.GuestsCounted e ->
                    jdbc.sql("update demo set guests = ? where demo_id = ?")
                            .params(e.guests().all(), e.demoId())
                            .update();
            case DemoEvent.DemoHeld e -> held(e);
            case DemoEvent.ProductDecisionOpened e -> put(e.decisionId(), e.demoId(), e.what());
            case DemoEvent.ProductDecided e -> decided(e);
            case DemoEvent.MoodLeft e -> left(e);
            case DemoEvent.DemoPlanned _,
                    DemoEvent.DemoCancelled _,
                    DemoEvent.ProductVoteCast _,
                    DemoEvent.DemoMissed _ -> {}
        }
    }

    private void add(UUID demo, InitiativeId initiative, LocalDate on) {
        jdbc.sql(
                        """
                        insert into demo (demo_id, initiative, on_day) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(demo, initiative.value(), on)
                .update();
    }

    /** Of a demo that nobody had opened all is said at once. */
    private void held(DemoEvent.DemoHeld e) {
        add(e.demoId(), e.initiative(), e.heldOn());
        jdbc.sql(
                        """
                        update demo set held = true, attendees = ?, users = ?, guests = ?
                         where demo_id = ?
                        """)
                .params(
                        e.attendees().size(),
                        e.attendees().stream().filter(who -> who.as() == AttendeeRole.USER).count(),
                        e.guests() == null ? 0 : e.guests().all(),
                        e.demoId())
                .update();
    }

    private void left(DemoEvent.MoodLeft e) {
        jdbc.sql(
                        """
                        insert into demo_mood (demo_id, mood, people) values (?, ?, 1)
                        on conflict (demo_id, mood) do update set people = demo_mood.people + 1
                        """)
                .params(e.demoId(), e.mood().name())
                .update();
    }

    private void put(UUID decision, UUID demo, FreeText what) {
        jdbc.sql(
                        """
                        insert into product_decision (decision_id, demo_id, what_digest)
                        values (?, ?, ?) on conflict do nothing
                        """)
                .params(decision, demo, what.digest())
                .update();
    }

    /** Before there were votes of one's own, a decision was recorded at once. */
    private void decided(DemoEvent.ProductDecided e) {
        UUID decision = e.decisionId() == null ? e.entryId() : e.decisionId();
        put(decision, e.demoId(), e.what());
        jdbc.sql(
                        """
                        update product_decision set in_favour = ?, against = ?, adopted = ?
                         where decision_id = ?
                        """)
                .params(e.inFavour(), e.against(), e.adopted(), decision)
                .update();
    }

    /**
     * A demo.
     *
     * @param held whether it was recorded as held (R41); until then people say that they attend
     *     (R42)
     * @param attendees who said so; of demos before there were codes, who was named
     * @param users of the product among them
     * @param guests who have no login, as counted
     * @param key where the list goes on after it
     */
    public record DemoRow(
            UUID demoId,
            LocalDate onDay,
            boolean held,
            int attendees,
            int users,
            int guests,
            String key) {}

    /**
     * How those who attended a demo found it; who found it how is shown to nobody (R42).
     *
     * @param people who said so; of fewer than three nothing else is shown, as all that follows
     *     would tell of one of them
     * @param awful null of fewer than three
     * @param poor null of fewer than three
     * @param fair null of fewer than three
     * @param good null of fewer than three
     * @param great null of fewer than three
     */
    public record DemoMoodsRow(
            int people, Integer awful, Integer poor, Integer fair, Integer good, Integer great) {}

    /**
     * What was put to those who attend a demo (R42).
     *
     * @param what or {@code [redacted]} (R100)
     * @param inFavour the weight of those in favour; null until it is concluded, as what each
     *     further vote adds would tell of one voter; so is all that follows
     * @param against the weight of the others; null until it is concluded
     * @param adopted null until it is concluded
     */
    record ProductDecisionRow(
            UUID decisionId, String what, Integer inFavour, Integer against, Boolean adopted) {}
}
