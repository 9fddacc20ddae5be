package org.essaim.web.identity;

import module java.base;

import org.springframework.security.oauth2.jwt.BadJwtException;

/**
 * A token that is not accepted, and why: the sentence is {@code wrong-token.<code>.detail} in the
 * bundle of this module. Nothing of the token stands in it.
 */
final class InvalidTokenException extends BadJwtException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> facts;

    InvalidTokenException(String code, Map<String, Object> facts) {
        this(code, facts, null);
    }

    InvalidTokenException(String code, Map<String, Object> facts, Throwable cause) {
        super(code + " " + new TreeMap<>(facts), cause);
        this.code = code;
        this.facts = facts;
    }

    String code() {
        return code;
    }

    Map<String, Object> facts() {
        return facts;
    }
}
