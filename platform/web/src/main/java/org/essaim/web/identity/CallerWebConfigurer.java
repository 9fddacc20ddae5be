package org.essaim.web.identity;

import java.util.List;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Authorizes callers before the body is read, and hands them to the operations that take one. */
final class CallerWebConfigurer implements WebMvcConfigurer {

    private final OperationAuthorization authorization;

    CallerWebConfigurer(OperationAuthorization authorization) {
        this.authorization = authorization;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new AuthorizationInterceptor(authorization));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }
}
