package org.essaim.micro.use.read;

/**
 * A month of a product.
 *
 * @param month such as {@code 2026-11}
 * @param users who say that they used it, without the team
 * @param delight the mean of what they said, rounded half up, or null
 */
public record UseMonthRow(String month, int users, Integer delight) {}
