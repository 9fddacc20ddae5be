package org.essaim.federation.stream;

import org.essaim.contract.DivisionId;

/** The names of the federation's streams. */
public final class DivisionStream {

    public static final String CENTRE = "centre";
    public static final String REPORTING = "reporting";

    private DivisionStream() {}

    /** {@code division.<slug>}, never the same for two divisions. */
    public static String of(DivisionId division) {
        return "division." + division.slug();
    }

    /** Whether it is that of a division, which reads the centre's and no other. */
    static boolean isOfDivision(String stream) {
        return !stream.equals(CENTRE) && !stream.equals(REPORTING);
    }
}
