package org.essaim.micro.irritant.read;

/**
 * Which irritants are wanted; each that is null wants all.
 *
 * @param text words that all occur in it
 * @param near what somebody types about what hurts them
 */
record IrritantFilter(String tag, String text, String near) {}
