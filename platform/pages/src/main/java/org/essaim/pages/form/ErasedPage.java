package org.essaim.pages.form;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where somebody comes who has just been erased. No frame stands around it: that would ask who it
 * is, and mint a new id for them.
 */
@Controller
class ErasedPage {

    private static final String ERASED = "me.erased";

    /** Ends the session of whoever was erased in it; of nobody else. */
    @PublicOperation
    @GetMapping("/me/erased")
    String erased(HttpServletRequest request) {
        if (ERASED.equals(Outcomes.said(request))) {
            request.getSession().invalidate();
            return "redirect:/login?why=out";
        }
        return "redirect:/me";
    }
}
