package org.essaim.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Authorizes before a byte of the body is read, so that whoever may not call an operation cannot
 * make us work. The operation itself is guarded again by the same {@link OperationAuthorization}.
 * Any handler that is neither ours nor a static file is forbidden to everybody.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AuthorizationInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OURS = "org.essaim.";
    private static final String API_DESCRIPTION = "org.springdoc.";

    private final OperationAuthorization authorization;

    AuthorizationInterceptor(OperationAuthorization authorization) {
        this.authorization = authorization;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        switch (handler) {
            case HandlerMethod operation when isOf(operation, OURS) -> authorize(operation);
            case HandlerMethod description when isOf(description, API_DESCRIPTION) -> {}
            case ResourceHttpRequestHandler _ -> {}
            default -> throw new AuthorizationDeniedException("nobody may have this");
        }
        return true;
    }

    private void authorize(HandlerMethod operation) {
        AuthorizationResult result =
                authorization.authorize(
                        SecurityContextHolder.getContext()::getAuthentication,
                        operation.getMethod());
        if (!result.isGranted()) {
            throw new AuthorizationDeniedException("not for this caller", result);
        }
    }

    private static boolean isOf(HandlerMethod method, String packages) {
        return method.getBeanType().getName().startsWith(packages);
    }
}
