package org.essaim.web.identity;

import java.util.List;
import org.springframework.security.authorization.AuthorizationResult;

/**
 * Whether a caller may have an operation.
 *
 * @param needed what would pass, for people
 * @param roles what would pass, for programs; empty where no role is asked
 */
record AccessDecision(boolean isGranted, String needed, List<String> roles)
        implements AuthorizationResult {}
