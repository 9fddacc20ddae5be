package org.essaim.micro;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.adoption.domain.AdoptionCommand;
import org.essaim.micro.credit.domain.CreditCommand;
import org.essaim.micro.derogation.domain.DerogationCommand;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.TeamCommand;
import org.essaim.micro.irritant.domain.IrritantCommand;
import org.essaim.micro.member.domain.MemberCommand;
import org.essaim.micro.policy.domain.LocalValues;
import org.essaim.micro.policy.domain.PolicyCommand;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.use.domain.UseCommand;
import org.junit.jupiter.api.Test;

/** Ids of aggregates are stored with every event: under another one nothing would be found. */
class AggregateIdsTest {

    private static final InitiativeId APLUS = new InitiativeId("aplus");
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final UUID ID = new UUID(1, 2);

    @Test
    void they_are_those_of_the_first_release() {
        assertThat(InitiativeCommand.targetOf(APLUS)).isEqualTo("initiative:aplus");
        assertThat(AdoptionCommand.targetOf(APLUS)).isEqualTo("adoption:aplus");
        assertThat(CreditCommand.targetOf(APLUS)).isEqualTo("credit:aplus");
        assertThat(EnvelopeCommand.targetOf(ANCT)).isEqualTo("envelope:anct");
        assertThat(MemberCommand.targetOf(ANCT)).isEqualTo("members:anct");
        assertThat(PolicyCommand.targetOf(ANCT)).isEqualTo("policy:anct");
        assertThat(DerogationCommand.targetOf(ID)).isEqualTo("derogation:" + ID);
        assertThat(IrritantCommand.targetOf(ID)).isEqualTo("irritant:" + ID);
        assertThat(RoundCommand.targetOf(ID)).isEqualTo("round:" + ID);
        assertThat(UseCommand.targetOf(APLUS, YearMonth.of(2026, 11), new PersonId("p-uma")))
                .isEqualTo("use:aplus:2026-11:p-uma");
    }

    @Test
    void a_command_asks_the_aggregate_that_it_names() {
        PersonId ada = new PersonId("p-ada");
        assertThat(new TeamCommand.AcceptOwnership(Entry.of(APLUS, ID, ada)).target())
                .isEqualTo("initiative:aplus");
        assertThat(new IrritantCommand.Corroborate(ID, ada).target()).isEqualTo("irritant:" + ID);
        LocalDate day = LocalDate.of(2026, 11, 27);
        assertThat(new AdoptionCommand.Decline(APLUS, ID, null, day, ada).target())
                .isEqualTo("adoption:aplus");
        assertThat(new CreditCommand.Consent(APLUS, ada).target()).isEqualTo("credit:aplus");
        assertThat(new DerogationCommand.Use(ID, ID, APLUS, null, day, ada).target())
                .isEqualTo("derogation:" + ID);
        assertThat(new EnvelopeCommand.Withdraw(ANCT, ID, 2026, Amount.NOTHING, day).target())
                .isEqualTo("envelope:anct");
        assertThat(new MemberCommand.Withdraw(ANCT, ID, ada, ada).target())
                .isEqualTo("members:anct");
        assertThat(
                        new PolicyCommand.ChooseLocally(
                                        ANCT, ID, new LocalValues(Amount.NOTHING, 1, 1), day, ada)
                                .target())
                .isEqualTo("policy:anct");
        assertThat(new RoundCommand.CloseBallot(ID, ada).target()).isEqualTo("round:" + ID);
    }
}
