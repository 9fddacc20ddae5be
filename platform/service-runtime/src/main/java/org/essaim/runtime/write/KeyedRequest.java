package org.essaim.runtime.write;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.Sha256;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The request that is being carried out, where it came with an {@code Idempotency-Key}. */
record KeyedRequest(HttpServletRequest request, String key) {

    private static final int LONGEST_KEY = 200;
    private static final String BODY = KeyedRequest.class.getName() + ".body";
    private static final String PERSON = KeyedRequest.class.getName() + ".person";
    private static final String ENTRY = KeyedRequest.class.getName() + ".entry";

    /**
     * Empty outside of any request, and where it has no key.
     *
     * @throws InvalidValueException if the key is blank or longer than {@value #LONGEST_KEY}
     */
    static Optional<KeyedRequest> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes at
                ? of(at.getRequest())
                : Optional.empty();
    }

    private static Optional<KeyedRequest> of(HttpServletRequest request) {
        String key = request.getHeader(EntryIds.KEY);
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new InvalidValueException(
                    EntryIds.class, "idempotency-key-length", Map.of("most", LONGEST_KEY));
        }
        return Optional.ofNullable(key).map(known -> new KeyedRequest(request, known));
    }

    /**
     * @param canonical the same for every way to write the same body
     */
    void hasBody(byte[] canonical) {
        request.setAttribute(BODY, canonical);
    }

    /** Whose key it is, and the entry that is made with it. */
    void makes(UUID entry, String person) {
        request.setAttribute(ENTRY, entry);
        request.setAttribute(PERSON, person);
    }

    UUID entry() {
        return (UUID) request.getAttribute(ENTRY);
    }

    /** Of the person and the key: two people never share one. */
    byte[] digest() {
        return sha256(person(), key);
    }

    /** Of the operation, its path with the query, and the body. */
    byte[] fingerprint() {
        byte[] body = (byte[]) request.getAttribute(BODY);
        return sha256(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                body == null ? null : new String(body, StandardCharsets.UTF_8));
    }

    private String person() {
        Principal caller = request.getUserPrincipal();
        return request.getAttribute(PERSON) instanceof String person
                ? person
                : caller == null ? null : caller.getName();
    }

    /** Their boundaries count, and so does what is absent. */
    private static byte[] sha256(String... parts) {
        MessageDigest digest = Sha256.digest();
        for (String part : parts) {
            String text = part == null ? "-" : part.length() + ":" + part;
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }
}
