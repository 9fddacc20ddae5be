package org.essaim.reporting.recount.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class InitiativeKeyTest {

    @Test
    void initiatives_stand_by_their_division_and_then_by_their_name() {
        InitiativeKey pix = new InitiativeKey("anct", "pix");
        InitiativeKey alpha = new InitiativeKey("dinum", "alpha");
        InitiativeKey beta = new InitiativeKey("dinum", "beta");
        assertThat(Stream.of(beta, alpha, pix).sorted()).containsExactly(pix, alpha, beta);
    }
}
