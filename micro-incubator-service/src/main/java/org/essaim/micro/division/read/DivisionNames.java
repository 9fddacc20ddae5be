package org.essaim.micro.division.read;

import org.essaim.federation.stream.DivisionStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What divisions are called, this one and those from which something is adopted (R09). */
@Component
public record DivisionNames(JdbcClient jdbc) {

    /** The display name; the id where there is none, or none any more (R100). */
    public String of(String division) {
        return jdbc.sql(
                        """
                        select t.text from division_name n
                          join free_text t on t.stream = ? and t.digest = n.name_digest
                         where n.division = ? and t.text is not null
                        """)
                .params(DivisionStream.CENTRE, division)
                .query(String.class)
                .optional()
                .orElse(division);
    }
}
