package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.WrittenText;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What divisions call their products, with the salt that names the same text elsewhere (R100). */
@Component
public record DisclosedTitles(JdbcClient jdbc) {

    /** A text of that division; empty where it is not disclosed, or redacted. */
    public Optional<WrittenText> of(DivisionId division, FreeText title) {
        return jdbc.sql(
                        """
                        select text, salt from free_text
                         where stream = ? and digest = ? and text is not null
                        """)
                .params(DivisionStream.of(division), title.digest())
                .query(RecordMapper.of(WrittenText.class))
                .optional();
    }
}
