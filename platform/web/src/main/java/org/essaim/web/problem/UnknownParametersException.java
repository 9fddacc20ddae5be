package org.essaim.web.problem;

import module java.base;

/** Parameters that an operation does not know; each of them is named in the answer. */
final class UnknownParametersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<InvalidMember> errors;

    UnknownParametersException(List<String> unknown, Collection<String> known) {
        super("unknown parameters: " + unknown);
        String code = known.isEmpty() ? "no-parameters" : "unknown-parameter";
        Map<String, Object> facts = Map.of("known", List.copyOf(known));
        this.errors = unknown.stream().map(name -> InvalidMember.own(name, code, facts)).toList();
    }

    List<InvalidMember> errors() {
        return errors;
    }
}
