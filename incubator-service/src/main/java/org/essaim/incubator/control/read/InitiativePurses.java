package org.essaim.incubator.control.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each initiative was granted and has spent so far, to see who is close to a cap (R95). */
@Component
public class InitiativePurses {

    /** With what was told of the expense before, or of the whole initiative (R25, R26). */
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
                      construction_cents,
                      array(select flag from control_flag f
                             where f.division = :division and f.initiative = :initiative
                               and (f.about = :expense or f.flag = 'SPLIT')) as told
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
     * @param told flags of the expense that moved it, and of the initiative
     */
    record Purse(Amount granted, Amount spent, long constructionCents, Set<Flag> told) {}

    /**
     * A reversal counts down.
     *
     * @param expense of which flags may have been told; may be null
     */
    Purse spent(DivisionId division, InitiativeId initiative, Amount amount, UUID expense) {
        return move(division, initiative, Amount.NOTHING, amount, 0, expense);
    }

    /** A release counts down. */
    public void granted(DivisionId division, InitiativeId initiative, Amount amount) {
        move(division, initiative, amount, Amount.NOTHING, 0, null);
    }

    /** A grant of a construction round counts against R33 too. */
    public void grantedForConstruction(
            DivisionId division, InitiativeId initiative, Amount amount) {
        move(division, initiative, amount, Amount.NOTHING, amount.money().cents(), null);
    }

    private Purse move(
            DivisionId division,
            InitiativeId initiative,
            Amount granted,
            Amount spent,
            long constructionCents,
            UUID expense) {
        return jdbc.sql(MOVE)
                .param("division", division.value())
                .param("initiative", initiative.value())
                .param("grantedCents", granted.money().cents())
                .param("grantedHalfDays", granted.time().halfDays())
                .param("spentCents", spent.money().cents())
                .param("spentHalfDays", spent.time().halfDays())
                .param("construction", constructionCents)
                .param("expense", expense, Types.OTHER)
                .query(InitiativePurses::purse)
                .single();
    }

    private static Purse purse(ResultSet row, int number) throws SQLException {
        return new Purse(
                Amount.of(row.getLong("granted_cents"), row.getInt("granted_half_days")),
                Amount.of(row.getLong("spent_cents"), row.getInt("spent_half_days")),
                row.getLong("construction_cents"),
                Arrays.stream((String[]) row.getArray("told").getArray())
                        .map(Flag::valueOf)
                        .collect(Collectors.toSet()));
    }
}
