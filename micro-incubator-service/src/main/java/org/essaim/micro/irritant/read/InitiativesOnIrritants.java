package org.essaim.micro.irritant.read;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import org.essaim.federation.FederationProperties;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is tried about what hurts, so that nobody tries it alone (R21, R91). */
@Component
public class InitiativesOnIrritants {

    private final JdbcClient jdbc;
    private final String stream;

    InitiativesOnIrritants(JdbcClient jdbc, FederationProperties properties) {
        this.jdbc = jdbc;
        this.stream = properties.stream();
    }

    /** By irritant, those that run first, then the latest; nothing for one that nobody tries. */
    public Map<UUID, List<InitiativeOnIrritant>> of(Collection<UUID> irritants) {
        return jdbc
                .sql(
                        """
                        select l.irritant, i.initiative, t.text as title, i.owner, i.stage,
                               i.ended, i.launched_on
                          from first_round_launch l join initiative i using (initiative)
                          left join shown_text t
                            on t.stream = :stream and t.digest = i.title_digest
                         where l.irritant = any(:irritants)
                         order by i.ended is not null, i.launched_on desc, i.initiative
                        """)
                .param("stream", stream)
                .param("irritants", irritants.toArray(UUID[]::new))
                .query(RecordMapper.of(InitiativeOnIrritant.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(InitiativeOnIrritant::irritant));
    }

    /**
     * Somebody tries something about an irritant.
     *
     * @param irritant that it is about, or that this one was merged into (R91)
     * @param title or {@code [redacted]} (R100)
     * @param owner null where an import does not know the owner
     * @param ended CLOSED, INTEGRATED, or null while it runs
     */
    public record InitiativeOnIrritant(
            UUID irritant,
            InitiativeId initiative,
            String title,
            PersonId owner,
            Stage stage,
            String ended,
            LocalDate launchedOn) {}
}
