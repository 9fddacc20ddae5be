package org.essaim.reporting.portfolio.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import java.time.LocalDate;
import java.util.List;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.Stage;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PortfolioBoardTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId NAME = new InitiativeId("openfisca");
    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

    private final JdbcClient jdbc = ProjectionDatabase.fresh();
    private final PortfolioBoard board = new PortfolioBoard(jdbc);

    private void launched() {
        board.on(
                new InitiativeLaunched(
                        ANCT,
                        NAME,
                        reference("OpenFisca"),
                        Kind.PROTOTYPE,
                        null,
                        DAY,
                        null,
                        List.of(),
                        List.of()));
    }

    private void entered(Stage from, Stage to) {
        board.on(new InitiativeStageEntered(ANCT, NAME, from, to, DAY, List.of()));
    }

    private void closed() {
        board.on(new InitiativeClosed(ANCT, NAME, reference("much"), reference("little"), DAY));
    }

    private void integrated() {
        board.on(new InitiativeIntegrated(ANCT, NAME, reference("a ministry"), DAY, List.of()));
    }

    @Test
    @Rule("R80")
    void the_furthest_stage_is_shown_in_whatever_order_messages_come() {
        shows(
                Standing.GROWTH,
                this::launched,
                () -> entered(Stage.IDEA, Stage.PILOT),
                () -> entered(Stage.PILOT, Stage.GROWTH));
        shows(Standing.IDEA, this::launched);
    }

    @Test
    void an_end_is_shown_in_whatever_order_messages_come() {
        Runnable pilot = () -> entered(Stage.IDEA, Stage.PILOT);
        shows(Standing.CLOSED, this::launched, pilot, this::closed);
        shows(Standing.INTEGRATED, this::launched, pilot, this::integrated);
    }

    @Test
    void what_was_not_launched_is_not_counted_yet() {
        entered(Stage.IDEA, Stage.PILOT);
        assertThat(board.stages(AsOf.NOW)).isEmpty();
        assertThat(board.total(AsOf.NOW)).isEqualTo(new PortfolioTotal(0, 0, 0, 0, 0));
        launched();
        assertThat(board.total(AsOf.NOW)).isEqualTo(new PortfolioTotal(1, 1, 1, 0, 0));
    }

    private void shows(Standing standing, Runnable... messages) {
        for (List<Runnable> order : ProjectionDatabase.orders(List.of(messages))) {
            jdbc.sql("truncate initiative").update();
            order.forEach(Runnable::run);
            order.getFirst().run();
            assertThat(board.stages(AsOf.NOW)).containsExactly(new StageRow("anct", standing, 1));
        }
    }
}
