package org.essaim.micro.initiative.read;

/**
 * How those who attended a demo found it; who found it how is shown to nobody (R42).
 *
 * @param people who said so; of fewer than three nothing else is shown, as all that follows would
 *     tell of one of them
 */
public record DemoMoodsRow(
        int people, Integer awful, Integer poor, Integer fair, Integer good, Integer great) {}
