package org.essaim.web.limits;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives each request to a {@link Costly} operation a place, once it is known who may call it. */
@Order(0)
final class CostlyOperations implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PLACE = CostlyOperations.class.getName();

    private final Map<Method, Places> places = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Costly costly =
                handler instanceof HandlerMethod operation
                        ? operation.getMethodAnnotation(Costly.class)
                        : null;
        if (costly != null && request.getAttribute(PLACE) == null) {
            Principal caller = request.getUserPrincipal();
            request.setAttribute(
                    PLACE,
                    places.computeIfAbsent(
                                    ((HandlerMethod) handler).getMethod(),
                                    _ -> new Places(costly.atOnce(), costly.ofOne()))
                            .take(
                                    caller == null
                                            ? RateLimits.addressOf(request)
                                            : caller.getName()));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            Exception failed) {
        if (request.getAttribute(PLACE) instanceof Places.Place place) {
            request.removeAttribute(PLACE);
            place.close();
        }
    }
}
