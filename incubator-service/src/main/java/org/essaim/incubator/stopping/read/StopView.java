package org.essaim.incubator.stopping.read;

/** Which stops people look through. */
public enum StopView {
    /** All that were decided. */
    DECIDED("true"),
    /** Funding was reinstated (R67). */
    REINSTATED("s.reinstated_at is not null"),
    /**
     * Something is said about the use in question after the fact: use measured in time was recorded
     * late (R67), or withdrawn (R53).
     */
    DISPUTED(
            """
            (s.reinstated_reason is not distinct from 'EVIDENCE' or exists (
                select 1 from review_evidence e
                  left join control_evidence c using (division, evidence_id)
                 where e.division = s.division and e.initiative = s.initiative
                   and e.measured_on between s.spent_on and s.use_by and e.level <> 'DECLARED'
                   and (e.withdrawn_on is not null or c.recorded_on > s.use_by)))
            """);

    private final String condition;

    StopView(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
