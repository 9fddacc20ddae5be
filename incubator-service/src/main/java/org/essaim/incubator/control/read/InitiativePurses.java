package org.essaim.incubator.control.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each initiative was granted and has spent so far, to see who is close to a cap (R95). */
@Component
public class InitiativePurses {

    private static final String MOVE =
            """
            insert into control_initiative
                (division, initiative, granted_cents, granted_half_days, spent_cents,
                 spent_half_days, construction_cents)
            values (:division, :initiative, :grantedCents, :grantedHalfDays, :spentCents,
                    :spentHalfDays, :construction)
            on conflict (division, initiative) do update
               set granted_cents = control_initiative.granted_cents + :grantedCents,
                   granted_half_days = control_initiative.granted_half_days + :grantedHalfDays,
                   spent_cents = control_initiative.spent_cents + :spentCents,
                   spent_half_days = control_initiative.spent_half_days + :spentHalfDays,
                   construction_cents = control_initiative.construction_cents + :construction
            returning granted_cents, granted_half_days, spent_cents, spent_half_days,
                      construction_cents
            """;

    private final JdbcClient jdbc;

    InitiativePurses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As it stands.
     *
     * @param granted less what was released
     * @param constructionCents the euros of its construction rounds together (R33)
     */
    record Purse(Amount granted, Amount spent, long constructionCents) {}

    /** A reversal counts down. */
    Purse spent(DivisionId division, InitiativeId initiative, Amount amount) {
        return move(division, initiative, Amount.NOTHING, amount, 0);
    }

    /** A release counts down. */
    public void granted(DivisionId division, InitiativeId initiative, Amount amount) {
        move(division, initiative, amount, Amount.NOTHING, 0);
    }

    /** A grant of a construction round counts against R33 too. */
    public void grantedForConstruction(
            DivisionId division, InitiativeId initiative, Amount amount) {
        move(division, initiative, amount, Amount.NOTHING, amount.money().cents());
    }

    private Purse move(
            DivisionId division,
            InitiativeId initiative,
            Amount granted,
            Amount spent,
            long constructionCents) {
        return jdbc.sql(MOVE)
                .param("division", division.value())
                .param("initiative", initiative.value())
                .param("grantedCents", granted.money().cents())
                .param("grantedHalfDays", granted.time().halfDays())
                .param("spentCents", spent.money().cents())
                .param("spentHalfDays", spent.time().halfDays())
                .param("construction", constructionCents)
                .query(InitiativePurses::purse)
                .single();
    }

    private static Purse purse(ResultSet row, int number) throws SQLException {
        return new Purse(
                Amount.of(row.getLong("granted_cents"), row.getInt("granted_half_days")),
                Amount.of(row.getLong("spent_cents"), row.getInt("spent_half_days")),
                row.getLong("construction_cents"));
    }
}
