package org.essaim.incubator.setup;

import java.util.List;
import org.essaim.runtime.rebuild.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the centre's tables are made from events alone, and can be made anew from them. */
@Configuration
class ProjectionsSetup {

    @Bean
    Projection fundingAnew() {
        return Projection.of(
                "funding", "funding_movement", "funding_account", "funding_total", "funding_year");
    }

    @Bean
    Projection fundingRoundsAnew() {
        return Projection.of("funding-rounds", "funding_grant");
    }

    @Bean
    Projection initiativesAnew() {
        return Projection.of("initiatives", "initiative");
    }

    @Bean
    Projection controlAnew() {
        return Projection.of(
                "control",
                "control_division",
                "control_initiative",
                "control_flag",
                "control_expense",
                "control_finding",
                "control_sample");
    }

    @Bean
    Projection divisionsAnew() {
        return Projection.of(
                "divisions",
                "division",
                "used_product",
                "division_key",
                "division_candidate",
                "division_culture");
    }

    /**
     * How far a division was heard is no event, and what was judged need not be again where the
     * file is the same.
     */
    @Bean
    Projection stoppingAnew() {
        return new Projection(
                "stopping",
                List.of(
                        "stopping_division",
                        "stopping_file",
                        "stopping_expense",
                        "stopping_evidence",
                        "stop",
                        "warning"),
                List.of(
                        """
                        update stopping_division n
                           set watermark = greatest(n.watermark, o.watermark)
                          from old.stopping_division o where o.division = n.division
                        """,
                        """
                        update stopping_file n
                           set judged = o.judged, next_due_on = o.next_due_on,
                               next_due_expense = o.next_due_expense,
                               next_warning_on = o.next_warning_on
                          from old.stopping_file o
                         where o.division = n.division and o.initiative = n.initiative
                           and o.changes = n.changes
                        """));
    }
}
