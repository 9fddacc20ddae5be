package org.essaim.manifests.policy;

import module java.base;

import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** One thing that has to hold in every rendering. */
@FunctionalInterface
public interface Check {

    /** What breaks it, a line for each; none where it holds. */
    Stream<String> offences(Rendered rendered);

    /** An offence where the condition does not hold. */
    static Stream<String> require(boolean holds, Manifest where, String otherwise) {
        return holds ? Stream.empty() : Stream.of(where + ": " + otherwise);
    }

    /** Whether a selector's labels are all among those of what it may select. */
    static boolean selects(Map<String, String> selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.entrySet());
    }
}
