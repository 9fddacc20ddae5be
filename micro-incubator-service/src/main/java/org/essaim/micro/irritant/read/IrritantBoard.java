package org.essaim.micro.irritant.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.micro.irritant.domain.TextPart;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All irritants of the division, those that most people feel first. */
@Component
@ProcessingGroup("activity")
public class IrritantBoard {

    /** With the tags that are not redacted. */
    private static final String IRRITANTS =
            """
            (select irritant, category, recurrence, hurts_digest, zone_digest, corroborations,
                    reported_on, merged_into, resolved_on,
                    tags_of(tags, :stream, tag_digests) as tags
               from irritant) i
            """;

    private static final String ROWS =
            """
            select i.*, h.text as hurts, z.text as zone, 0 as nearness
              from %s
              left join shown_text h on h.stream = :stream and h.digest = i.hurts_digest
              left join shown_text z on z.stream = :stream and z.digest = i.zone_digest
            """
                    .formatted(IRRITANTS);

    /** In French: plural and singular are the same. */
    private static final String WORDS =
            """
            to_tsvector('french', coalesce(h.text, '') || ' ' || coalesce(z.text, '') || ' '
                                  || array_to_string(i.tags, ' '))
            """;

    /** Open or resolved ones, as is filled in, with the tag and the words that are asked for. */
    private static final String WANTED =
            """
             where i.merged_into is null and i.resolved_on is %%s
               and (:tag::text is null
                    or lower(:tag) in (select lower(each) from unnest(i.tags) each))
               and (:text::text is null or %s @@ websearch_to_tsquery('french', :text))
            """
                    .formatted(WORDS);

    private static final String MOST_FELT =
            ROWS
                    + WANTED
                    + """
                       and (i.corroborations, i.irritant::text) < (:corroborations, :after)
                     order by i.corroborations desc, i.irritant::text desc limit :size
                    """;

    /**
     * How near each is to what was typed, in millionths: the more words are the same the nearer,
     * and a word that is not typed to its end counts as each that begins so. Among the French words
     * that say nothing PostgreSQL knows le and la, but not les.
     */
    private static final String NEAR =
            """
            with typed as (
                select to_tsquery('simple',
                           string_agg(quote_literal(translate(word, '\\', '')) || ':*', ' | '))
                               as words
                  from unnest(tsvector_to_array(to_tsvector('french', :near))) word
                 where word <> 'le')
            select * from (
                select i.*, h.text as hurts, z.text as zone,
                       (ts_rank(%s, typed.words) * 1000000)::int as nearness
                  from typed, %s
                  left join shown_text h on h.stream = :stream and h.digest = i.hurts_digest
                  left join shown_text z on z.stream = :stream and z.digest = i.zone_digest
                %s) near
             where nearness > 0
               and (nearness, corroborations, irritant::text)
                   < (:nearness, :corroborations, :after)
             order by nearness desc, corroborations desc, irritant::text desc limit :size
            """
                    .formatted(WORDS, IRRITANTS, WANTED);

    private static final int MOST_LETTERS = 1_000;

    private final JdbcClient jdbc;
    private final String stream;

    IrritantBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /** Those that are wanted, by corroborations; by nearness first where something is typed. */
    public List<IrritantRow> wanted(IrritantFilter filter, PageRequest part) {
        SortKey after = part.key(3);
        String rows = filter.near() == null ? MOST_FELT : NEAR;
        return jdbc.sql(rows.formatted(filter.resolved() ? "not null" : "null"))
                .param("stream", stream)
                .param("tag", filter.tag())
                .param("text", filter.text())
                .param("near", filter.near())
                .param("nearness", after == null ? Integer.MAX_VALUE : after.integer(0))
                .param("corroborations", after == null ? Long.MAX_VALUE : after.number(1))
                .param("after", after == null ? "" : after.text(2))
                .param("size", part.most())
                .query(RecordMapper.of(IrritantRow.class))
                .list();
    }

    /** The nearest to what somebody types first, and none where nothing is typed. */
    public List<IrritantRow> nearest(String typed, int most) {
        String read = typed.substring(0, Math.min(typed.length(), MOST_LETTERS));
        return read.isBlank()
                ? List.of()
                : wanted(IrritantFilter.nearTo(read), new PageRequest(null, most)).stream()
                        .limit(most)
                        .toList();
    }

    /** One of them, whatever became of it. */
    public Optional<IrritantRow> one(UUID irritant) {
        return jdbc.sql(ROWS + " where i.irritant = :irritant")
                .param("stream", stream)
                .param("irritant", irritant)
                .query(RecordMapper.of(IrritantRow.class))
                .optional();
    }

    /** What people wrote about it, with what names each where it is to be redacted (R100). */
    List<IrritantText> texts(UUID irritant) {
        return jdbc.sql(
                        """
                        select p.part, f.digest, f.text, f.redacted_at is not null as redacted
                          from irritant i
                         cross join lateral (
                               select 'HURTS' as part, i.hurts_digest as digest
                                union all select 'ZONE', i.zone_digest
                                union all select 'TAG', unnest(i.tag_digests)) p
                          join free_text f on f.stream = :stream and f.digest = p.digest
                         where i.irritant = :irritant
                         order by p.part, f.text, f.digest
                        """)
                .param("stream", stream)
                .param("irritant", irritant)
                .query(RecordMapper.of(IrritantText.class))
                .list();
    }

    @EventHandler
    void on(IrritantEvent event) {
        switch (event) {
            case IrritantEvent.Reported e -> reported(e);
            case IrritantEvent.Corroborated e -> set("corroborations", e, e.corroborations());
            case IrritantEvent.Pooled e -> set("corroborations", e, e.corroborations());
            case IrritantEvent.Merged e -> set("merged_into", e, e.into());
            case IrritantEvent.ResolutionProposed _ -> {}
            case IrritantEvent.TextCorrected c -> {
                String column = c.part() == TextPart.HURTS ? "hurts_digest" : "zone_digest";
                set(column, c, c.after().digest());
            }
            case IrritantEvent.Resolved e -> set("resolved_on", e, e.resolvedOn());
            case IrritantEvent.Reopened e -> {
                set("resolved_on", e, null);
                set("corroborations", e, e.corroborations());
            }
        }
    }

    private void reported(IrritantEvent.Reported e) {
        jdbc.sql(
                        """
                        insert into irritant (irritant, category, recurrence, hurts_digest,
                            zone_digest, tags, tag_digests, reported_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        e.irritant(),
                        e.category().name(),
                        e.recurrence().name(),
                        e.hurts().digest(),
                        e.zone().digest(),
                        e.tags().toArray(String[]::new),
                        e.tagTexts() == null
                                ? new String[0]
                                : e.tagTexts().stream()
                                        .map(FreeText::digest)
                                        .toArray(String[]::new),
                        e.reportedOn())
                .update();
    }

    /**
     * @param column of this class, never of a caller's choice
     */
    private void set(String column, IrritantEvent event, Object value) {
        jdbc.sql("update irritant set %s = ? where irritant = ?".formatted(column))
                .params(value, event.irritant())
                .update();
    }

    /**
     * A text about an irritant.
     *
     * @param part HURTS, ZONE or TAG
     * @param digest by which it can be redacted (R100)
     * @param text null where it was redacted
     */
    public record IrritantText(String part, String digest, String text, boolean redacted) {}
}
