package org.essaim.house.patterns;

/**
 * A pattern of the code.
 *
 * @param where class and method
 * @param pattern null where the code puts it together as it runs
 * @param whole whether a text is held against it as a whole alone, never looked through
 */
public record PatternUse(String where, String pattern, boolean whole) {}
