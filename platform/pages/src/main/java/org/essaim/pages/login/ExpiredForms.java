package org.essaim.pages.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers a form whose session is over; what was typed in it is not lost. */
public interface ExpiredForms extends AccessDeniedHandler {

    @Override
    void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException;
}
