package org.essaim.manifests.policy;

import module java.base;

import org.essaim.manifests.render.Rendered;

/** One thing that has to hold in every rendering. */
@FunctionalInterface
public interface Check {

    /** Notes what breaks it; nothing where it holds. */
    void look(Rendered rendered, Offences found);

    /** Whether a selector's labels are all among those of what it may select. */
    static boolean selects(Map<String, String> selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.entrySet());
    }
}
