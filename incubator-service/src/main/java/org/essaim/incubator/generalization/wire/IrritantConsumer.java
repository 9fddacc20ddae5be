package org.essaim.incubator.generalization.wire;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.message.v1.IrritantCorroborated;
import org.essaim.contract.message.v1.IrritantMerged;
import org.essaim.contract.message.v1.IrritantReopened;
import org.essaim.contract.message.v1.IrritantReported;
import org.essaim.contract.message.v1.IrritantResolved;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.generalization.read.TargetMatches;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what hurts where, and offers what was generalized before to whoever reports a matching
 * irritant later (R72).
 */
@Component
@ProcessingGroup("generalization")
@RebuildableTables("generalization_irritant")
record IrritantConsumer(JdbcClient jdbc, TargetMatches matches, CommandGateway commands) {

    @EventHandler
    void on(IrritantReported m) {
        jdbc.sql(
                        """
                        insert into generalization_irritant
                            (irritant_id, division, stream, category, tags, tag_digests,
                             hurts_digest, reported_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(m.irritantId(), m.division().value())
                .params(DivisionStream.of(m.division()), m.category().name())
                .param(m.tags().toArray(String[]::new))
                .param(digests(m.tagTexts()))
                .params(m.hurts().digest(), m.reportedOn())
                .update();
        proposeBecauseOf(m.irritantId());
    }

    private static String[] digests(List<FreeText> tags) {
        return tags == null
                ? new String[0]
                : tags.stream().map(FreeText::digest).toArray(String[]::new);
    }

    @EventHandler
    void on(IrritantCorroborated m) {
        jdbc.sql(
                        """
                        update generalization_irritant set corroborations = ?
                         where irritant_id = ? and division = ?
                        """)
                .params(m.corroborations(), m.irritantId(), m.division().value())
                .update();
    }

    /**
     * It goes on as the other one, which has the tags of both (R91), so that one may match now;
     * what had been merged into it before goes there too.
     */
    @EventHandler
    void on(IrritantMerged m) {
        UUID root = root(m.division(), m.into());
        changeMerged(
                """
                update generalization_irritant r
                   set tags = array(select distinct tag
                                      from unnest(r.tags || m.tags) tag order by tag),
                       tag_digests = array(select distinct tag
                                             from unnest(r.tag_digests || m.tag_digests) tag
                                            order by tag)
                  from generalization_irritant m
                 where r.irritant_id = :root and m.irritant_id = :merged
                   and r.division = :division and m.division = :division
                """,
                m,
                root);
        changeMerged(
                """
                update generalization_irritant set merged_into = :root
                 where (irritant_id = :merged or merged_into = :merged)
                   and irritant_id <> :root and division = :division
                """,
                m,
                root);
        proposeBecauseOf(root);
    }

    private void changeMerged(String sql, IrritantMerged m, UUID root) {
        jdbc.sql(sql)
                .param("root", root)
                .param("merged", m.irritantId())
                .param("division", m.division().value())
                .update();
    }

    /** It no longer hurts, so nothing is relevant because of it. */
    @EventHandler
    void on(IrritantResolved m) {
        jdbc.sql(
                        """
                        update generalization_irritant set resolved_on = ?
                         where irritant_id = ? and division = ?
                        """)
                .params(m.resolvedOn(), m.irritantId(), m.division().value())
                .update();
    }

    /** It hurts again: what was generalized meanwhile is relevant because of it. */
    @EventHandler
    void on(IrritantReopened m) {
        jdbc.sql(
                        """
                        update generalization_irritant
                           set resolved_on = null, corroborations = ?
                         where irritant_id = ? and division = ?
                        """)
                .params(m.corroborations(), m.irritantId(), m.division().value())
                .update();
        proposeBecauseOf(m.irritantId());
    }

    private void proposeBecauseOf(UUID irritant) {
        matches.because(irritant).forEach(commands::sendAndWait);
    }

    private UUID root(DivisionId division, UUID irritant) {
        return jdbc.sql(
                        """
                        select coalesce(merged_into, irritant_id) from generalization_irritant
                         where irritant_id = ? and division = ?
                        """)
                .params(irritant, division.value())
                .query(UUID.class)
                .optional()
                .orElse(irritant);
    }
}
