package org.essaim.incubator.stopping.page;

import module java.base;

/**
 * What the centre writes to the owner and the sponsor of an initiative about its stop. It names
 * nobody: who they are is known to their division alone (R100).
 *
 * @param language it is written in
 * @param to to whom, line by line
 */
record Letter(
        Locale language,
        String from,
        List<String> to,
        String on,
        String subject,
        String greeting,
        List<Part> parts,
        String sign,
        String basis) {

    /**
     * A heading and what stands below it.
     *
     * @param points a list after the paragraphs, or none
     */
    record Part(String heading, List<String> paragraphs, List<String> points) {}
}
