package org.essaim.micro.irritant.read;

/**
 * Which irritants are wanted; each that is null wants all.
 *
 * @param text words that all occur in it
 * @param near what somebody types about what hurts them
 * @param resolved those that hurt no longer, and not those that hurt
 */
public record IrritantFilter(String tag, String text, String near, boolean resolved) {

    /** Those that hurt and are near to what somebody types. */
    public static IrritantFilter nearTo(String typed) {
        return new IrritantFilter(null, null, typed, false);
    }
}
