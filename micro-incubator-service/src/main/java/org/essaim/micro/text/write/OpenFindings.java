package org.essaim.micro.text.write;

import java.util.Optional;
import org.essaim.contract.FreeText;
import org.essaim.micro.text.domain.TextRefusal.UnderOpenFinding;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What control has found here and not closed: the texts of these initiatives are evidence. */
@Component
record OpenFindings(JdbcClient jdbc) {

    /** The oldest about an initiative that has the text. */
    Optional<UnderOpenFinding> about(FreeText text) {
        return jdbc.sql(
                        """
                        select finding_id as finding, initiative, opened_on
                          from control_finding
                         where closed_on is null
                           and exists (select from domain_event
                                        where aggregate_id = 'initiative:' || initiative
                                          and position(:text in payload::text) > 0)
                         order by opened_on, finding_id
                         limit 1
                        """)
                .param("text", text.digest())
                .query(RecordMapper.of(UnderOpenFinding.class))
                .optional();
    }
}
