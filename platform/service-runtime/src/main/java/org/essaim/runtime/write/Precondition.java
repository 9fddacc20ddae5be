package org.essaim.runtime.write;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What has to hold when a request writes. It is asked in the transaction of that, and not where the
 * request is sent again: what it found when it was carried out is no more (R17).
 */
@FunctionalInterface
public interface Precondition {

    /** Throws what is to be answered where it does not hold; nothing is done then. */
    void require();

    /** From now on it is that of the request. */
    static void of(HttpServletRequest request, Precondition precondition) {
        request.setAttribute(Precondition.class.getName(), precondition);
    }

    /** Of the request that is being carried out; empty where nothing has to hold. */
    static Optional<Precondition> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes at
                ? Optional.ofNullable(
                        (Precondition) at.getRequest().getAttribute(Precondition.class.getName()))
                : Optional.empty();
    }
}
