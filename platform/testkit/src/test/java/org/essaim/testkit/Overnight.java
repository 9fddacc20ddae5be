package org.essaim.testkit;

/**
 * What is done more often, or in more ways, where there is time for it: {@code ./verify --all}. The
 * gate does less of the same; what it leaves out as a whole bears {@link Night}.
 */
public final class Overnight {

    /** Whether there is time. */
    public static final boolean RUN = Boolean.getBoolean("essaim.overnight");

    private Overnight() {}

    /** How often: what the property says where it is set, and else what there is time for. */
    public static int times(String property, int inTheGate, int overnight) {
        return Integer.getInteger(property, RUN ? overnight : inTheGate);
    }
}
