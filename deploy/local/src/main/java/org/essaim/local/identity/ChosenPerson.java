package org.essaim.local.identity;

import module java.base;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes one button a login by password, so that everything else stays as Spring Security does it.
 * The password is the provider's business: the page neither asks for it nor shows it.
 */
final class ChosenPerson extends OncePerRequestFilter {

    /** What a button of the page sends: a login. */
    static final String PARAMETER = "person";

    private final String password;

    ChosenPerson(String password) {
        this.password = password;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String login = request.getParameter(PARAMETER);
        next.doFilter(login == null ? request : new WithPassword(request, login), response);
    }

    private final class WithPassword extends HttpServletRequestWrapper {

        private final Map<String, String> known;

        WithPassword(HttpServletRequest request, String login) {
            super(request);
            this.known = Map.of("username", login, "password", password);
        }

        @Override
        public String getParameter(String name) {
            return known.getOrDefault(name, super.getParameter(name));
        }
    }
}
