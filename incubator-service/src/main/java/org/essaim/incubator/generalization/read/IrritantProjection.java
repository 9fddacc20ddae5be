package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.IrritantCategory;
import org.essaim.runtime.rebuild.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what divisions reported that hurts, as far as it makes products relevant there (R72). */
@Component
public class IrritantProjection {

    private final JdbcClient jdbc;

    IrritantProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static Projection irritantTables() {
        return Projection.of("generalization", "generalization_irritant");
    }

    public void reported(
            UUID irritant,
            DivisionId division,
            IrritantCategory category,
            List<String> tags,
            FreeText hurts,
            LocalDate on) {
        jdbc.sql(
                        """
                        insert into generalization_irritant
                            (irritant_id, division, category, tags, hurts_digest, reported_on)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(irritant)
                .param(division.value())
                .param(category.name())
                .param(tags.toArray(String[]::new))
                .param(hurts.digest())
                .param(on)
                .update();
    }

    public void corroborated(DivisionId division, UUID irritant, int corroborations) {
        jdbc.sql(
                        """
                        update generalization_irritant set corroborations = ?
                         where irritant_id = ? and division = ?
                        """)
                .params(corroborations, irritant, division.value())
                .update();
    }

    /**
     * It goes on as the other one, which has the tags of both (R91); what had been merged into it
     * before goes there too.
     *
     * @return the one that goes on
     */
    public UUID merged(DivisionId division, UUID irritant, UUID into) {
        UUID root = root(division, into);
        jdbc.sql(
                        """
                        update generalization_irritant r
                           set tags = array(select distinct tag
                                              from unnest(r.tags || m.tags) tag order by tag)
                          from generalization_irritant m
                         where r.irritant_id = :root and m.irritant_id = :merged
                           and r.division = :division and m.division = :division
                        """)
                .param("root", root)
                .param("merged", irritant)
                .param("division", division.value())
                .update();
        jdbc.sql(
                        """
                        update generalization_irritant set merged_into = :root
                         where (irritant_id = :merged or merged_into = :merged)
                           and irritant_id <> :root and division = :division
                        """)
                .param("root", root)
                .param("merged", irritant)
                .param("division", division.value())
                .update();
        return root;
    }

    /** It no longer hurts, so nothing is relevant because of it. */
    public void resolved(DivisionId division, UUID irritant, LocalDate on) {
        jdbc.sql(
                        """
                        update generalization_irritant set resolved_on = ?
                         where irritant_id = ? and division = ?
                        """)
                .params(on, irritant, division.value())
                .update();
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
