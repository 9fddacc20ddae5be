package org.essaim.incubator.search.wire;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.InitiativeTitleCorrected;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.IrritantMerged;
import org.essaim.contract.message.v1.IrritantReported;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.search.read.SearchEntries;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.stereotype.Component;

/**
 * Keeps what can be found in the federation, with the words of its texts as they stand: what was
 * redacted is found by none of its words (R100).
 */
@Component
@ProcessingGroup("search")
@RebuildableTables(SearchEntries.TABLE)
record SearchConsumer(BatchedWrites rows, SearchEntries entries, Supplier<PolicyHistory> policies) {

    private static final String ADD =
            """
            insert into search_entry
                (kind, division, id, stream, digests, tags, happened_on, news, words)
            select e.*, %s + 1,
                   words_of(e.stream, e.digests, e.tags)
              from (select ?::text, ?::text, ?::text, ?::text as stream, ?::text[] as digests,
                           ?::text[] as tags, ?::date) e
            on conflict do nothing
            """
                    .formatted(SearchEntries.LAST_NEWS);

    /** A lesson is called as its initiative is. */
    private static final String LEARN =
            """
            insert into search_entry (kind, division, id, stream, digests, happened_on, news, words)
            select 'LESSON', i.division, i.id, i.stream, e.digests, ?::date,
                   %s + 1,
                   words_of(i.stream, e.digests, '{}')
              from search_entry i,
                   lateral (select i.digests[1:1] || array[?, ?]::text[] as digests) e
             where i.kind = 'INITIATIVE' and i.division = ? and i.id = ?
            on conflict do nothing
            """
                    .formatted(SearchEntries.LAST_NEWS);

    /** The initiative and its lesson: the words of what it was called find it no longer. */
    private static final String CALL =
            """
            update search_entry e
               set digests = m.title || e.digests[2:],
                   words = words_of(e.stream, m.title || e.digests[2:], e.tags)
              from (select array[?]::text[] as title, ?::text as division, ?::text as id) m
             where e.division = m.division and e.id = m.id and e.kind in ('INITIATIVE', 'LESSON')
            """;

    private static final String FIRST_USE =
            """
            update search_entry
               set used_on = ?::date,
                   news = %s + 1
             where kind = 'INITIATIVE' and division = ? and id = ? and used_on is null
            """
                    .formatted(SearchEntries.LAST_NEWS);

    private static final String MERGE =
            """
            update search_entry set merged = true
             where kind = 'IRRITANT' and division = ? and id = ?
            """;

    private static final String REDACT =
            """
            update search_entry set words = words_of(stream, digests, tags)
             where stream = ? and ? = any(digests)
            """;

    @EventHandler
    void on(InitiativeLaunched m) {
        add(
                "INITIATIVE",
                m.division(),
                m.initiative().value(),
                List.of(m.title()),
                List.of(),
                m.launchedOn());
    }

    @EventHandler
    void on(InitiativeTitleCorrected m) {
        rows.write(
                SearchEntries.TABLE,
                CALL,
                m.title().digest(),
                m.division().value(),
                m.initiative().value());
    }

    @EventHandler
    void on(InitiativeStageEntered m) {
        entries.changed(m.division(), m.initiative());
    }

    @EventHandler
    void on(InitiativeIntegrated m) {
        entries.changed(m.division(), m.initiative());
    }

    @EventHandler
    void on(InitiativeClosed m) {
        entries.changed(m.division(), m.initiative());
        rows.write(
                SearchEntries.TABLE,
                LEARN,
                m.closedOn(),
                m.tried().digest(),
                m.learnt().digest(),
                m.division().value(),
                m.initiative().value());
    }

    /** From its first use on it is a product (R51). */
    @EventHandler
    void on(InitiativeUsageMeasured m) {
        if (policies.get().on(m.measuredOn()).isUsedProduct(m.users(), m.level())) {
            used(m.division(), m.initiative(), m.measuredOn());
        }
    }

    private void used(DivisionId division, InitiativeId initiative, LocalDate on) {
        rows.write(SearchEntries.TABLE, FIRST_USE, on, division.value(), initiative.value());
    }

    @EventHandler
    void on(IrritantReported m) {
        List<FreeText> texts = new ArrayList<>(List.of(m.hurts(), m.zone()));
        if (m.tagTexts() != null) {
            texts.addAll(m.tagTexts());
        }
        add("IRRITANT", m.division(), m.irritantId().toString(), texts, m.tags(), m.reportedOn());
    }

    /** It goes on as the other one (R91). */
    @EventHandler
    void on(IrritantMerged m) {
        rows.write(SearchEntries.TABLE, MERGE, m.division().value(), m.irritantId().toString());
    }

    @EventHandler
    void on(TextRedacted m) {
        if (m.division() != null) {
            rows.write(
                    SearchEntries.TABLE,
                    REDACT,
                    DivisionStream.of(m.division()),
                    m.text().digest());
        }
    }

    private void add(
            String kind,
            DivisionId division,
            String id,
            List<FreeText> texts,
            List<String> tags,
            LocalDate on) {
        rows.write(
                SearchEntries.TABLE,
                ADD,
                kind,
                division.value(),
                id,
                DivisionStream.of(division),
                BatchedWrites.array(texts.stream().map(FreeText::digest).toList()),
                BatchedWrites.array(tags),
                on);
    }
}
