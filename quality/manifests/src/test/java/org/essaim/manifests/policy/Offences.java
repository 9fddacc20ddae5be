package org.essaim.manifests.policy;

import module java.base;

import org.essaim.manifests.render.Manifest;

/** What breaks a check, a line for each document and reason. */
final class Offences {

    private final List<String> lines = new ArrayList<>();

    void unless(boolean holds, Manifest where, String otherwise) {
        if (!holds) {
            add(where, otherwise);
        }
    }

    void add(Object where, String what) {
        lines.add(where + ": " + what);
    }

    List<String> lines() {
        return lines;
    }
}
