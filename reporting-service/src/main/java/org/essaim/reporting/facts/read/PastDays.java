package org.essaim.reporting.facts.read;

import module java.base;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.limits.BusyException;
import org.essaim.web.limits.LimitsProperties;
import org.essaim.web.limits.Places;
import org.essaim.web.limits.RateLimits;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Few places for what has to be added up for whoever asks: everything of a past day, and the files
 * of the open data. One address takes only some of them, and nothing else waits for them.
 */
@Component
class PastDays implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PLACE = PastDays.class.getName();

    private final Places places;

    PastDays(LimitsProperties limits) {
        this.places = new Places(limits.costly().most(), limits.costly().each());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    /**
     * @throws BusyException if there is no place
     */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && isAddedUp(request)) {
            request.setAttribute(PLACE, places.take(RateLimits.addressOf(request)));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            Exception thrown) {
        if (request.getAttribute(PLACE) instanceof Places.Place place) {
            place.close();
        }
    }

    private static boolean isAddedUp(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/open-data/")
                || Stream.of("trueOn", "knownOn", "first", "second")
                        .map(request::getParameter)
                        .anyMatch(day -> day != null && !day.isBlank());
    }
}
