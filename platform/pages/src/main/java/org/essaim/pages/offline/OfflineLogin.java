package org.essaim.pages.offline;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.pages.frame.PageContext;
import org.essaim.web.identity.AnyLogin;
import org.essaim.web.identity.Caller;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to what waits on a phone who is logged in there now. */
@RestController
class OfflineLogin {

    /**
     * With what an entry is sent.
     *
     * @param person whose entries may be sent, as {@link PageContext#owner} has it
     * @param header by which the token goes with each
     */
    record Login(String person, String header, String token) {}

    /** Nobody who is not logged in sends anything. */
    @AnyLogin
    @GetMapping("/offline/token")
    Login login(Caller caller, HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Login(
                PageContext.owner(caller.person()), token.getHeaderName(), token.getToken());
    }
}
