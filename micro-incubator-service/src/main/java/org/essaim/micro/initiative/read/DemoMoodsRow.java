package org.essaim.micro.initiative.read;

/**
 * How those who attended a demo found it; who found it how is shown to nobody (R42).
 *
 * @param people who said so; of fewer than three nothing else is shown, as all that follows would
 *     tell of one of them
 * @param awful null of fewer than three
 * @param poor null of fewer than three
 * @param fair null of fewer than three
 * @param good null of fewer than three
 * @param great null of fewer than three
 */
public record DemoMoodsRow(
        int people, Integer awful, Integer poor, Integer fair, Integer good, Integer great) {}
