package org.essaim.incubator.policy.page;

/**
 * A figure by what is decided already, and by a new version.
 *
 * @param key of its words
 */
record EffectRow(String key, String now, String then) {

    public boolean differs() {
        return !now.equals(then);
    }
}
