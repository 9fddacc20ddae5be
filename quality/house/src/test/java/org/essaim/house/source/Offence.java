package org.essaim.house.source;

/**
 * Where the house rules are broken, in the form that editors can jump to.
 *
 * @param where the file, from the root of the project
 * @param line from 1; 0 where the whole file is meant
 */
public record Offence(String where, int line, String what) {

    @Override
    public String toString() {
        return line == 0 ? where + "  " + what : where + ":" + line + "  " + what;
    }
}
