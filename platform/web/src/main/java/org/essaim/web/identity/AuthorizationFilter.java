package org.essaim.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Asks at the door before a byte of the body is read, so that whoever may not come in learns that
 * first and cannot make us work. The operation itself is guarded again by the same {@link
 * OperationAuthorization}. Whatever answers requests here and is neither ours nor a file is shut.
 */
final class AuthorizationFilter implements HandlerInterceptor {

    private static final String OURS = "org.essaim.";
    private static final String API_DESCRIPTION = "org.springdoc.";

    private final OperationAuthorization door;

    AuthorizationFilter(OperationAuthorization door) {
        this.door = door;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        switch (handler) {
            case HandlerMethod operation when isOf(operation, OURS) -> ask(operation);
            case HandlerMethod description when isOf(description, API_DESCRIPTION) -> {}
            case ResourceHttpRequestHandler _ -> {}
            default -> throw new AuthorizationDeniedException("nobody may have this");
        }
        return true;
    }

    private void ask(HandlerMethod operation) {
        Supplier<Authentication> who = SecurityContextHolder.getContext()::getAuthentication;
        AccessDecision verdict = door.judge(who, operation.getMethod());
        if (!verdict.isGranted()) {
            throw new AuthorizationDeniedException(verdict.needed(), verdict);
        }
    }

    private static boolean isOf(HandlerMethod method, String packages) {
        return method.getBeanType().getName().startsWith(packages);
    }
}
