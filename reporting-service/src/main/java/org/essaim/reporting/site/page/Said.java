package org.essaim.reporting.site.page;

/**
 * What a page says of figures in a sentence.
 *
 * @param mark {@code wholly} or {@code partly} where the figures in it are invented, or null
 */
public record Said(String text, String mark) {}
