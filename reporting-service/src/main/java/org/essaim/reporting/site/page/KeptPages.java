package org.essaim.reporting.site.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A page of past days may be kept for a while by whoever passes it on. Not for long: facts of those
 * days still arrive, and what somebody wrote may be taken back.
 */
@Component
class KeptPages implements HandlerInterceptor, WebMvcConfigurer {

    private static final String FOR_TEN_MINUTES = "max-age=600, public";

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            ModelAndView page) {
        if (request.getMethod().equals("GET") && page != null && isDone(page.getModel())) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_TEN_MINUTES);
        }
    }

    /** Of past days, and nothing of it is still being worked out. */
    private static boolean isDone(Map<String, Object> model) {
        return model.get("context") instanceof PageContext context
                && context.asOf().day(context.today()).isBefore(context.today())
                && !Boolean.TRUE.equals(model.get("beingCounted"))
                && !model.containsKey("run");
    }
}
