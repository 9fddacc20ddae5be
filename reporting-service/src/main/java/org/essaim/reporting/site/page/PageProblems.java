package org.essaim.reporting.site.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.essaim.web.NotFoundException;
import org.essaim.web.limits.BusyException;
import org.essaim.web.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What was asked for in vain, shown on a page and not as a problem for programs. */
@ControllerAdvice(assignableTypes = SitePage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    /** There was no place for it; it is worth asking again. */
    @ExceptionHandler
    ModelAndView busy(
            BusyException thrown,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        HttpHeaders headers = thrown.answer().headers();
        response.setHeader(HttpHeaders.RETRY_AFTER, headers.getFirst(HttpHeaders.RETRY_AFTER));
        return problem(thrown, request, locale).addObject("busy", true);
    }

    @ExceptionHandler({NotFoundException.class, IllegalArgumentException.class})
    ModelAndView problem(Exception thrown, HttpServletRequest request, Locale locale) {
        ProblemDetail problem = Problem.of(thrown, locale, request.getRequestURI());
        ModelAndView page = new ModelAndView("problem");
        page.setStatus(HttpStatus.valueOf(problem.getStatus()));
        page.addObject("why", thrown instanceof NotFoundException ? null : problem.getDetail());
        page.addObject("language", locale.getLanguage());
        return page;
    }
}
