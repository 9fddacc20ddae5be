package org.essaim.reporting.site.page;

import java.util.Locale;
import org.essaim.web.NotFoundException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What was asked for in vain, said on a page and not as a problem for programs. */
@ControllerAdvice(assignableTypes = SitePage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    @ExceptionHandler(NotFoundException.class)
    ModelAndView notHere(NotFoundException unknown, Locale locale) {
        return page(HttpStatus.NOT_FOUND, unknown.getMessage(), locale);
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ModelAndView wrong(IllegalArgumentException wrong, Locale locale) {
        return page(HttpStatus.BAD_REQUEST, wrong.getMessage(), locale);
    }

    private static ModelAndView page(HttpStatus status, String why, Locale locale) {
        ModelAndView page = new ModelAndView("problem");
        page.setStatus(status);
        page.addObject("why", why);
        page.addObject("notHere", status == HttpStatus.NOT_FOUND);
        page.addObject("language", locale.getLanguage());
        return page;
    }
}
