package org.essaim.micro.use.write;

import module java.base;

import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.RefusedException;
import org.essaim.micro.use.domain.UseCommand;
import org.essaim.micro.use.domain.UseRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which login has said it in a month: a person who is erased and comes again is somebody new (R100)
 * and would count twice. No event holds it, and it is forgotten when the month is over.
 */
@Component
record UseLogins(JdbcClient jdbc) {

    /**
     * @param login a digest, the same after an erasure
     * @throws RefusedException if the same login said it as somebody else
     */
    void claim(UseCommand.SayUse c, String login) {
        UUID id = NamedUuid.of("use", c.initiative().value(), c.month().toString(), login);
        jdbc.sql(
                        """
                        insert into use_login (id, month, person) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(id, c.month().atDay(1), c.person().value())
                .update();
        String claimedBy =
                jdbc.sql("select person from use_login where id = ?")
                        .param(id)
                        .query(String.class)
                        .single();
        if (!new PersonId(claimedBy).equals(c.person())) {
            throw new RefusedException(new UseRefusal.SaidBefore(c.initiative(), c.month()));
        }
    }
}
