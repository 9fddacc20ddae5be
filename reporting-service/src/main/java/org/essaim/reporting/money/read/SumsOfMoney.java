package org.essaim.reporting.money.read;

import static org.essaim.reporting.facts.domain.FactKind.ALLOCATED;
import static org.essaim.reporting.facts.domain.FactKind.GRANTED;
import static org.essaim.reporting.facts.domain.FactKind.RELEASED;
import static org.essaim.reporting.facts.domain.FactKind.REOPENED;
import static org.essaim.reporting.facts.domain.FactKind.REVERSED;
import static org.essaim.reporting.facts.domain.FactKind.SPENT;
import static org.essaim.reporting.facts.domain.FactKind.WITHDRAWN;

import module java.base;

import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Marks;
import org.essaim.reporting.facts.domain.Sum;

/** The sums of some cells, each with what it rests on (R11, R13). */
record SumsOfMoney(
        Sum allocations, Sum withdrawn, Sum granted, Sum released, Sum spent, Sum reversed) {

    static SumsOfMoney of(List<MovedSum> cells) {
        return new SumsOfMoney(
                sum(cells, ALLOCATED),
                Sum.NOTHING.minus(sum(cells, WITHDRAWN)),
                sum(cells, GRANTED),
                sum(cells, RELEASED, REOPENED),
                sum(cells, SPENT),
                sum(cells, REVERSED));
    }

    private static Sum sum(List<MovedSum> cells, FactKind... kinds) {
        return cells.stream()
                .filter(cell -> Arrays.asList(kinds).contains(cell.kind()))
                .map(MovedSum::sum)
                .reduce(Sum.NOTHING, Sum::plus);
    }

    private Sum envelope() {
        return allocations.minus(withdrawn);
    }

    private Sum netGranted() {
        return granted.minus(released);
    }

    private Sum netSpent() {
        return spent.minus(reversed);
    }

    MoneyOfDivision ofDivision(String division) {
        Sum available = envelope().minus(netGranted());
        Marks marks =
                moved().sum("available", available)
                        .sum("allocations", allocations)
                        .sum("withdrawn", withdrawn)
                        .sum("netGranted", netGranted())
                        .sum("netSpent", netSpent());
        return new MoneyOfDivision(
                division,
                envelope().amount(),
                granted.amount(),
                spent.amount(),
                reversed.amount(),
                released.amount(),
                available.amount(),
                allocations.amount(),
                withdrawn.amount(),
                netGranted().amount(),
                netSpent().amount(),
                marks.wholly(),
                marks.partly());
    }

    MoneyOfYear ofYear(String division, int year) {
        Marks marks = moved().sum("withdrawn", withdrawn).sum("netSpent", netSpent());
        return new MoneyOfYear(
                division,
                year,
                envelope().amount(),
                granted.amount(),
                spent.amount(),
                reversed.amount(),
                released.amount(),
                withdrawn.amount(),
                netSpent().amount(),
                marks.wholly(),
                marks.partly());
    }

    private Marks moved() {
        return new Marks()
                .sum("allocated", envelope())
                .sum("granted", granted)
                .sum("spent", spent)
                .sum("reversed", reversed)
                .sum("released", released);
    }
}
